import { assert } from 'chai';
import { idOf } from '../../../src/domain/kernel/ids.ts';
import { until as waitUntil } from '../../support/waiting.ts';
import { keysOn } from '../support/disk-of.ts';
import { aPhone, aPhoneOf, leavePhones, until, type Phone } from '../support/phone.ts';
import { aTerritory, type TestAccount, type TestTerritory } from '../support/test-server.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

async function lets(town: TestTerritory, hoursOpen: number | null): Promise<void> {
  const [territory] = (await town.documents())
    .map(({ _id }) => String(_id))
    .filter((one) => one.startsWith('territory:'));
  const id = idOf('territory', (territory ?? '').slice('territory:'.length));
  await town.pushFacts(town.fact('territory.amended', id, { changes: { hoursOpen } }));
}

async function isKept({ name }: Phone): Promise<boolean> {
  return (await keysOn(name, 'keys')).includes('open');
}

async function ready(account: TestAccount): Promise<Phone> {
  const phone = await aPhoneOf(account);
  await until(phone.territory.current(), (one) => one?.hoursOpen === 2);
  return phone;
}

async function reloaded({ name }: Phone, later = 0): Promise<Phone> {
  const phone = await aPhone(name, { later, isCut: true });
  await until(phone.session.state(), ({ phase }) => phase !== 'starting');
  return phone;
}

async function phaseOf({ session }: Phone): Promise<string> {
  return (await until(session.state())).phase;
}

describe('a device that may stay open', () => {
  afterEach(leavePhones);

  it('is open after a reload, for as long as the territory lets a volunteer’s, and no longer', async () => {
    const town = await aTerritory();
    await lets(town, 2);
    const phone = await ready(await town.volunteer());
    await waitUntil('it is kept', () => isKept(phone));
    await phone.close();
    const again = await reloaded(phone);
    assert.equal(await phaseOf(again), 'open');
    assert.equal((await until(again.territory.current()))?.name, 'Trois Clochers');
    // In front of somebody it closes too, and what was written is kept.
    again.later = 2 * HOUR + MINUTE;
    document.dispatchEvent(new Event('visibilitychange'));
    await until(again.session.state(), ({ phase }) => phase === 'locked');
    await waitUntil('nothing is kept', async () => !(await isKept(phone)));
  });

  it('is closed after a reload once the time is over, or when a clock was set back', async () => {
    const town = await aTerritory();
    await lets(town, 2);
    const volunteer = await town.volunteer();
    const phone = await ready(volunteer);
    await waitUntil('it is kept', () => isKept(phone));
    await phone.close();
    const late = await reloaded(phone, 2 * HOUR + MINUTE);
    assert.equal(await phaseOf(late), 'locked');
    assert.isFalse(await isKept(phone));
    assert.deepEqual(await late.session.unlock(volunteer.password), { ok: true });
    await waitUntil('it is kept again', () => isKept(phone));
    await late.close();
    const back = await reloaded(phone);
    assert.equal(await phaseOf(back), 'locked');
  });

  it('keeps nothing for whoever sees the whole territory, nor where the territory lets nobody’s', async () => {
    const town = await aTerritory();
    await lets(town, 2);
    const agent = await ready(town.agent);
    const volunteer = await ready(await town.volunteer());
    await waitUntil('the volunteer’s is kept', () => isKept(volunteer));
    assert.isFalse(await isKept(agent));
    await lets(town, null);
    await volunteer.sync.syncNow();
    await waitUntil('nothing is kept', async () => !(await isKept(volunteer)));
    await volunteer.close();
    assert.equal(await phaseOf(await reloaded(volunteer)), 'locked');
  });

  it('keeps nothing once somebody locked it, or wiped it', async () => {
    const town = await aTerritory();
    await lets(town, 2);
    const phone = await ready(await town.volunteer());
    await waitUntil('it is kept', () => isKept(phone));
    await phone.session.lock();
    assert.isFalse(await isKept(phone));
    await phone.close();
    const again = await reloaded(phone);
    assert.equal(await phaseOf(again), 'locked');
    await again.session.signOut({ wipe: true });
    assert.lengthOf(await keysOn(phone.name, 'keys'), 0);
  });
});
