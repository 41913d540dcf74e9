import { assert } from 'chai';
import { idOf, type Id } from '../../../src/domain/kernel/ids.ts';
import { personDetails } from '../../support/builders.ts';
import { keysOn } from '../support/disk-of.ts';
import { aPhone, aPhoneOf, leavePhones, signedIn, until, type Phone } from '../support/phone.ts';
import {
  aTerritory,
  askTestServer,
  type TestAccount,
  type TestTerritory,
} from '../support/test-server.ts';
import { ours } from '../support/test-network.ts';

/** An agent in the fields: what came down is there, and two things wait for a network. */
async function anAgentAway(): Promise<{ town: TestTerritory; phone: Phone }> {
  const town = await aTerritory();
  await town.pushFacts(
    town.fact('person.registered', idOf('person', crypto.randomUUID()), personDetails()),
  );
  const phone = await aPhoneOf(town.agent);
  await until(phone.people.search(''), ({ length }) => length === 1);
  phone.setOffline(true);
  for (const family of ['Lacombe', 'Fournier']) await register(phone, family);
  await phone.drafts.keep('request:new', { said: 'Il me faudrait du pain.' });
  return { town, phone };
}

async function register(phone: Phone, family: string): Promise<Id<'fact'>> {
  const result = await phone.people.register(personDetails({ family }));
  if (!result.ok) throw new Error(`Refused: ${result.refusal}`);
  return result.fact;
}

async function endPlace({ user }: TestAccount, territory: string): Promise<void> {
  await askTestServer('end', { user, territory });
}

/** Nothing that says anything of anybody is left on a device. */
async function assertWiped({ name, session }: Phone): Promise<void> {
  await until(session.farewell(), (one) => one?.isOver === true);
  for (const table of ['documents', 'outbox', 'sealed', 'keys']) {
    assert.deepEqual(await keysOn(name, table), [], table);
  }
  assert.deepEqual(await keysOn(name, 'notes'), ['farewell']);
}

const isGone = ({ phase }: { readonly phase: string }): boolean => phase === 'none';

describe('a place that was taken away', () => {
  afterEach(leavePhones);

  it('what was not sent is handed over sealed, then the device forgets everything and says why', async () => {
    const { town, phone } = await anAgentAway();
    await endPlace(town.agent, town.territory);
    phone.setOffline(false);
    await until(phone.session.state(), isGone);
    const told = await until(phone.session.farewell(), (one) => one?.isOver === true);
    assert.deepEqual([told?.titles, told?.handedOver, told?.waiting], [['Trois Clochers'], 2, 0]);
    await assertWiped(phone);

    const desk = await aPhoneOf(town.coordinator);
    const [parcel] = (await desk.sending.parked()) ?? [];
    assert.equal(parcel?.facts, 2);
    assert.lengthOf(await until(desk.people.search('')), 1, 'nobody has taken them in yet');
    const taken = await desk.sending.takeIn(parcel!.id);
    assert.deepEqual(taken, { ok: true, taken: 2, refused: 0, later: 0 });
    const [file] = await until(desk.people.search('Lacombe'), ({ length }) => length === 1);
    const fact = (await town.documents()).find(({ subject }) => subject === file?.person._id);
    assert.equal(fact?.['by'], town.agent.user, 'in its author’s name');
    assert.deepEqual(await desk.sending.parked(), []);

    // The device is anybody's now.
    await signedIn(phone, town.coordinator);
    await until(phone.people.search(''), ({ length }) => length === 3);
    await phone.session.farewellRead();
    assert.isUndefined(await until(phone.session.farewell(), (one) => !one));
  });

  it('no answer, and no answer of anybody else’s, makes a device forget anything', async () => {
    const { town, phone } = await anAgentAway();
    await endPlace(town.agent, town.territory);
    const before = await keysOn(phone.name, 'documents');
    const page = '<html>Bienvenue à l’hôtel. Acceptez les conditions.</html>';
    const user = { id: town.agent.user, name: 'x' };
    const ended = [{ name: town.territory, title: 'x', at: 'x', carryingKey: 'A'.repeat(43) }];
    const foreign: readonly (() => Response)[] = [
      () => new Response(page, { headers: { 'content-type': 'text/html' } }),
      () => new Response('{}'),
      () => Response.json({ user, ended }),
      () => Response.json({ user: { ...user, id: town.coordinator.user }, territories: [], ended }),
      () => Response.json({ user, territories: [], ended: [{ name: town.territory }] }),
      () => Response.json({ error: 'not_found', reason: 'missing' }, { status: 404 }),
      () => Response.json({ error: 'forbidden', reason: 'gone' }, { status: 403 }),
      () => new Response(null, { status: 204 }),
      ...[401, 403, 404, 410, 451, 500, 503, 511].map(
        (status) => () => new Response(page, { status }),
      ),
    ];
    const ofOurServer = foreign.map((answer) => () => ours(answer()));
    for (const [index, answer] of [...foreign, ...ofOurServer].entries()) {
      phone.intercept(() => Promise.resolve(answer()));
      if (index === 0) phone.setOffline(false);
      await phone.sync.syncNow();
      assert.deepEqual(await keysOn(phone.name, 'documents'), before, String(index));
      assert.equal((await until(phone.sending.counts())).waiting, 2, String(index));
    }
    assert.isUndefined(await until(phone.session.farewell()));
    phone.intercept(undefined);
    await phone.sync.syncNow();
    await until(phone.session.state(), isGone);
  });

  it('what cannot be handed over stays sealed, with nothing else, until it can: also after a reload', async () => {
    const { town, phone } = await anAgentAway();
    await endPlace(town.agent, town.territory);
    const page = '<html>Bienvenue à l’hôtel.</html>';
    const failures: readonly ((pass: () => Promise<Response>) => Promise<Response>)[] = [
      () => Promise.reject(new TypeError('The network is cut.')),
      () => Promise.resolve(new Response(page)),
      () => Promise.resolve(Response.json({ parked: 1 })),
      ...[204, 404, 409, 413, 500, 503, 507].map(
        (status) => () => Promise.resolve(new Response(status === 204 ? null : page, { status })),
      ),
    ];
    const ofOurServer = failures.map(
      (fail) => async (pass: () => Promise<Response>) => ours(await fail(pass)),
    );
    for (const [index, failure] of [...failures, ...ofOurServer].entries()) {
      phone.intercept((path, pass) => (path.includes('/parked-facts') ? failure(pass) : undefined));
      if (index === 0) phone.setOffline(false);
      await phone.sync.syncNow();
      const told = await until(phone.session.farewell(), (one) => one !== undefined);
      assert.deepEqual([told?.waiting, told?.handedOver, told?.isOver], [2, 0, undefined]);
      assert.lengthOf(await keysOn(phone.name, 'outbox'), 2, String(index));
      assert.deepEqual(await keysOn(phone.name, 'documents'), [], 'what came down is gone');
      const state = await until(phone.session.state());
      assert.deepEqual(state.phase === 'open' && state.me.territories, []);
    }
    const refused = await phone.people.register(personDetails());
    assert.deepEqual(refused, { ok: false, refusal: 'locked' });
    await phone.close();

    const again = await aPhone(phone.name);
    await until(again.session.state(), ({ phase }) => phase === 'locked');
    assert.deepEqual(await again.session.unlock(town.agent.password), { ok: true });
    await until(again.session.state(), isGone);
    await assertWiped(again);
    const desk = await aPhoneOf(town.coordinator);
    assert.deepEqual(
      (await desk.sending.parked())?.map(({ facts }) => facts),
      [2],
    );
  });

  it('what was handed over is there once, when only the answer was lost', async () => {
    const { town, phone } = await anAgentAway();
    await endPlace(town.agent, town.territory);
    let lost = 0;
    phone.intercept((path, pass) => {
      if (!path.includes('/parked-facts') || lost > 0) return undefined;
      lost += 1;
      return pass().then(() => Promise.reject(new TypeError('The answer was lost.')));
    });
    phone.setOffline(false);
    await until(phone.session.farewell(), (one) => one !== undefined);
    await phone.sync.syncNow();
    await until(phone.session.state(), isGone);
    const desk = await aPhoneOf(town.coordinator);
    assert.deepEqual(
      (await desk.sending.parked())?.map(({ facts }) => facts),
      [2],
    );
  });

  it('who has another place keeps all of that one, and works on there', async () => {
    const { town, phone } = await anAgentAway();
    const there = await aTerritory();
    const { user } = town.agent;
    await askTestServer('join', { user, territory: there.territory, place: { roles: ['agent'] } });
    phone.setOffline(false);
    await until(
      phone.session.state(),
      (one) => one.phase === 'open' && one.me.territories.length > 1,
    );
    await until(phone.sending.counts(), ({ waiting }) => waiting === 0);
    await phone.session.choose(there.territory);
    await until(phone.territory.current(), (one) => one !== undefined);
    phone.setOffline(true);
    await register(phone, 'Girard');
    await phone.drafts.keep('request:new', { said: 'Là-bas.' });
    await phone.session.choose(town.territory);
    assert.deepEqual(await phone.drafts.read('request:new'), { said: 'Il me faudrait du pain.' });
    await register(phone, 'Humbert');

    await endPlace(town.agent, town.territory);
    phone.setOffline(false);
    const told = await until(phone.session.farewell(), (one) => one?.isOver === true);
    assert.equal(told?.handedOver, 1);
    const open = await until(
      phone.session.state(),
      (one) => one.phase === 'open' && one.me.territory?.name === there.territory,
    );
    assert.deepEqual(open.phase === 'open' && open.me.territories.map(({ name }) => name), [
      there.territory,
    ]);
    await until(phone.people.search(''), ([one]) => one?.person.family === 'Girard');
    await until(phone.sending.counts(), ({ sent, waiting }) => sent === 1 && waiting === 0);
    assert.deepEqual(await phone.drafts.read('request:new'), { said: 'Là-bas.' });
    const keys = [
      ...(await keysOn(phone.name, 'documents')),
      ...(await keysOn(phone.name, 'sealed')),
      ...(await keysOn(phone.name, 'notes')),
    ];
    assert.isFalse(JSON.stringify(keys).includes(town.territory));
  });

  it('the act that ends a volunteer wipes their telephone, and a place that is given again begins anew', async () => {
    const town = await aTerritory();
    const account = await town.volunteer();
    const phone = await aPhoneOf(account);
    await town.pushFacts(town.fact('volunteer.left', account.volunteer!, {}));
    await until(phone.session.state(), isGone);
    await assertWiped(phone);

    await signedIn(phone, account);
    const state = await until(phone.session.state(), ({ phase }) => phase === 'open');
    assert.deepEqual(state.phase === 'open' && state.me.territories, []);
    await phone.sync.syncNow();
    assert.equal((await until(phone.session.state())).phase, 'open', 'nothing is left to forget');
    await town.pushFacts(town.fact('volunteer.approved', account.volunteer!, {}));
    const { user, volunteer } = account;
    const place = { roles: ['volunteer'], volunteer };
    await askTestServer('join', { user, territory: town.territory, place });
    await phone.sync.syncNow();
    await until(phone.volunteers.me(), (me) => me?.volunteer.status === 'active');
  });

  it('a month of work is handed over in parcels', async () => {
    const { town, phone } = await anAgentAway();
    for (let n = 0; n < 520; n += 1) await register(phone, `Nom ${String(n)}`);
    await endPlace(town.agent, town.territory);
    phone.setOffline(false);
    await until(phone.session.state(), isGone);
    const desk = await aPhoneOf(town.coordinator);
    const parcels = (await desk.sending.parked()) ?? [];
    assert.deepEqual(parcels.map(({ facts }) => facts).sort(), [22, 500]);
  });
});
