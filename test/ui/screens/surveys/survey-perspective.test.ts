import { assert } from 'chai';
import { html } from 'lit';
import { readPerspective } from '../../../../src/contract/synthesis/endpoints.ts';
import type { PerspectiveAnswer } from '../../../../src/contract/synthesis/perspective.ts';
import { perspectiveOf } from '../../../../src/domain/synthesis/perspective.ts';
import type { SurveyPage } from '../../../../src/ui/screens/surveys/survey-page.ts';
import '../../../../src/ui/screens/surveys/survey-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { anId, COORDINATOR, uuid } from '../../../support/builders.ts';
import { anAnswer, aSurvey } from '../../../support/surveys.ts';
import { sentOf } from '../../../support/synthesis.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import { refusal } from '../../../data/support/test-network.ts';
import { press, read, renderScreen, says, still, words } from '../render-screen.ts';

const { app, surveys } = words;
const SURVEY = html`<cm-survey-page .survey=${uuid(1)}></cm-survey-page>`;

const over = aSurvey({
  ...{ _id: anId('survey', 1), status: 'closed', closedAt: '2026-05-02T09:00:00.000Z' },
  questions: [{ id: 'isolation-change', version: 1 }],
});
const answers = Array.from({ length: 38 }, (_, at) =>
  anAnswer({
    _id: anId('answer', at),
    survey: anId('survey', 1),
    replies: [{ question: 'isolation-change', version: 1, codes: [at < 26 ? 'less' : 'same'] }],
  }),
);
const SENT = ['a', 'b', 'c', 'd', 'e'].map((name, at) => sentOf(name, [60, 40, 20 + at * 4]));
const TOLD = {
  questions: perspectiveOf('own', [sentOf('own', [46, 38, 26]), ...SENT], 2026),
} as PerspectiveAnswer;

const shown = async (answer?: (device: TestDevice) => void) =>
  renderScreen<SurveyPage>(SURVEY, COORDINATOR, (device) => {
    answer?.(device);
    return device.receive(over, ...answers);
  });

describe('a survey that is over, beside the other territories', () => {
  it('tells what is said here as a count, what the others say with its interval, and no ranking', async () => {
    const { page } = await shown(({ network }) => network.answer(readPerspective, TOLD));
    await says(page, surveys.here(surveys.ofPeople(26, 38)));
    await says(page, surveys.noLeague);
    const others = TOLD.questions[0]!;
    assert.equal(others.territories, 5);
    await says(page, '5 autres territoires');
    await says(page, surveys.othersSpread('60\u{a0}%', '70\u{a0}%', '80\u{a0}%'));
    assert.notMatch(read(page), /NaN|Infinity|undefined/);
    await still();
    await accessible(page);
  });

  it('says what to do where this territory sends nothing, and where nothing is told yet', async () => {
    const off = await shown(({ network }) =>
      network.on(readPerspective, () => refusal('not_found')),
    );
    await says(off.page, surveys.elsewhereOff);
    await says(off.page, surveys.elsewhereSettings);
    const none = await shown(({ network }) => network.answer(readPerspective, { questions: [] }));
    await says(none.page, surveys.elsewhereNone);
  });

  it('says that it is read online, and asks again when one wants', async () => {
    const { page, device } = await shown();
    await says(page, surveys.elsewhereFailed);
    device.network.answer(readPerspective, TOLD);
    await press(page, app.retry);
    await says(page, surveys.here(surveys.ofPeople(26, 38)));
  });
});
