import { assert } from 'chai';
import { html } from 'lit';
import { readSure, saySure } from '../../../../src/contract/notices/endpoints.ts';
import type { MissionFile } from '../../../../src/data/missions/missions.ts';
import { claimIdOf, uuidOf } from '../../../../src/domain/kernel/ids.ts';
import { missionOf } from '../../../../src/domain/missions/projections.ts';
import { workIn } from '../../../../src/ui/kit/today.ts';
import type { EveningQuestion } from '../../../../src/ui/screens/missions/evening-question.ts';
import '../../../../src/ui/screens/missions/evening-question.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import { accessible } from '../../../support/accessible.ts';
import { anId, aRequest, volunteerNo } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import { press, read, renderScreen, says, still, words } from '../render-screen.ts';

const { evening, giveBackHeading } = words.mission;
/** Tuesday evening there; the mission is on Wednesday. */
const EVENING = Date.parse('2026-03-03T17:30:00.000Z');
const request = aRequest({
  ...{ phase: 'open', publishedAt: '2026-03-01T08:00:00.000Z', when: { day: '2026-03-04' } },
});
const mission = missionOf(request, { commune: '01001' })!;

function fileWith(standing: 'confirmed' | 'given-back', since = '2026-03-01T09:00:00.000Z') {
  const claim = {
    _id: claimIdOf(mission._id, anId('volunteer', 1)),
    ...{ mission: mission._id, volunteer: anId('volunteer', 1), standing, since },
  };
  return { mission, claim, provisional: false, history: [] } as unknown as MissionFile;
}

function show(file: MissionFile, prepare: (device: TestDevice) => void = () => undefined) {
  return renderScreen<EveningQuestion>(
    html`<cm-evening-question .file=${file}></cm-evening-question>`,
    volunteerNo(1),
    (device) => {
      device.network.answer(readSure, { sure: false });
      prepare(device);
    },
  );
}

describe('cm-evening-question', () => {
  beforeEach(() => workIn({ zone: 'Europe/Paris', clock: () => EVENING }));
  afterEach(() => {
    workIn({ zone: undefined, clock: Date.now });
    history.replaceState(null, '', location.pathname);
  });

  it('asks on the evening before, and one press is enough', async () => {
    const { page, device } = await show(fileWith('confirmed'), ({ network }) =>
      network.on(saySure, () => new Response(null, { status: 204 })),
    );
    await says(page, evening.heading);
    await accessible(page);
    await press(page, evening.sure);
    await says(page, evening.notedText);
    assert.equal(device.network.askedOf(saySure).length, 1);
    assert.include(JSON.stringify(device.network.askedOf(saySure)), uuidOf(mission._id));
    await accessible(page);
  });

  it('asks nobody in the afternoon, who said yes today, who gave it back', async () => {
    for (const [file, at] of [
      [fileWith('confirmed'), EVENING - 3 * 3_600_000],
      [fileWith('confirmed', '2026-03-03T10:00:00.000Z'), EVENING],
      [fileWith('given-back'), EVENING],
    ] as const) {
      workIn({ zone: 'Europe/Paris', clock: () => at });
      const { page } = await show(file);
      await still();
      assert.notInclude(read(page), evening.heading);
    }
  });

  it('says so when they answered before, also on another device', async () => {
    const { page } = await show(fileWith('confirmed'), ({ network }) =>
      network.answer(readSure, { sure: true }),
    );
    await says(page, evening.notedText);
  });

  it('keeps asking where the answer did not leave, with whom to ring', async () => {
    const { page, device } = await show(fileWith('confirmed'));
    await says(page, evening.heading);
    device.network.cut();
    await press(page, evening.sure);
    await says(page, evening.offline);
    await accessible(page);
  });

  it('does what was pressed on the notification, once', async () => {
    const { page, device } = await show(fileWith('confirmed'), ({ network }) => {
      history.replaceState(null, '', '#sure');
      network.on(saySure, () => new Response(null, { status: 204 }));
    });
    await says(page, evening.notedText);
    assert.equal(location.hash, '');
    history.replaceState(null, '', '#cannot');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await until('it is asked', () => read(page).includes(giveBackHeading));
    assert.equal(device.network.askedOf(saySure).length, 1);
    assert.equal(location.hash, '');
  });

  it('does nothing for a mission that is not theirs, whatever the address says', async () => {
    const { page, device } = await show(fileWith('given-back'), () => {
      history.replaceState(null, '', '#sure');
    });
    await still();
    assert.equal(device.network.askedOf(saySure).length, 0);
    assert.equal(read(page).trim(), '');
  });
});
