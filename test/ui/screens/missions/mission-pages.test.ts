import { assert } from 'chai';
import { html } from 'lit';

import type { MissionPage } from '../../../../src/ui/screens/missions/mission-page.ts';
import '../../../../src/ui/screens/missions/mission-page.ts';
import type { MissionsPage } from '../../../../src/ui/screens/missions/missions-page.ts';
import '../../../../src/ui/screens/missions/missions-page.ts';
import type { MyMissionsPage } from '../../../../src/ui/screens/missions/my-missions-page.ts';
import '../../../../src/ui/screens/missions/my-missions-page.ts';
import { claimIdOf } from '../../../../src/domain/kernel/ids.ts';
import { addDays } from '../../../../src/domain/kernel/when.ts';
import { today } from '../../../../src/ui/kit/today.ts';
import { accessible } from '../../../support/accessible.ts';
import {
  aClaim,
  anId,
  aReport,
  aRequest,
  COORDINATOR,
  uuid,
  volunteerNo,
} from '../../../support/builders.ts';
import { emptyDisk, fillDisk } from '../../../data/support/full-disk.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import { draftWith, written } from '../on-device.ts';
import { until } from '../../../support/waiting.ts';
import {
  button,
  choose,
  deep,
  deepAll,
  renderFailing,
  renderScreen,
  renderWaiting,
  press,
  read,
  says,
  still,
  words,
  write,
} from '../render-screen.ts';

const { mission, missions, problems, vocabulary } = words;
const list = html`<cm-missions-page></cm-missions-page>`;
const one = (n: number) => html`<cm-mission-page .mission=${uuid(n)}></cm-mission-page>`;
const luc = volunteerNo(1);

describe('cm-missions-page', () => {
  it('can be used by everybody, and never says a name', async () => {
    const { page } = await renderScreen<MissionsPage>(list, luc);
    await says(page, missions.count(1));
    await says(page, 'Trajet à Valmorand');
    await accessible(page);
    assert.notMatch(read(page), /Perrachon|Odette|Teppes|04 65 71 20 11/);
  });

  it('says so when there is none, and how to see more when it is the filter', async () => {
    const { page } = await renderScreen<MissionsPage>(list, luc);
    await write(page, missions.kind, 'walk');
    await says(page, missions.emptyFilter);
    await accessible(page);
    await press(page, missions.showAll);
    await says(page, missions.count(1));
  });

  it('waits, and fails, in words', async () => {
    const waiting = await renderWaiting<MissionsPage>(list, luc);
    await until('the waiting', () => deep(waiting.page, 'cm-loading'));
    const failing = await renderFailing<MissionsPage>(list, luc);
    await says(failing.page, words.app.failure.heading);
  });
});

describe('cm-mission-page', () => {
  it('can be used by everybody, open, confirmed and as a substitute', async () => {
    for (const [n, actor] of [
      [1, luc],
      [2, luc],
      [2, volunteerNo(2)],
    ] as const) {
      const { page } = await renderScreen<MissionPage>(one(n), actor);
      await says(page, mission.when);
      await accessible(page);
    }
  });

  it('is accepted, to be confirmed, without a name', async () => {
    const { page, toasts: told } = await renderScreen<MissionPage>(one(1), luc);
    await press(page, mission.accept);
    await says(page, mission.provisionalHeading);
    assert.equal(told[0]!.words, mission.accepted);
    assert.notInclude(read(page), 'Perrachon');
    await accessible(page);
  });

  it('asks for the paper that such help wants instead of a yes, and takes the yes once it was seen', async () => {
    const { page, device } = await renderScreen<MissionPage>(one(1), luc);
    await button(page, mission.accept);
    const [territory] = await device.allShown('territory');
    await device.receive({ ...territory!, kindSettings: [{ kind: 'ride', check: 'licence' }] });
    await says(page, words.checks.lacking(words.checks.names.licence));
    assert.notInclude(read(page), mission.accept);
    await accessible(page);
    const me = await device.shown(anId('volunteer', 1));
    const checks = [{ check: 'licence' as const, on: '2026-01-01', by: COORDINATOR.user }];
    await device.receive({ ...me!, checks });
    await press(page, mission.accept);
    await says(page, mission.provisionalHeading);
  });

  it('asks what the territory asks after such help, and keeps question and answer', async () => {
    const { page, device } = await renderScreen<MissionPage>(one(2), luc);
    const [territory] = await device.allShown('territory');
    const question = 'Qui a porté les sacs ?';
    await device.receive({ ...territory!, kindSettings: [{ kind: 'groceries', question }] });
    await press(page, mission.report);
    await write(page, question, 'Son petit-fils.');
    await accessible(page);
    await press(page, mission.reportSubmit);
    await says(page, 'Son petit-fils.');
    const [fact] = await written(device, 1);
    assert.deepInclude(fact!.data, { answer: { question, words: 'Son petit-fils.' } });
  });

  it('names who waits once it is confirmed', async () => {
    const { page } = await renderScreen<MissionPage>(one(2), luc);
    await says(page, 'Guichardot');
    await says(page, mission.confirmedHeading);
  });

  it('thanks the substitute, and tells them no name', async () => {
    const { page } = await renderScreen<MissionPage>(one(2), volunteerNo(2));
    await says(page, mission.substituteHeading);
    assert.notInclude(read(page), 'Guichardot');
  });

  it('is given back without blame', async () => {
    const { page, device } = await renderScreen<MissionPage>(one(2), luc);
    await press(page, mission.giveBack);
    await still();
    await accessible(page);
    await choose(page, mission.giveBackReason, vocabulary.givingBackReasons.ill);
    await press(page, mission.giveBackSubmit);
    await says(page, mission.givenBackHeading);
    const [fact] = await written(device, 1);
    assert.include(fact!.data, { reason: 'ill' });
  });

  it('is told in a few taps how it went', async () => {
    const { page, device } = await renderScreen<MissionPage>(one(2), luc);
    await press(page, mission.report);
    await says(page, mission.reportHeading);
    await accessible(page);
    await choose(page, mission.outcome, vocabulary.outcomes['not-done']);
    await choose(page, mission.reason, vocabulary.notDoneReasons['person-absent']);
    await press(page, mission.reportSubmit);
    await until(
      'the report',
      async () => (await device.shown(anId('mission', 2)))?.phase === 'not-done',
    );
  });

  it('what was told is corrected at once, before anything of it was sent', async () => {
    const { page, device, toasts } = await renderScreen<MissionPage>(one(2), luc);
    await press(page, mission.report);
    await press(page, mission.reportSubmit);
    await says(page, mission.yourReport);
    await accessible(page);
    await press(page, mission.correct);
    await says(page, mission.correctHeading);
    await accessible(page);
    await write(page, mission.words, 'Personne à la porte');
    await choose(page, mission.outcome, vocabulary.outcomes['not-done']);
    await press(page, mission.correctSubmit);
    await until('the toast', () => toasts.some(({ words: told }) => told === mission.corrected));
    await says(page, mission.correctedBy(mission.yourself));
    await says(page, mission.atFirst);
    assert.equal((await device.shown(anId('mission', 2)))?.phase, 'not-done');
    const [told, correction] = await written(device, 2);
    assert.deepEqual(correction?.data, {
      report: told?._id,
      changes: { outcome: 'not-done', words: 'Personne à la porte' },
    });
    await accessible(page);
  });

  it('a correction that was begun is offered again', async () => {
    const { page, device } = await renderScreen<MissionPage>(one(2), luc, toldOf(1, NOW_HERE));
    await press(page, mission.correct);
    await write(page, mission.words, 'Il fallait');
    await draftWith(device, `correct-report:${uuid(9)}`, 'Il fallait');
    const again = await renderScreen<MissionPage>(one(2), luc, async (other) => {
      await toldOf(1, NOW_HERE)(other);
      await other.drafts.keep(`correct-report:${uuid(9)}`, { words: 'Il fallait' });
    });
    await press(again.page, words.app.form.resume(mission.correct));
    await says(again.page, mission.correctHeading);
  });

  it('what was told long ago is shown, and is the town hall’s to correct', async () => {
    const old = `${addDays(today(), -9)}T09:00:00.000Z`;
    const { page } = await renderScreen<MissionPage>(one(2), luc, toldOf(1, old));
    await says(page, mission.yourReport);
    assert.notInclude(read(page), mission.correct);
    assert.notInclude(read(page), 'jusqu’au');
  });

  it('what was given back is taken again with one tap, while it is free', async () => {
    const { page, device } = await renderScreen<MissionPage>(one(2), luc);
    await press(page, mission.giveBack);
    await press(page, mission.giveBackSubmit);
    await says(page, mission.givenBackFree);
    await press(page, mission.takeAgain);
    await until('held again', async () => {
      const claim = await device.shown(claimIdOf(anId('mission', 2), anId('volunteer', 1)));
      return claim?.standing === 'provisional';
    });
  });

  it('says why when it cannot be kept, and asks again', async () => {
    const { page } = await renderScreen<MissionPage>(one(1), luc);
    await says(page, mission.accept);
    fillDisk();
    await press(page, mission.accept);
    await says(page, problems.others['storage-full']!);
    emptyDisk();
    await press(page, mission.accept);
    await says(page, mission.provisionalHeading);
  });

  it('says so when it is no longer theirs to see', async () => {
    const { page } = await renderScreen<MissionPage>(one(77), luc);
    await says(page, words.app.notFound.heading);
    await accessible(page);
  });
});

const NOW_HERE = `${today()}T06:00:00.000Z`;

/** The nth volunteer has told of the second mission, which is done. */
function toldOf(n: number, at: string): (device: TestDevice) => Promise<void> {
  const told = aReport({ fact: anId('fact', 9), volunteer: anId('volunteer', n), at });
  const done = aRequest({
    _id: anId('request', 2),
    person: anId('person', 2),
    phase: 'done',
    claims: [aClaim(n, 'confirmed')],
    reports: [{ ...told, by: volunteerNo(n).user }],
  });
  return (device) => device.receive(done);
}

const own = html`<cm-my-missions-page></cm-my-missions-page>`;

describe('cm-my-missions-page', () => {
  it('tells kindly what they counted on doing and is needed no more', async () => {
    const over = aRequest({
      _id: anId('request', 2),
      person: anId('person', 2),
      when: { day: addDays(today(), 3), part: 'morning' },
      phase: 'cancelled',
      claims: [aClaim(1, 'released')],
    });
    const { page } = await renderScreen<MyMissionsPage>(own, luc, (device) => device.receive(over));
    await says(page, mission.releasedHeading);
    await says(page, vocabulary.kinds.groceries);
    const told = await until('the words', () => deep(page, 'cm-called-off'));
    assert.notMatch(read(told), /Guichardot/);
    await accessible(page);
  });

  it('shows what is to come first, and can be used by everybody', async () => {
    const { page } = await renderScreen<MyMissionsPage>(
      html`<cm-my-missions-page></cm-my-missions-page>`,
      volunteerNo(2),
    );
    await says(page, missions.own.later);
    const headings = deepAll(page, 'h2').map((heading) => heading.textContent.trim());
    assert.match(headings[0]!, new RegExp(`${missions.own.next}|${missions.own.later}`));
    assert.equal(deepAll(page, 'cm-own-mission-card').length, 2);
    await accessible(page);
  });

  it('says where to find the first one', async () => {
    const { page } = await renderScreen<MyMissionsPage>(
      html`<cm-my-missions-page></cm-my-missions-page>`,
      volunteerNo(4),
    );
    await says(page, missions.mineEmpty);
    await accessible(page);
  });
});
