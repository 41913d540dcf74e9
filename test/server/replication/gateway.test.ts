import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { AddressInfo } from 'node:net';
import {
  createReplicationKey,
  revokeReplicationKey,
} from '../../../src/contract/accounts/key-endpoints.ts';
import type { NewReplicationKey } from '../../../src/contract/accounts/replication-key.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import { anId, personDetails, requestDetails, volunteerDetails } from '../../support/builders.ts';
import { verdictsOf } from '../referee/receiving-server.ts';
import { openTestApi, type TestApi, type Someone } from '../routes/test-api.ts';
import { aReplica, contents, PouchDB, pull } from './replica.ts';

const HERE = { territory: 'trois-clochers' };

/** A town with one offered mission, Lucie who coordinates, and Luc, a volunteer with an account. */
interface Town {
  readonly gateway: TestApi;
  readonly origin: string;
  readonly lucie: Actor;
  readonly luc: Actor;
  readonly signIn: (who: Someone) => Promise<Record<string, string>>;
  readonly lucHeaders: Record<string, string>;
  readonly lucieHeaders: Record<string, string>;
}

async function openTown(t: TestContext): Promise<Town> {
  const gateway = await openTestApi(t);
  await gateway.app.listen({ port: 0, host: '127.0.0.1' });
  const origin = `http://127.0.0.1:${(gateway.app.server.address() as AddressInfo).port}`;
  const volunteer = anId('volunteer', 7);
  const someone = { login: 'luc.morel', password: 'tisane-luc-verveine', name: 'Luc Morel' };
  const user = await gateway.office.accounts.create(someone);
  assert.ok(user);
  await gateway.office.accounts.join(user, HERE.territory, { roles: ['volunteer'], volunteer });
  const signIn = async (who: Someone): Promise<Record<string, string>> => ({
    cookie: `coudmain=${await gateway.cookieOf(who)}`,
  });
  const town: Town = {
    gateway,
    origin,
    lucie: { user: gateway.lucie.user, roles: ['coordinator'] },
    luc: { user, roles: ['volunteer'], volunteer },
    signIn,
    lucHeaders: await signIn({ ...someone, user }),
    lucieHeaders: await signIn(gateway.lucie),
  };
  await push(
    town,
    town.lucieHeaders,
    verdictsOf('volunteer.registered', volunteerDetails(), town.lucie, { n: 7 }),
    verdictsOf('volunteer.approved', {}, town.lucie, { n: 7 }),
    verdictsOf('person.registered', personDetails(), town.lucie),
    verdictsOf('request.noted', requestDetails(), town.lucie),
    verdictsOf('mission.published', {}, town.lucie),
  );
  return town;
}

/** Pushes as the app does, and waits until the facts are state. */
async function push(
  { gateway, origin }: Town,
  headers: Record<string, string>,
  ...facts: object[]
): Promise<void> {
  const results: unknown[] = await door(origin, headers).bulkDocs(facts);
  for (const result of results) assert.ok((result as { ok?: true }).ok, JSON.stringify(result));
  await gateway.referees.catchUp(HERE.territory);
}

function door(
  origin: string,
  shown: Record<string, string>,
  asked: string[] = [],
): PouchDB.Database {
  return new PouchDB(`${origin}/db/${HERE.territory}`, {
    fetch: (url, init) => {
      asked.push(typeof url === 'string' ? url : url.url);
      const headers = new Headers(init?.headers);
      for (const [name, value] of Object.entries(shown)) headers.set(name, value);
      return fetch(url, { ...init, headers });
    },
  });
}

async function nouns(replica: PouchDB.Database): Promise<string[]> {
  return (await contents(replica)).map(([id]) => id.split(':')[0] ?? '').sort();
}

describe('through the whole gateway', () => {
  it('a volunteer knows who and where while they are confirmed, and no longer', async (t) => {
    const town = await openTown(t);
    const replica = aReplica();
    const remote = door(town.origin, town.lucHeaders);
    await pull(replica, remote);
    assert.deepEqual(await nouns(replica), ['mission', 'volunteer']);

    const { volunteer } = town.luc;
    assert.ok(volunteer);
    await push(town, town.lucHeaders, verdictsOf('mission.accepted', { volunteer }, town.luc));
    await pull(replica, remote);
    assert.deepEqual(await nouns(replica), ['brief', 'claim', 'mission', 'volunteer']);
    const brief = await replica.get<{ family: string }>(anId('brief'));
    assert.equal(brief.family, personDetails().family);

    const back = { volunteer, reason: 'ill' } as const;
    await push(town, town.lucHeaders, verdictsOf('mission.given-back', back, town.luc));
    await pull(replica, remote);
    await assert.rejects(replica.get(anId('brief')), { status: 404, reason: 'deleted' });
  });

  it('a key keeps a copy over HTTP Basic, and none once it is revoked', async (t) => {
    const town = await openTown(t);
    const made = await town.gateway.ask(createReplicationKey, {
      params: HERE,
      cookie: town.lucieHeaders['cookie']?.split('=')[1],
      body: { label: 'Département', scope: 'persons', until: '2026-12-31', confirmed: true },
    });
    const { id, secret } = made.json<NewReplicationKey>();
    const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
    const replica = aReplica();
    const remote = door(town.origin, { authorization });
    await pull(replica, remote);
    const held = await nouns(replica);
    for (const noun of ['mission', 'person', 'request', 'volunteer'])
      assert.ok(held.includes(noun));
    assert.ok(!held.includes('fact'));
    await town.gateway.ask(revokeReplicationKey, {
      params: { ...HERE, id },
      cookie: town.lucieHeaders['cookie']?.split('=')[1],
    });
    await assert.rejects(pull(replica, door(town.origin, { authorization })), { status: 401 });
  });

  it('a replica that signs in again goes on where it was', async (t) => {
    const town = await openTown(t);
    const replica = aReplica();
    await pull(replica, door(town.origin, town.lucieHeaders));
    const again = await town.signIn(town.gateway.lucie);
    const asked: string[] = [];
    assert.equal((await pull(replica, door(town.origin, again, asked))).docs_read, 0);
    const changes = asked.filter((url) => url.includes('_changes'));
    assert.ok(changes.length > 0 && changes.every((url) => !/since=0(&|$)/.test(url)));
  });

  it('what is large travels small', async (t) => {
    const town = await openTown(t);
    const url = `${town.origin}/db/${HERE.territory}/_changes?include_docs=true`;
    const response = await fetch(url, { headers: town.lucieHeaders });
    assert.equal(response.headers.get('content-encoding'), 'gzip');
    const { results } = (await response.json()) as { results: unknown[] };
    assert.ok(results.length >= 4);
  });

  it('a replicator that tries to sign in as CouchDB does is sent on', async (t) => {
    const town = await openTown(t);
    const response = await fetch(`${town.origin}/_session`, {
      method: 'POST',
      body: new URLSearchParams({ name: 'key', password: 'secret' }),
    });
    assert.equal(response.status, 404);
    assert.deepEqual(await response.json(), { error: 'not_found', reason: 'missing' });
  });
});
