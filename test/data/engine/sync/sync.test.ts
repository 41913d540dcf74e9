import { assert } from 'chai';
import { TabChannel } from '../../../../src/data/engine/tab-channel.ts';
import { idOf } from '../../../../src/domain/kernel/ids.ts';
import { personDetails, requestDetails } from '../../../support/builders.ts';
import { until as happens } from '../../../support/waiting.ts';
import { ours } from '../../support/test-network.ts';
import { aTerritory } from '../../support/test-server.ts';
import { aPhone, aPhoneOf, leavePhones, signedIn, until } from '../../support/phone.ts';

describe('the exchange with the server', () => {
  afterEach(leavePhones);

  it('brings the state of the territory down, and takes facts up', async () => {
    const town = await aTerritory();
    const phone = await aPhoneOf(town.coordinator);
    const territory = await until(phone.territory.current(), (value) => value !== undefined);
    assert.equal(territory?.name, 'Trois Clochers');

    const written = await phone.people.register(personDetails({ family: 'Vernay' }));
    assert.isTrue(written.ok);
    const [card] = await until(phone.people.search('vern'), (found) => found.length === 1);
    assert.equal(card?.person.family, 'Vernay');
    await until(phone.people.search('vern'), ([one]) => one?.provisional === false);
    await until(phone.sending.counts(), ({ waiting, sent }) => waiting === 0 && sent === 1);
  });

  it('shows on another device what was written on the first', async () => {
    const town = await aTerritory();
    const person = idOf('person', crypto.randomUUID());
    await town.pushFacts(town.fact('person.registered', person, personDetails()));
    const desk = await aPhoneOf(town.coordinator);
    const volunteer = await aPhoneOf(await town.volunteer());
    const noted = await desk.requests.note(requestDetails({ person }), { publish: true });
    assert.isTrue(noted.ok);
    const [card] = await until(volunteer.missions.open(), (open) => open.length === 1);
    assert.isFalse(card?.provisional);
  });

  it('says at once that the network is gone, although the feed that is open keeps silent', async () => {
    const town = await aTerritory();
    const phone = await aPhoneOf(town.coordinator);
    phone.intercept(() => Promise.reject(new TypeError('The network is cut.')));
    dispatchEvent(new Event('offline'));
    await until(phone.sync.status(), ({ phase }) => phase === 'offline');
    phone.intercept(undefined);
    dispatchEvent(new Event('online'));
    await until(phone.sync.status(), ({ phase }) => phase === 'idle');
  });

  it('knows until the first load is whole that not everything is here, also when it was cut', async () => {
    const town = await aTerritory();
    const phone = await aPhone();
    phone.intercept((path) =>
      path.includes('/snapshot') ? Promise.reject(new TypeError('Cut.')) : undefined,
    );
    await signedIn(phone, town.coordinator);
    await until(
      phone.sync.status(),
      ({ phase, incomplete }) => phase === 'offline' && incomplete === true,
    );
    phone.intercept(undefined);
    await phone.sync.syncNow();
    await until(
      phone.sync.status(),
      ({ phase, incomplete }) => phase === 'idle' && incomplete === undefined,
    );
  });

  it('says within moments that a network which is there answers nobody any more', async () => {
    const town = await aTerritory();
    const phone = await aPhone(undefined, { patience: { answerMs: 5_000, silenceMs: 2_000 } });
    // The feed that is open says nothing any more, not even that it lives: no word from the browser.
    let isOpen = false;
    phone.intercept((path) => {
      if (!path.includes('feed=longpoll')) return undefined;
      isOpen = true;
      return Promise.resolve(ours(new Response(new ReadableStream())));
    });
    await signedIn(phone, town.coordinator);
    await happens('the feed is open', () => isOpen);
    phone.intercept(() => new Promise(() => undefined));
    await until(phone.sync.status(), ({ phase }) => phase === 'offline');
    phone.intercept(undefined);
    await phone.sync.syncNow();
    await until(phone.sync.status(), ({ phase }) => phase === 'idle');
  });

  it('is asked for again once a tab exchanges, when it was asked for before any did', async () => {
    const town = await aTerritory();
    const phone = await aPhone();
    const tabs = new TabChannel(phone.name);
    const attempts: string[] = [];
    tabs.on('sync-wanted', ({ attempt }) => void attempts.push(attempt));
    let letOthersLead = (): void => undefined;
    const held = new Promise<void>((resolve) => (letOthersLead = resolve));
    const lead = navigator.locks.request(`${phone.name}-sync`, () => held);
    await signedIn(phone, town.coordinator);
    const served = phone.sync.syncNow();
    await until(phone.sync.status());
    letOthersLead();
    await lead;
    await served;
    tabs.close();
    assert.isAbove(attempts.length, 1);
    assert.lengthOf(new Set(attempts), 1, 'one and the same');
  });

  it('goes on when the device has no room to note when that was, and leaves no error alone', async () => {
    const town = await aTerritory();
    const full = noRoomFor('upToDate', 'latest', 'contact');
    try {
      const phone = await aPhoneOf(town.coordinator);
      await until(phone.sync.status(), ({ phase }) => phase === 'idle');
      await phone.people.register(personDetails({ family: 'Vernay' }));
      await until(phone.sending.counts(), ({ waiting, sent }) => waiting === 0 && sent === 1);
      assert.isAbove(full.refused.size, 0, 'nobody tried to note it');
      assert.isEmpty(full.alone);
    } finally {
      full.end();
    }
  });

  it('begins again after it was cut off from a device without room', async () => {
    const town = await aTerritory();
    const phone = await aPhoneOf(town.coordinator);
    await until(phone.sync.status(), ({ phase }) => phase === 'idle');
    const full = noRoomFor('upToDate', 'latest', 'contact');
    try {
      phone.setOffline(true);
      await phone.people.register(personDetails({ family: 'Vernay' }));
      await until(phone.sync.status(), ({ phase }) => phase === 'offline');
      assert.isTrue(full.refused.has('latest'), 'nobody asked how late it is');
      phone.setOffline(false);
      await phone.sync.syncNow();
      await until(phone.sending.counts(), ({ waiting, sent }) => waiting === 0 && sent === 1);
      assert.isEmpty(full.alone);
    } finally {
      full.end();
    }
  });
});

/** A device on which these notes find no room, until the end; and the errors nobody took. */
function noRoomFor(...names: readonly string[]): {
  refused: Set<string>;
  alone: unknown[];
  end: () => void;
} {
  const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!;
  const alone: unknown[] = [];
  const refused = new Set<string>();
  const onAlone = ({ reason }: PromiseRejectionEvent): void => void alone.push(reason);
  addEventListener('unhandledrejection', onAlone);
  IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
    const { name } = value as { name?: string };
    if (name === undefined || !names.includes(name)) {
      return (put.value as typeof this.put).call(this, value, key);
    }
    refused.add(name);
    throw new DOMException('It is full.', 'QuotaExceededError');
  };
  return {
    refused,
    alone,
    end: () => {
      Object.defineProperty(IDBObjectStore.prototype, 'put', put);
      removeEventListener('unhandledrejection', onAlone);
    },
  };
}
