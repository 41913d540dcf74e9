import { assert } from 'chai';
import { html } from 'lit';
import { addDays } from '../../../../src/domain/kernel/when.ts';
import type { DecisionPage } from '../../../../src/ui/screens/decisions/decision-page.ts';
import '../../../../src/ui/screens/decisions/decision-page.ts';
import type { DecisionsPage } from '../../../../src/ui/screens/decisions/decisions-page.ts';
import '../../../../src/ui/screens/decisions/decisions-page.ts';
import type { DeskDecisions } from '../../../../src/ui/screens/desk/desk-decisions.ts';
import '../../../../src/ui/screens/desk/desk-decisions.ts';
import type { SurveyPage } from '../../../../src/ui/screens/surveys/survey-page.ts';
import '../../../../src/ui/screens/surveys/survey-page.ts';
import { today } from '../../../../src/ui/kit/today.ts';
import { accessible } from '../../../support/accessible.ts';
import { AGENT, anId, COORDINATOR, uuid } from '../../../support/builders.ts';
import { aDecision } from '../../../support/decisions.ts';
import { anAnswer, aSurvey } from '../../../support/surveys.ts';
import { until } from '../../../support/waiting.ts';
import { draftWith, written } from '../on-device.ts';
import {
  control,
  deepAll,
  leadsTo,
  press,
  read,
  renderAgain,
  renderScreen,
  says,
  still,
  words,
  write,
} from '../render-screen.ts';

const { app, decisions } = words;
const LIST = html`<cm-decisions-page></cm-decisions-page>`;
const ONE = html`<cm-decision-page .decision=${uuid(1)}></cm-decision-page>`;

const late = () =>
  aDecision({ what: 'Une voiture le jeudi', due: addDays(today(), -3), decidedOn: '2026-01-05' });
const soon = () =>
  aDecision({ _id: anId('decision', 2), what: 'Un goûter', due: addDays(today(), 30) });
const done = () =>
  aDecision({
    _id: anId('decision', 3),
    what: 'Un dépliant',
    status: 'done',
    endedOn: '2026-02-01',
  });

describe('cm-decisions-page', () => {
  it('says that there is none yet; then begins with what is overdue and ends with what is over', async () => {
    const { page, device } = await renderScreen<DecisionsPage>(LIST, COORDINATOR);
    await says(page, decisions.empty);
    await device.receive(done(), soon(), late());
    await says(page, 'Un dépliant');
    const cards = deepAll(page, 'cm-card').map((card) => read(card));
    assert.match(cards[0]!, /Une voiture le jeudi.*En retard/su);
    assert.match(cards[1]!, /Un goûter.*Pour le/su);
    assert.match(cards[2]!, /Un dépliant.*Fait le/su);
    await still();
    await accessible(page);
  });

  it('is read by agents, who decide nothing', async () => {
    const { page } = await renderScreen<DecisionsPage>(LIST, AGENT, (one) => one.receive(late()));
    await says(page, 'Une voiture le jeudi');
    assert.notInclude(read(page), decisions.take);
  });
});

describe('cm-decision-page', () => {
  it('is done with a word on what came of it, and taken up again', async () => {
    const { page, device } = await renderScreen<DecisionPage>(ONE, COORDINATOR, (one) =>
      one.receive(late(), aSurvey()),
    );
    await press(page, decisions.finish);
    await write(page, decisions.outcome, 'Onze personnes y vont.');
    await press(page, decisions.finish);
    await says(page, decisions.statuses.done);
    await says(page, 'Onze personnes y vont.');
    await leadsTo(decisions.statuses.done);
    await still();
    await accessible(page);
    await press(page, decisions.reopen);
    await says(page, decisions.statuses['to-do']);
    await leadsTo(decisions.statuses['to-do']);
    assert.equal((await device.shown(anId('decision')))?.status, 'to-do');
  });

  it('is not dropped without a reason', async () => {
    const { page } = await renderScreen<DecisionPage>(ONE, COORDINATOR, (one) =>
      one.receive(late()),
    );
    await press(page, decisions.drop);
    await press(page, decisions.drop);
    await says(page, decisions.whyMissing);
    await write(page, decisions.why, 'Personne ne conduit.');
    await press(page, decisions.drop);
    await says(page, decisions.statuses.dropped);
    await leadsTo(decisions.statuses.dropped);
  });

  it('draws what was typed as text, whatever it is', async () => {
    const what = '<img src=x onerror="document.title=1"> مساعدة';
    const { page } = await renderScreen<DecisionPage>(ONE, AGENT, (one) =>
      one.receive(aDecision({ what, owner: '<b>x</b>' })),
    );
    await says(page, what);
    assert.lengthOf(deepAll(page, 'img'), 0);
    assert.notInclude(read(page), decisions.finish);
  });
});

describe('what we decide', () => {
  const results = html`<cm-survey-page .survey=${uuid(1)}></cm-survey-page>`;
  const answered = () => [aSurvey(), anAnswer()];

  it('stands below the results: typed there, it has an owner and a day; kept over a reload', async () => {
    const first = await renderScreen<SurveyPage>(results, COORDINATOR, (one) =>
      one.receive(...answered()),
    );
    await says(first.page, decisions.weDecide);
    await press(first.page, decisions.take);
    await press(first.page, decisions.take);
    await says(first.page, decisions.whatMissing);
    await write(first.page, decisions.what, 'Une voiture le jeudi');
    await draftWith(first.device, `decision:${anId('survey')}`, 'jeudi');
    const { page, device } = await renderAgain<SurveyPage>(results, first.device);
    await press(page, decisions.take);
    await until(
      'what was typed',
      async () => (await control(page, decisions.what)).value === 'Une voiture le jeudi',
    );
    await write(page, decisions.owner, 'Le CCAS');
    await still();
    await accessible(page);
    await press(page, decisions.take);
    await says(page, 'Le CCAS');
    const [fact] = await written(device, 1);
    assert.deepInclude(fact?.data, {
      what: 'Une voiture le jeudi',
      owner: 'Le CCAS',
      decidedOn: today(),
      about: { kind: 'survey', survey: anId('survey') },
    });
    await until('the form is closed', () => !read(page).includes(app.cancel));
    await leadsTo('Une voiture le jeudi');
    await says(page, decisions.take);
  });

  it('is of the day of the meeting, which may be typed up later and is never still to come', async () => {
    const { page, device } = await renderScreen<SurveyPage>(results, COORDINATOR, (one) =>
      one.receive(...answered()),
    );
    await press(page, decisions.take);
    await write(page, decisions.what, 'Une voiture le jeudi');
    await write(page, decisions.owner, 'Le CCAS');
    await write(page, decisions.decidedOnDay, addDays(today(), 1));
    await press(page, decisions.take);
    await says(page, decisions.decidedOnAhead);
    await write(page, decisions.decidedOnDay, addDays(today(), -6));
    await press(page, decisions.take);
    const [fact] = await written(device, 1);
    assert.deepInclude(fact?.data, { decidedOn: addDays(today(), -6) });
  });

  it('says nothing on the desk until something is overdue', async () => {
    const desk = html`<cm-desk-decisions></cm-desk-decisions>`;
    const { page, device } = await renderScreen<DeskDecisions>(desk, COORDINATOR, (one) =>
      one.receive(soon(), done()),
    );
    await still();
    assert.equal(read(page).trim(), '');
    await device.receive(late());
    await says(page, words.desk.late.decisions(1));
    await says(page, 'Une voiture le jeudi');
    await accessible(page);
  });
});
