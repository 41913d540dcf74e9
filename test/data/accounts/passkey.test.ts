import { assert } from 'chai';
import { personDetails } from '../../support/builders.ts';
import { leaks, rawDisk } from '../../support/raw-disk.ts';
import { giveAuthenticator, letRecognise, takeAuthenticator } from '../support/authenticator.ts';
import { aPhone, aPhoneOf, leavePhones, until, type Phone } from '../support/phone.ts';
import { askTestServer, aTerritory, type TestAccount } from '../support/test-server.ts';

async function opened(account: TestAccount): Promise<Phone> {
  const phone = await aPhoneOf(account);
  assert.equal(await phone.session.passkey(), 'off');
  assert.deepEqual(await phone.session.turnPasskeyOn(account.password), { ok: true });
  assert.equal(await phone.session.passkey(), 'on');
  return phone;
}

async function again({ name }: Phone): Promise<Phone> {
  const phone = await aPhone(name);
  phone.setOffline(true);
  await until(phone.session.state(), ({ phase }) => phase === 'locked');
  return phone;
}

describe('the finger or the face', () => {
  beforeEach(() => giveAuthenticator());
  afterEach(async () => {
    await leavePhones();
    await takeAuthenticator();
  });

  it('opens the device again without a network, and the password goes on opening it', async () => {
    const town = await aTerritory();
    const phone = await opened(town.coordinator);
    await phone.close();
    const first = await again(phone);
    assert.deepEqual(await first.session.unlockByPasskey(), { ok: true });
    const territory = await until(first.territory.current(), (value) => value !== undefined);
    assert.equal(territory?.name, 'Trois Clochers');
    // What it writes is sealed by the same key.
    await first.people.register(personDetails({ family: 'Lacombe' }));
    await first.close();
    const second = await again(phone);
    assert.deepEqual(await second.session.unlock(town.coordinator.password), { ok: true });
    assert.lengthOf(await until(second.people.search('Lacombe')), 1);
    assert.equal(await second.session.passkey(), 'on');
  });

  it('leaves neither login nor password in clear on the disk', async () => {
    const town = await aTerritory();
    const phone = await opened(town.coordinator);
    const { login, password } = town.coordinator;
    const secrets = [login, password];
    assert.deepEqual(leaks(await rawDisk(), secrets), []);
    assert.equal(await phone.session.passkey(), 'on');
  });

  it('is not turned on without the password', async () => {
    const town = await aTerritory();
    const phone = await aPhoneOf(town.agent);
    const wrong = await phone.session.turnPasskeyOn('pas le bon');
    assert.deepEqual(wrong, { ok: false, problem: 'wrong-password' });
    assert.equal(await phone.session.passkey(), 'off');
    const before = await phone.session.unlockByPasskey();
    assert.deepEqual(before, { ok: false, problem: 'not-set-up' });
  });

  it('says so where the telephone recognises and makes no key, and where it has nothing for it', async () => {
    await giveAuthenticator(false);
    const town = await aTerritory();
    const phone = await aPhoneOf(town.agent);
    const { password } = town.agent;
    assert.deepEqual(await phone.session.turnPasskeyOn(password), { ok: false, problem: 'no-key' });
    assert.equal(await phone.session.passkey(), 'off');
    await takeAuthenticator();
    assert.equal(await phone.session.passkey(), 'unsupported');
  });

  it('stays closed to whoever is not recognised, and when the telephone knows nothing of it any more', async () => {
    const town = await aTerritory();
    const phone = await opened(town.agent);
    await phone.session.lock();
    await letRecognise(false);
    const stranger = await phone.session.unlockByPasskey();
    assert.deepEqual(stranger, { ok: false, problem: 'cancelled' });
    // It lets nobody try again after that, as a telephone does after too many.
    await takeAuthenticator();
    await giveAuthenticator();
    const removed = await phone.session.unlockByPasskey();
    assert.deepEqual(removed, { ok: false, problem: 'cancelled' });
    assert.deepEqual(await phone.session.unlock(town.agent.password), { ok: true });
  });

  it('is over once the password was changed, here or elsewhere, and is turned on anew', async () => {
    const town = await aTerritory();
    const phone = await opened(town.coordinator);
    const { login, password, user } = town.coordinator;
    const next = 'un mot tout neuf';
    assert.deepEqual(await phone.session.changePassword(password, next), { ok: true });
    assert.equal(await phone.session.passkey(), 'over');
    await phone.session.lock();
    const late = await phone.session.unlockByPasskey();
    assert.deepEqual(late, { ok: false, problem: 'not-set-up' });
    assert.deepEqual(await phone.session.unlock(next), { ok: true });
    assert.deepEqual(await phone.session.turnPasskeyOn(next), { ok: true });

    const third = 'encore un autre mot';
    await askTestServer('password', { user, password: third });
    const more = { formerPassword: next };
    assert.deepEqual(await phone.session.signIn(login, third, more), { ok: true });
    assert.equal(await phone.session.passkey(), 'over');
  });

  it('opens nothing after too long without contact, nor once it was turned off, nor after a wipe', async () => {
    const town = await aTerritory();
    const phone = await opened(town.agent);
    await phone.session.turnPasskeyOff();
    assert.equal(await phone.session.passkey(), 'off');
    await phone.session.turnPasskeyOn(town.agent.password);
    await phone.session.lock();
    phone.setOffline(true);
    phone.later = 15 * 86_400_000;
    const expired = await phone.session.unlockByPasskey();
    assert.deepEqual(expired, { ok: false, problem: 'expired' });
    await phone.session.signOut({ wipe: true });
    assert.equal(await phone.session.passkey(), 'off');
    const nobody = await phone.session.unlockByPasskey();
    assert.deepEqual(nobody, { ok: false, problem: 'nobody' });
  });
});
