import { assert } from 'chai';
import { personDetails } from '../../support/builders.ts';
import { aTerritory } from '../support/test-server.ts';
import { aPhoneOf, leavePhones, until } from '../support/phone.ts';

describe('two tabs of one device', () => {
  afterEach(leavePhones);

  it('open together, show the same, and only one exchanges with the server', async () => {
    const town = await aTerritory();
    const first = await aPhoneOf(town.coordinator);
    const second = await first.tab();
    await until(second.session.state(), ({ phase }) => phase === 'open');
    const written = await second.people.register(personDetails({ family: 'Deux' }));
    assert.isTrue(written.ok);
    await until(first.people.search('deux'), ([one]) => one?.provisional === false);
    await until(second.people.search('deux'), ([one]) => one?.provisional === false);
    await until(second.sync.status(), ({ phase, waiting }) => phase === 'idle' && waiting === 0);
    // Whichever tab comes first looks for a newer map, once for both.
    assert.equal(second.asked.filter((path) => !path.endsWith('/pack')).join(' '), '');
  });

  it('both write without losing anything, and see one another’s work at once', async () => {
    const town = await aTerritory();
    const first = await aPhoneOf(town.coordinator);
    const second = await first.tab();
    await until(second.session.state(), ({ phase }) => phase === 'open');
    first.setOffline(true);
    const registered = await first.people.register(personDetails());
    if (!registered.ok) assert.fail('refused');
    const person = registered.subject as `person:${string}`;
    await until(second.people.one(person), (file) => file !== undefined);
    const writes = [];
    for (let n = 0; n < 20; n += 1) {
      const tab = n % 2 === 0 ? first : second;
      const day = `2026-03-${String(n + 1).padStart(2, '0')}`;
      const details = {
        person,
        means: 'visit',
        outcome: 'present',
        day,
        readers: 'staff',
      } as const;
      writes.push(tab.encounters.record(details));
    }
    assert.isTrue((await Promise.all(writes)).every(({ ok }) => ok));
    for (const tab of [first, second]) {
      const file = await until(tab.people.one(person), (one) => one?.encounters.length === 20);
      assert.equal(file?.person.lastContact, '2026-03-20');
      await until(tab.sending.counts(), ({ waiting }) => waiting === 21);
    }
  });

  it('goes on exchanging when the tab that did it is closed', async () => {
    const town = await aTerritory();
    const first = await aPhoneOf(town.coordinator);
    const second = await first.tab();
    await until(second.session.state(), ({ phase }) => phase === 'open');
    await first.close();
    await second.people.register(personDetails({ family: 'Survivant' }));
    await until(second.people.search('survivant'), ([one]) => one?.provisional === false);
    assert.include(second.asked.join(' '), '_bulk_docs');
  });

  it('closes in both when it is locked in one', async () => {
    const town = await aTerritory();
    const first = await aPhoneOf(town.coordinator);
    const second = await first.tab();
    await until(second.session.state(), ({ phase }) => phase === 'open');
    await second.session.lock();
    await until(first.session.state(), ({ phase }) => phase === 'locked');
    await second.session.unlock(town.coordinator.password);
    await until(first.session.state(), ({ phase }) => phase === 'open');
  });
});
