import { assert } from 'chai';
import { html } from 'lit';

import { addDays } from '../../../../src/domain/kernel/when.ts';
import type { Request } from '../../../../src/domain/requests/request.ts';
import type { MyMissionsPage } from '../../../../src/ui/screens/missions/my-missions-page.ts';
import '../../../../src/ui/screens/missions/my-missions-page.ts';
import type { MissionPage } from '../../../../src/ui/screens/missions/mission-page.ts';
import '../../../../src/ui/screens/missions/mission-page.ts';
import { today } from '../../../../src/ui/kit/today.ts';
import { accessible } from '../../../support/accessible.ts';
import { aClaim, anId, aRequest, uuid, volunteerNo } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import { focused } from '../../drawn.ts';
import { deep, deepAll, press, read, renderScreen, says, words } from '../render-screen.ts';

const { missions, mission } = words;
const luc = volunteerNo(1);
const own = html`<cm-my-missions-page></cm-my-missions-page>`;
const page20 = html`<cm-mission-page .mission=${uuid(20)}></cm-mission-page>`;

/** One of Luc's, so many days from now. */
function his(n: number, inDays: number, more: Partial<Request> = {}): Request {
  return aRequest({
    _id: anId('request', n),
    person: anId('person', 2),
    when: { day: addDays(today(), inDays), time: '09:45' },
    phase: 'confirmed',
    claims: [aClaim(1, 'confirmed')],
    ...more,
  });
}

/** Each heading of the page with the cards below it, as they are read. */
const lists = (page: MyMissionsPage): readonly string[] =>
  deepAll(page, 'cm-section').map((one) => read(one));

describe('a volunteer’s own missions', () => {
  it('stand where they belong: the next one, to be told of, to come, past; each as it is', async () => {
    const { page } = await renderScreen<MyMissionsPage>(own, volunteerNo(1), (device) =>
      device.receive(
        his(20, 1),
        his(21, -1),
        his(22, 3, { claims: [aClaim(2, 'confirmed'), aClaim(1, 'substitute')] }),
        his(23, -9, { phase: 'done' }),
      ),
    );
    await until('the lists', () => deepAll(page, 'cm-own-mission-card').length >= 4);
    const read20 = lists(page).find((one) => one.startsWith(missions.own.next)) ?? '';
    assert.include(read20, 'Guichardot', 'whom');
    const links = deepAll<HTMLAnchorElement>(page, 'a').map(({ href }) => href);
    assert.isTrue(
      links.some((href) => href.startsWith('tel:')),
      'a call',
    );
    assert.isTrue(
      links.some((href) => href.startsWith('geo:')),
      'the way',
    );
    assert.include(
      lists(page).find((one) => one.startsWith(missions.own.toTellHeading)) ?? '',
      missions.own.toTell,
    );
    const later = lists(page).find((one) => one.startsWith(missions.own.later)) ?? '';
    assert.include(later, missions.own.substitute);
    assert.include(
      lists(page).find((one) => one.startsWith(missions.past)) ?? '',
      missions.own.done,
    );
    await accessible(page);
  });

  it('lead to the news after a yes, and say the same in both places', async () => {
    const { page, toasts } = await renderScreen<MissionPage>(page20, luc, (device) =>
      device.receive(his(20, 1, { phase: 'open', claims: [] })),
    );
    await press(page, mission.accept);
    await says(page, mission.provisionalHeading);
    await until('the focus', () => focused()?.classList.contains('news'));
    assert.equal(toasts[0]?.words, mission.accepted);
    assert.equal(mission.accepted, mission.provisionalHeading);
  });

  it('begin with the call before their day, with leaving on it, with telling after it', async () => {
    const main = async (inDays: number, more: Partial<Request> = {}): Promise<string> => {
      const { page } = await renderScreen<MissionPage>(page20, luc, (device) =>
        device.receive(his(20, inDays, more)),
      );
      const button = await until('the main button', () => deep(page, 'cm-button[variant=primary]'));
      await says(page, mission.giveBack);
      assert.equal(deepAll(page, 'cm-button[variant=primary]').length, 1);
      return read(button);
    };
    assert.match(await main(2), new RegExp(mission.call('').trim()));
    assert.equal(await main(0), mission.start);
    assert.equal(await main(0, { phase: 'under-way' }), mission.report);
    assert.equal(await main(-1), mission.report);
  });

  it('tell before a yes that there is something at that hour, and let it be said', async () => {
    const { page } = await renderScreen<MissionPage>(page20, luc, (device) =>
      device.receive(his(20, 1, { phase: 'open', claims: [] }), his(21, 1)),
    );
    await says(page, mission.clashHeading);
    await accessible(page);
    await press(page, mission.accept);
    await says(page, mission.provisionalHeading);
  });
});
