import { assert } from 'chai';
import { html } from 'lit';
import {
  chooseNotices,
  readNotices,
  readNoticesStanding,
} from '../../../../src/contract/notices/endpoints.ts';
import type { NoticeSettings } from '../../../../src/contract/notices/notices.ts';
import { uuidOf } from '../../../../src/domain/kernel/ids.ts';
import type { OwnNoticesPage } from '../../../../src/ui/screens/notices/own-notices-page.ts';
import '../../../../src/ui/screens/notices/own-notices-page.ts';
import type { RelativePage } from '../../../../src/ui/screens/notices/relative-page.ts';
import '../../../../src/ui/screens/notices/relative-page.ts';
import type { SentPage } from '../../../../src/ui/screens/notices/sent-page.ts';
import '../../../../src/ui/screens/notices/sent-page.ts';
import type { VolunteerNoticesPage } from '../../../../src/ui/screens/notices/volunteer-notices-page.ts';
import '../../../../src/ui/screens/notices/volunteer-notices-page.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import { accessible } from '../../../support/accessible.ts';
import { aPerson, aVolunteer, COORDINATOR, volunteerNo } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import { choose, deep, press, read, renderScreen, says, words, write } from '../render-screen.ts';

const { notices } = words;

const QUIET = { from: '20:30', until: '08:00' };
const NONE: NoticeSettings = { channels: ['sms', 'mail'], stopped: false };
const BY_SMS = {
  channel: 'sms',
  address: '06 12 34 56 78',
  missions: 'daily',
  quiet: QUIET,
} as const;
const WISH = {
  ...BY_SMS,
  address: '+33612345678',
  by: 'self',
  at: '2026-03-02T08:00:00.000Z',
} as const;
const KEPT: NoticeSettings = { ...NONE, wish: WISH };

/** What was asked for last; undefined: nothing was. */
function chosenOn({ network }: TestDevice): unknown {
  return network.askedOf(chooseNotices).at(-1)?.body;
}

const own = html`<cm-own-notices-page></cm-own-notices-page>`;

describe('cm-own-notices-page', () => {
  it('tells nothing until somebody chooses, and keeps what they chose', async () => {
    const { page, device, toasts } = await renderScreen<OwnNoticesPage>(
      own,
      volunteerNo(1),
      ({ network }) => {
        network.answer(readNotices, NONE);
        network.answer(chooseNotices, KEPT);
      },
    );
    await says(page, notices.ways.none.word);
    await accessible(page);
    await choose(page, notices.way, notices.ways.sms.word);
    await says(page, notices.quiet);
    await write(page, notices.number, '04 74 00 11 22');
    await press(page, words.app.save);
    await says(page, notices.numberBad);
    assert.isUndefined(chosenOn(device));
    await write(page, notices.number, '06 12 34 56 78');
    await choose(page, notices.missions, notices.fitting['at-once'].word);
    await press(page, words.app.save);
    await until('it is noted', () => toasts.length > 0);
    assert.deepEqual(chosenOn(device), { ...BY_SMS, missions: 'at-once' });
    await accessible(page);
  });

  it('asks a coordinator nothing about missions that fit, and tells whose number the town hall wrote down', async () => {
    const { page } = await renderScreen<OwnNoticesPage>(own, COORDINATOR, ({ network }) =>
      network.answer(readNotices, { ...KEPT, wish: { ...WISH, by: 'desk' } }),
    );
    await says(page, notices.quiet);
    await says(page, notices.byDesk);
    assert.notInclude(read(page), notices.missions);
  });

  it('says so where the town hall sends nothing, where somebody stopped, and without network', async () => {
    const at = (settings: NoticeSettings) =>
      renderScreen<OwnNoticesPage>(own, volunteerNo(1), ({ network }) =>
        network.answer(readNotices, settings),
      );
    await says((await at({ channels: [], stopped: false })).page, notices.noWay);
    await says((await at({ ...KEPT, stopped: true })).page, notices.stopped);
    const { page } = await renderScreen<OwnNoticesPage>(own, volunteerNo(1), ({ network }) => {
      network.cut();
    });
    await says(page, notices.problems.offline);
  });
});

describe('notifications on this device', () => {
  const PUSH: NoticeSettings = {
    ...{ channels: ['push', 'sms'], stopped: false },
    push: { key: 'BKey', here: false, devices: 0 },
  };
  const SUBSCRIPTION = { endpoint: 'https://push.example.com/x', p256dh: 'key', auth: 'secret' };
  const asks: string[] = [];

  /** What the browser of whoever holds it says. No push service of a maker is to be reached in a test. */
  function browserThat(permission: NotificationPermission): void {
    const { endpoint, ...keys } = SUBSCRIPTION;
    const pushManager = {
      getSubscription: () => Promise.resolve(null),
      subscribe: ({ applicationServerKey }: PushSubscriptionOptionsInit) => {
        asks.push(typeof applicationServerKey === 'string' ? applicationServerKey : 'no key');
        return Promise.resolve({ toJSON: () => ({ endpoint, keys }) });
      },
    };
    const registration = { pushManager, getNotifications: () => Promise.resolve([]) };
    const said = permission === 'denied' ? 'denied' : 'default';
    Object.defineProperty(Notification, 'permission', { configurable: true, get: () => said });
    Notification.requestPermission = () => Promise.resolve(permission);
    Object.defineProperty(navigator.serviceWorker, 'getRegistration', {
      configurable: true,
      value: () => Promise.resolve(registration),
    });
  }

  it('are asked of the browser when somebody saves, and of nobody before', async () => {
    browserThat('granted');
    asks.length = 0;
    const { page, device, toasts } = await renderScreen<OwnNoticesPage>(
      own,
      volunteerNo(1),
      ({ network }) => {
        network.answer(readNotices, PUSH);
        const wish = { channel: 'push', missions: 'daily', quiet: QUIET, by: 'self' } as const;
        network.answer(chooseNotices, {
          ...{ ...PUSH, push: { key: 'BKey', here: true, devices: 1 } },
          wish: { ...wish, at: '2026-03-02T08:00:00.000Z' },
        });
      },
    );
    await choose(page, notices.way, notices.ways.push.word);
    await says(page, notices.pushHint);
    assert.deepEqual(asks, []);
    await accessible(page);
    await press(page, words.app.save);
    await until('it is noted', () => toasts.length > 0);
    assert.deepEqual(asks, ['BKey']);
    assert.deepEqual(chosenOn(device), {
      ...{ channel: 'push', missions: 'daily', quiet: QUIET, subscription: SUBSCRIPTION },
    });
    await says(page, notices.pushHere);
  });

  it('are not chosen where the person says no, and a sentence says what to do', async () => {
    for (const permission of ['default', 'denied'] as const) {
      browserThat(permission);
      const { page, device } = await renderScreen<OwnNoticesPage>(
        own,
        volunteerNo(1),
        ({ network }) => network.answer(readNotices, PUSH),
      );
      await choose(page, notices.way, notices.ways.push.word);
      await press(page, words.app.save);
      await says(page, notices.problems['push-refused']);
      assert.isUndefined(chosenOn(device));
    }
  });

  it('are said to be shown elsewhere, or nowhere any more', async () => {
    browserThat('granted');
    const wish = { channel: 'push', missions: 'daily', quiet: QUIET, by: 'self' } as const;
    const at = (devices: number) =>
      renderScreen<OwnNoticesPage>(own, volunteerNo(1), ({ network }) =>
        network.answer(readNotices, {
          ...{ ...PUSH, push: { key: 'BKey', here: false, devices } },
          wish: { ...wish, at: '2026-03-02T08:00:00.000Z' },
        }),
      );
    await says((await at(1)).page, notices.pushElsewhere);
    await says((await at(0)).page, notices.pushNowhere);
  });
});

describe('cm-volunteer-notices-page', () => {
  it('chooses for a volunteer who asked, with the number that is known', async () => {
    const volunteer = aVolunteer(1, { phone: '06 12 34 56 78' });
    const screen = html`<cm-volunteer-notices-page
      .volunteer=${uuidOf(volunteer._id)}
    ></cm-volunteer-notices-page>`;
    const { page, device } = await renderScreen<VolunteerNoticesPage>(
      screen,
      COORDINATOR,
      async (opened) => {
        opened.network.answer(readNotices, NONE);
        opened.network.answer(chooseNotices, KEPT);
        await opened.receive(volunteer);
      },
    );
    await says(page, notices.leadFor(`${volunteer.given} ${volunteer.family}`));
    await choose(page, notices.way, notices.ways.sms.word);
    await press(page, words.app.save);
    await until('it is asked', () => chosenOn(device) !== undefined);
    assert.deepEqual(chosenOn(device), BY_SMS);
  });
});

describe('cm-relative-page', () => {
  it('lets a relative know of visits, once the person was asked', async () => {
    const person = aPerson({ contacts: [{ name: 'Sa fille', phone: '06 12 34 56 78' }] });
    const { page, device, toasts } = await renderScreen<RelativePage>(
      html`<cm-relative-page .person=${uuidOf(person._id)}></cm-relative-page>`,
      COORDINATOR,
      async (opened) => {
        opened.network.answer(readNotices, NONE);
        opened.network.answer(chooseNotices, KEPT);
        await opened.receive(person);
      },
    );
    await says(page, notices.relative.none.word);
    assert.notInclude(read(page), notices.ways.push.word);
    await choose(page, notices.way, notices.ways.sms.word);
    await accessible(page);
    await press(page, words.app.save);
    await says(page, notices.relative.agreedBad);
    assert.isUndefined(chosenOn(device));
    deep(page, 'cm-checkbox')?.shadowRoot?.querySelector('input')?.click();
    await press(page, words.app.save);
    await until('it is noted', () => toasts.length > 0);
    assert.deepEqual(chosenOn(device), { ...BY_SMS, missions: 'none', agreed: true });
  });
});

describe('cm-sent-page', () => {
  it('says who is silent with the number to ring, what did not arrive and what to do, how many and for how much', async () => {
    const volunteer = aVolunteer(1, { phone: '06 12 34 56 78' });
    const { page } = await renderScreen<SentPage>(
      html`<cm-sent-page></cm-sent-page>`,
      COORDINATOR,
      async ({ network, receive }) => {
        network.answer(readNoticesStanding, {
          unanswered: [{ volunteer: volunteer._id, request: 'request:x' }],
          undelivered: [
            { reader: COORDINATOR.user, at: '2026-03-02T08:00:00.000Z', reason: 'address' },
          ],
          days: [{ day: '2026-03-02', mail: 4, sms: 3, push: 2, cents: 13.5 }],
        });
        await receive(volunteer);
      },
    );
    await says(page, `${volunteer.given} ${volunteer.family}`);
    await says(page, '06 12 34 56 78');
    await says(page, notices.sent.someone);
    await says(page, notices.sent.reasons.address);
    await says(page, notices.sent.count(4, 3, 2));
    await accessible(page);
  });
});
