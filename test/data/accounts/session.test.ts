import { assert } from 'chai';
import type { SessionAnswer } from '../../../src/contract/accounts/session.ts';
import { personDetails, territoryDetails } from '../../support/builders.ts';
import { until as waitUntil } from '../../support/waiting.ts';
import { clearOn, keysOn } from '../support/disk-of.ts';
import { aTerritory, askTestServer, anAccount, type TestAccount } from '../support/test-server.ts';
import {
  aPhone,
  aPhoneOf,
  leavePhones,
  signedIn,
  until,
  type Interceptor,
  type Phone,
} from '../support/phone.ts';
import { ours } from '../support/test-network.ts';

const DAY = 86_400_000;

describe('the session', () => {
  afterEach(leavePhones);

  it('begins with nobody, and knows who signed in and where they work', async () => {
    const town = await aTerritory();
    const phone = await aPhone();
    await until(phone.session.state(), ({ phase }) => phase === 'none');
    await signedIn(phone, town.coordinator);
    const state = await until(phone.session.state(), ({ phase }) => phase === 'open');
    assert.equal(state.phase === 'open' && state.me.territory?.name, town.territory);
    assert.deepEqual(state.phase === 'open' && state.me.roles, ['coordinator']);
  });

  it('tells a wrong password from a missing network', async () => {
    const town = await aTerritory();
    const phone = await aPhone();
    const { login } = town.coordinator;
    const wrong = await phone.session.signIn(login, 'pas le bon');
    assert.deepEqual(wrong, { ok: false, problem: 'wrong-credentials' });
    phone.setOffline(true);
    const cut = await phone.session.signIn(login, town.coordinator.password);
    assert.deepEqual(cut, { ok: false, problem: 'offline' });
  });

  it('opens again without a network by the password, and by no other', async () => {
    const town = await aTerritory();
    const phone = await aLeftPhone(town.coordinator);
    const again = await aPhone(phone.name);
    again.setOffline(true);
    await until(again.session.state(), ({ phase }) => phase === 'locked');
    const wrong = await again.session.unlock('pas le bon');
    assert.deepEqual(wrong, { ok: false, problem: 'wrong-password' });
    assert.deepEqual(await again.session.unlock(town.coordinator.password), { ok: true });
    const territory = await until(again.territory.current(), (value) => value !== undefined);
    assert.equal(territory?.name, 'Trois Clochers');
    await until(again.sync.status(), ({ phase }) => phase === 'offline');
  });

  it('knows whose door it is without network, once somebody worked there, and forgets it with the rest', async () => {
    const town = await aTerritory();
    const phone = await aPhoneOf(town.agent);
    const isKept = async (): Promise<boolean> =>
      (await keysOn(phone.name, 'notes')).includes('door');
    await waitUntil('it is kept', isKept);
    await phone.session.lock();
    phone.setOffline(true);
    const { name: title, phone: number } = territoryDetails();
    assert.deepEqual(await phone.session.welcome(), { territories: [{ title, phone: number }] });
    await phone.session.signOut({ wipe: true });
    assert.isFalse(await isKept());
    assert.isUndefined(await phone.session.welcome());
  });

  it('writes nothing and shows nothing while the device is locked', async () => {
    const town = await aTerritory();
    const phone = await aPhoneOf(town.coordinator);
    await phone.session.lock();
    const refused = await phone.people.register(personDetails());
    assert.deepEqual(refused, { ok: false, refusal: 'locked' });
    assert.isFalse(await phone.drafts.keep('person:new', 'Perrachon'));
    let seen = 0;
    phone.people.search('').subscribe(() => (seen += 1));
    assert.deepEqual(await phone.session.unlock(town.coordinator.password), { ok: true });
    await until(phone.people.search(''));
    assert.isAbove(seen, 0, 'who waited for the device to open was not told');
  });

  it('refuses another account while the device holds the work of the first', async () => {
    const town = await aTerritory();
    const phone = await aPhoneOf(town.coordinator);
    phone.setOffline(true);
    await phone.people.register(personDetails());
    phone.setOffline(false);
    await phone.session.lock();
    const { login, password } = town.agent;
    const refused = await phone.session.signIn(login, password);
    assert.deepEqual(refused, { ok: false, problem: 'other-account' });
    await phone.session.signOut({ wipe: true });
    assert.deepEqual(await phone.session.signIn(login, password), { ok: true });
    const counts = await until(phone.sending.counts());
    assert.deepEqual(counts, { waiting: 0, sent: 0, refused: 0 });
  });

  it('keeps what was not sent when the password was changed elsewhere', async () => {
    const town = await aTerritory();
    const { user, login, password } = town.coordinator;
    const phone = await aLeftPhone(town.coordinator, async (left) => {
      left.setOffline(true);
      await left.people.register(personDetails({ family: 'Lacombe' }));
    });
    const next = 'un mot tout neuf';
    await askTestServer('password', { user, password: next });

    const again = await aPhone(phone.name);
    await until(again.session.state(), ({ phase }) => phase === 'locked');
    const asked = await again.session.signIn(login, next);
    assert.deepEqual(asked, { ok: false, problem: 'other-password' });
    const done = await again.session.signIn(login, next, { formerPassword: password });
    assert.deepEqual(done, { ok: true });
    await until(again.sending.counts(), ({ sent }) => sent === 1);
    await again.session.lock();
    const old = await again.session.unlock(password);
    assert.deepEqual(old, { ok: false, problem: 'wrong-password' });
    assert.deepEqual(await again.session.unlock(next), { ok: true });
  });

  it('seals the device by the new password once it was chosen here', async () => {
    const town = await aTerritory();
    const phone = await aPhoneOf(town.coordinator);
    const { password } = town.coordinator;
    const weak = await phone.session.changePassword(password, 'court');
    assert.deepEqual(weak, { ok: false, problem: 'weak-password' });
    const wrong = await phone.session.changePassword('pas le bon', 'un mot tout neuf');
    assert.deepEqual(wrong, { ok: false, problem: 'wrong-credentials' });
    const done = await phone.session.changePassword(password, 'un mot tout neuf');
    assert.deepEqual(done, { ok: true });
    await phone.session.lock();
    assert.isFalse((await phone.session.unlock(password)).ok);
    assert.isTrue((await phone.session.unlock('un mot tout neuf')).ok);
  });

  it('locks the device after 14 days without contact: what came down goes, facts stay', async () => {
    const town = await aTerritory();
    await town.pushFacts(
      town.fact('person.registered', `person:${crypto.randomUUID()}`, personDetails()),
    );
    const phone = await aLeftPhone(town.coordinator, async (left) => {
      await until(left.people.search('perrachon'), ({ length }) => length === 1);
      left.setOffline(true);
      await left.people.register(personDetails({ family: 'Lacombe' }));
    });
    const again = await aPhone(phone.name);
    again.setOffline(true);
    await until(again.session.state(), ({ phase }) => phase === 'locked');
    again.skew = 15 * DAY;
    const refused = await again.session.unlock(town.coordinator.password);
    assert.deepEqual(refused, { ok: false, problem: 'expired' });
    await until(again.session.state(), (state) => state.phase === 'locked' && state.expired);
    again.skew = 0;
    const clockBack = await again.session.unlock(town.coordinator.password);
    assert.deepEqual(clockBack, { ok: false, problem: 'expired' }, 'the clock was set back');

    again.setOffline(false);
    await signedIn(again, town.coordinator);
    await until(again.people.search(''), ({ length }) => length === 2);
    await until(again.sending.counts(), ({ sent }) => sent === 1);
  });

  it('stays open when a clock that was twenty days behind is set right', async () => {
    const again = await leftWithClock(-20 * DAY, 0);
    assert.isTrue((await again.unlock()).ok);
  });

  it('is no longer open after fifteen days because its clock was four hundred days ahead', async () => {
    for (const later of [15 * DAY, 415 * DAY]) {
      const again = await leftWithClock(400 * DAY, later);
      assert.deepEqual(await again.unlock(), { ok: false, problem: 'expired' });
    }
    const soon = await leftWithClock(400 * DAY, 13 * DAY);
    assert.isTrue((await soon.unlock()).ok);
  });

  it('asks the server what time it is before it believes that fifteen days have gone by', async () => {
    const again = await leftWithClock(0, 15 * DAY);
    again.setOffline(false);
    assert.isTrue((await again.unlock()).ok, 'somebody has set the clock');
  });

  it('works with a clock that is three years off, either way', async () => {
    for (const skew of [-3 * 365 * DAY, 3 * 365 * DAY]) {
      const town = await aTerritory();
      const phone = await aPhone();
      phone.skew = skew;
      await signedIn(phone, town.coordinator);
      phone.setOffline(true);
      assert.isTrue((await phone.people.register(personDetails())).ok);
      phone.setOffline(false);
      const [card] = await until(phone.people.search(''), ([one]) => one?.provisional === false);
      const year = card?.person.applied[0]?.at.slice(0, 4);
      assert.equal(year, String(new Date().getUTCFullYear()), 'the server’s clock decides');
    }
  });

  it('shows what a second territory holds after it was chosen, and the first again offline', async () => {
    const here = await aTerritory();
    const there = await aTerritory();
    const { user } = here.coordinator;
    await askTestServer('join', { user, territory: there.territory, place: { roles: ['agent'] } });
    await there.pushFacts(
      there.fact('person.registered', `person:${crypto.randomUUID()}`, personDetails()),
    );
    const phone = await aPhone();
    await signedIn(phone, here.coordinator);
    const state = await until(phone.session.state(), ({ phase }) => phase === 'open');
    assert.isUndefined(state.phase === 'open' ? state.me.territory : 'locked');
    await phone.session.choose(here.territory);
    await until(phone.territory.current(), (value) => value !== undefined);
    assert.isTrue((await phone.people.register(personDetails({ family: 'Ici' }))).ok);
    await phone.session.choose(there.territory);
    await until(phone.people.search(''), ([one]) => one?.person.family === 'Perrachon');
    phone.setOffline(true);
    await phone.session.choose(here.territory);
    const [back] = await until(phone.people.search(''), ([one]) => one?.person.family === 'Ici');
    assert.equal(back?.person.given, 'Odette');
  });

  it('works in one territory while the server cannot read the other, whose copy and facts stay', async () => {
    const here = await aTerritory();
    const there = await aTerritory();
    const { user } = here.coordinator;
    const place = { roles: ['coordinator'] };
    await askTestServer('join', { user, territory: there.territory, place });
    const phone = await aPhone();
    await signedIn(phone, here.coordinator);
    await phone.session.choose(there.territory);
    assert.isTrue((await phone.people.register(personDetails({ family: 'Là-bas' }))).ok);
    await until(phone.people.search(''), ([one]) => one?.provisional === false);
    phone.setOffline(true);
    assert.isTrue((await phone.people.register(personDetails({ family: 'Plus tard' }))).ok);
    await phone.session.choose(here.territory);
    assert.isTrue((await phone.people.register(personDetails({ family: 'Ici' }))).ok);
    phone.intercept(withoutReading(there.territory));
    phone.setOffline(false);
    await until(phone.people.search('Ici'), ([one]) => one?.provisional === false);
    await until(phone.sync.status(), ({ phase }) => phase === 'idle');
    assert.equal((await until(phone.sending.counts())).waiting, 1);
    await phone.session.choose(there.territory);
    await until(phone.people.search(''), ({ length }) => length === 2);
    phone.intercept(undefined);
    await phone.sync.syncNow();
    await until(phone.sending.counts(), ({ waiting, refused }) => waiting === 0 && refused === 0);
  });

  it('signs in on a new device while one of two territories cannot be read', async () => {
    const here = await aTerritory();
    const there = await aTerritory();
    const { user } = here.coordinator;
    await askTestServer('join', { user, territory: there.territory, place: { roles: ['agent'] } });
    const phone = await aPhone();
    phone.intercept(withoutReading(there.territory));
    await signedIn(phone, here.coordinator);
    await phone.session.choose(there.territory);
    const state = await until(phone.session.state(), ({ phase }) => phase === 'open');
    const me = state.phase === 'open' ? state.me : undefined;
    assert.isUndefined(me?.territory);
    assert.deepEqual(
      me?.territories.map(({ name, unavailable = false }) => [name, unavailable]),
      [
        [here.territory, false],
        [there.territory, true],
      ],
    );
    await phone.session.choose(here.territory);
    await until(phone.territory.current(), (value) => value !== undefined);
  });

  it('drops what came down when the person’s roles change, and starts anew', async () => {
    const town = await aTerritory();
    const person = await anAccount(town.territory, { roles: ['coordinator'] });
    await town.pushFacts(
      town.fact('person.registered', `person:${crypto.randomUUID()}`, personDetails()),
    );
    const phone = await aPhoneOf(person);
    await until(phone.people.search(''), ({ length }) => length === 1);
    const { territory } = town;
    const volunteer = await town.volunteer();
    const place = { roles: ['volunteer'], volunteer: volunteer.volunteer };
    await askTestServer('leave', { user: person.user, territory });
    await askTestServer('join', { user: person.user, territory, place });
    await phone.sync.syncNow();
    await until(phone.people.search(''), ({ length }) => length === 0);
    await until(phone.volunteers.me(), (me) => me !== undefined);
  });

  it('hears of other roles at once, while it waits for news', async () => {
    const town = await aTerritory();
    const person = await anAccount(town.territory, { roles: ['coordinator'] });
    await town.pushFacts(
      town.fact('person.registered', `person:${crypto.randomUUID()}`, personDetails()),
    );
    const phone = await aPhoneOf(person);
    await until(phone.people.search(''), ({ length }) => length === 1);
    const { territory } = town;
    await askTestServer('leave', { user: person.user, territory });
    await askTestServer('join', { user: person.user, territory, place: { roles: ['agent'] } });
    await until(
      phone.session.state(),
      (state) => state.phase === 'open' && state.me.roles[0] === 'agent',
    );
    await askTestServer('leave', { user: person.user, territory });
    await until(phone.session.state(), (state) => state.phase === 'open' && !state.me.territory);
    await until(phone.people.search(''), ({ length }) => length === 0);
  });

  it('leaves nothing of a territory in which the person has no place any more', async () => {
    const town = await aTerritory();
    const { user } = town.agent;
    const { territory } = town;
    await town.pushFacts(
      town.fact('person.registered', `person:${crypto.randomUUID()}`, personDetails()),
    );
    const phone = await aPhoneOf(town.agent);
    await until(phone.people.search(''), ({ length }) => length === 1);
    phone.setOffline(true);
    assert.isTrue((await phone.people.register(personDetails({ family: 'Lacombe' }))).ok);
    await askTestServer('leave', { user, territory });
    phone.setOffline(false);
    await until(phone.session.state(), (state) => state.phase === 'open' && !state.me.territory);
    const [refused] = await until(phone.sending.list(), ([one]) => one?.status === 'refused');
    assert.equal(refused?.reason, 'forbidden');
    const rows = await keysOn(phone.name, 'documents');
    assert.deepEqual(rows, []);
  });

  it('wipes the device when the person signs out', async () => {
    const town = await aTerritory();
    const phone = await aPhoneOf(town.coordinator);
    await phone.people.register(personDetails());
    await phone.session.signOut({ wipe: true });
    await until(phone.session.state(), ({ phase }) => phase === 'none');
    assert.deepEqual(await keysOn(phone.name, 'documents'), []);
    const again = await aPhone(phone.name);
    await until(again.session.state(), ({ phase }) => phase === 'none');
    const nobody = await again.session.unlock(town.coordinator.password);
    assert.deepEqual(nobody, { ok: false, problem: 'nobody' });
  });

  it('is nobody’s when a wipe was cut short after the keys were gone', async () => {
    const town = await aTerritory();
    const phone = await aLeftPhone(town.coordinator, async (left) => {
      left.setOffline(true);
      await left.people.register(personDetails());
    });
    await clearOn(phone.name, 'keys');
    const again = await aPhone(phone.name);
    await until(again.session.state(), ({ phase }) => phase === 'none');
    for (const table of ['documents', 'outbox', 'sealed', 'notes']) {
      assert.deepEqual(await keysOn(phone.name, table), [], table);
    }
    await signedIn(again, town.agent);
    await until(again.territory.current(), (value) => value !== undefined);
  });
});

/** A device that somebody used, and then closed. */
async function aLeftPhone(
  who: TestAccount,
  use: (phone: Phone) => Promise<void> = () => Promise.resolve(),
): Promise<Phone> {
  const phone = await aPhoneOf(who);
  await use(phone);
  await phone.close();
  return phone;
}

/** A server that cannot read the file of one territory. */
function withoutReading(territory: string): Interceptor {
  return (path, pass) => {
    if (path.startsWith(`/db/${territory}`)) {
      const said = { error: 'unavailable', reason: 'The server cannot answer now.' };
      return Promise.resolve(ours(Response.json(said, { status: 503 })));
    }
    if (!path.startsWith('/api/session')) return undefined;
    return pass().then(async (response) => {
      const said = (await response.json()) as SessionAnswer;
      const territories = said.territories.map(({ epoch, ...access }) =>
        access.name === territory
          ? { ...access, title: territory, unavailable: true }
          : { ...access, epoch },
      );
      return ours(Response.json({ ...said, territories }, { status: response.status }));
    });
  };
}

/** A phone of a coordinator that was left by a clock so wrong, and is opened, without network, by another. */
async function leftWithClock(
  before: number,
  after: number,
): Promise<Pick<Phone, 'setOffline'> & { unlock(): ReturnType<Phone['session']['unlock']> }> {
  const { coordinator } = await aTerritory();
  const phone = await aPhone();
  phone.skew = before;
  await signedIn(phone, coordinator);
  await until(phone.sync.status(), ({ phase, upToDateAt }) => phase === 'idle' && !!upToDateAt);
  const { upToDateAt = '' } = await until(phone.sync.status());
  assert.closeTo(Date.parse(upToDateAt), Date.now(), 60_000, 'told by the server’s clock');
  await phone.close();
  const again = await aPhone(phone.name);
  again.setOffline(true);
  await until(again.session.state(), ({ phase }) => phase === 'locked');
  again.skew = after;
  return {
    setOffline: (isCut) => again.setOffline(isCut),
    unlock: () => again.session.unlock(coordinator.password),
  };
}
