import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import * as v from 'valibot';
import { getSession, reportDevice } from '../../../src/contract/accounts/endpoints.ts';
import { redeemInvitation } from '../../../src/contract/accounts/joining-endpoints.ts';
import type { SessionAnswer } from '../../../src/contract/accounts/session.ts';
import { getTeam, invite } from '../../../src/contract/accounts/team-endpoints.ts';
import type { Endpoint } from '../../../src/contract/kernel/endpoint.ts';
import {
  findCommunities,
  makeTerritory,
  readService,
  renewFirstCode,
  type Community,
  type ServiceHealth,
} from '../../../src/contract/operator/endpoints.ts';
import { anId, aPerson, personDetails } from '../../support/builders.ts';
import { openTestApi, refusalIn, tokenIn, type Someone, type TestApi } from '../routes/test-api.ts';

const territory = 'trois-clochers';
const PASSWORD = 'tisane de verveine';
/** Names that stand in documents and accounts of the territories. */
const PLANTED = ['Perrachon', 'Charbonnel', 'Morelon', 'Vuillard', 'Ferrand', 'portail vert'];
const VEYLE = '200070555';
const NEW = {
  ...{ epci: VEYLE, name: 'cc-de-la-veyle', phone: '04 65 71 20 00' },
  coordinator: 'Anne Roux',
};

async function operatorIn({ office }: TestApi): Promise<Someone> {
  const [login, name] = ['hebergeur', 'Sophie Lambert'];
  const user = await office.accounts.create({ login, password: PASSWORD, name });
  assert.ok(user && (await office.accounts.appoint(user, 'isOperator')));
  return { user, login, password: PASSWORD, name };
}

async function kinds(api: TestApi, where: string): Promise<readonly string[]> {
  const { lines } = await api.office.journal.read(where, {});
  return lines.map(({ line }) => line.kind);
}

test('makes a territory of the official list, whose first coordinator comes in with the code', async (t) => {
  const api = await openTestApi(t);
  const cookie = await api.cookieOf(await operatorIn(api));
  const { found } = (await api.ask(findCommunities, { cookie, body: { words: 'veyle' } })).json<{
    found: Community[];
  }>();
  const veyle = found.find(({ code }) => code === VEYLE);
  assert.ok(veyle && veyle.communes > 10, JSON.stringify(found));
  const byCode = await api.ask(findCommunities, { cookie, body: { words: VEYLE } });
  assert.deepEqual(byCode.json<{ found: Community[] }>().found, [veyle]);

  const made = await api.ask(makeTerritory, { cookie, body: NEW });
  assert.equal(made.statusCode, 200, made.body);
  const { code } = made.json<{ code: string }>();
  const body = { code, login: 'anne.roux', password: 'verveine-du-jardin' };
  const joined = await api.ask(redeemInvitation, { body });
  const [place] = joined.json<SessionAnswer>().territories;
  assert.deepEqual([place?.name, place?.roles], ['cc-de-la-veyle', ['coordinator']]);
  const anne = tokenIn(joined);
  const params = { territory: 'cc-de-la-veyle' };
  assert.equal((await api.ask(getTeam, { params, cookie: anne })).statusCode, 200);
  const colleague = { role: 'agent', name: 'Paul Rivoire' };
  const invited = await api.ask(invite, { params, cookie: anne, body: colleague });
  assert.equal(invited.statusCode, 200);
  const told = await kinds(api, 'cc-de-la-veyle');
  assert.ok(told.includes('founded') && told.includes('invited') && told.includes('joined'));
  const doc = await api.office.territories.itself('cc-de-la-veyle');
  assert.equal((doc?.['communes'] as unknown[]).length, veyle.communes);
});

test('a name that is taken, a community that is none, a number that is none, two at once', async (t) => {
  const api = await openTestApi(t);
  const cookie = await api.cookieOf(await operatorIn(api));
  for (const [change, refusal] of [
    [{ name: territory }, 'territory_taken'],
    [{ epci: '000000000' }, 'unknown_community'],
    [{ phone: 'la mairie' }, 'bad_phone'],
    [{ name: '_accounts' }, 'bad_request'],
    [{ name: '../x' }, 'bad_request'],
  ] as const) {
    const answer = await api.ask(makeTerritory, { cookie, body: { ...NEW, ...change } });
    assert.equal(refusalIn(answer), refusal, JSON.stringify(change));
  }
  assert.deepEqual(await api.store.names(), ['trois-clochers', 'val-voisin']);
  const answers = await Promise.all(
    [1, 2, 3].map(() => api.ask(makeTerritory, { cookie, body: NEW })),
  );
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 409, 409]);
  const shelf = await api.store.shelf(NEW.name);
  const { changes } = await shelf.changes('0', { limit: 10, prefixes: ['territory:'] });
  assert.equal(changes.length, 1);
});

test('one that was cut short is finished by the same call', async (t) => {
  const api = await openTestApi(t);
  const cookie = await api.cookieOf(await operatorIn(api));
  await api.store.create(NEW.name);
  assert.equal((await api.ask(makeTerritory, { cookie, body: NEW })).statusCode, 200);
});

test('a first code is given again while nobody is there, the former opens nothing; then no more', async (t) => {
  const api = await openTestApi(t);
  const cookie = await api.cookieOf(await operatorIn(api));
  const first = (await api.ask(makeTerritory, { cookie, body: NEW })).json<{ code: string }>();
  const params = { territory: NEW.name };
  const body = { coordinator: 'Anne Roux' };
  const again = await api.ask(renewFirstCode, { params, cookie, body });
  const second = again.json<{ code: string }>();
  const account = { login: 'anne.roux', password: 'verveine-du-jardin' };
  const late = await api.ask(redeemInvitation, { body: { code: first.code, ...account } });
  assert.equal(refusalIn(late), 'expired_code');
  const joined = await api.ask(redeemInvitation, { body: { code: second.code, ...account } });
  assert.equal(joined.statusCode, 200);
  assert.equal(refusalIn(await api.ask(renewFirstCode, { params, cookie, body })), 'has_people');
  // Also where nobody coordinates any more, but people are written down.
  await api.office.accounts.endPlace(api.nadia.user, 'val-voisin', undefined);
  const shelf = await api.store.shelf('val-voisin');
  const { _id: id, ...person } = aPerson();
  await shelf.write([{ id, body: person }]);
  const voisin = { params: { territory: 'val-voisin' }, cookie, body };
  assert.equal(refusalIn(await api.ask(renewFirstCode, voisin)), 'has_people');
  for (const nowhere of ['nowhere', '_accounts']) {
    const answer = await api.ask(renewFirstCode, { ...voisin, params: { territory: nowhere } });
    assert.equal(refusalIn(answer), 'not_found');
  }
});

test('an operator is never let in anywhere, by a code or otherwise', async (t) => {
  const api = await openTestApi(t);
  const sophie = await operatorIn(api);
  const cookie = await api.cookieOf(sophie);
  const { code } = (await api.ask(makeTerritory, { cookie, body: NEW })).json<{ code: string }>();
  assert.equal(
    refusalIn(await api.ask(redeemInvitation, { cookie, body: { code } })),
    'unauthorized',
  );
  const place = { roles: ['coordinator'] } as const;
  assert.equal(await api.office.accounts.join(sophie.user, territory, place), false);
  assert.equal(await api.office.accounts.appoint(sophie.user, 'isNetwork'), false);
  assert.equal(await api.office.accounts.appoint(api.lucie.user, 'isOperator'), false);
  const session = (await api.ask(getSession, { cookie })).json<SessionAnswer>();
  assert.deepEqual([session.isOperator, session.territories], [true, []]);
});

test('says how territories go, and names nobody; to everybody else there is no such address', async (t) => {
  const api = await openTestApi(t);
  const cookie = await api.cookieOf(await operatorIn(api));
  const device = '0190a7c2-0000-7000-8000-000000000001';
  await api.ask(reportDevice, {
    ...{ params: { territory, device }, cookie: await api.cookieOf(api.marc) },
    body: { pending: 0, version: '0.1.0' },
  });
  const answer = await api.ask(readService, { cookie });
  const { territories } = answer.json<ServiceHealth>();
  assert.deepEqual(
    territories.map(({ coordinators, name, stuck }) => [name, coordinators, stuck]),
    [
      ['trois-clochers', 1, 0],
      ['val-voisin', 1, 0],
    ],
  );
  const [here, there] = territories;
  assert.deepEqual([here?.seen, here?.versions, here?.devices], ['2026-03-02', ['0.1.0'], 1]);
  assert.deepEqual([there?.seen, there?.devices], [undefined, 0]);
  assert.equal(here?.title, 'Pays de trois-clochers');
  for (const name of PLANTED) assert.ok(!answer.body.includes(name), name);
  for (const who of [api.lucie, api.marc, api.yvette]) {
    const theirs = await api.ask(readService, { cookie: await api.cookieOf(who) });
    assert.equal(refusalIn(theirs), 'not_found');
  }
  assert.equal(refusalIn(await api.ask(readService)), 'unauthorized');
});

const CARRIED = {
  ...{ format: 'coudmain-carried-facts', version: 1, territory, author: anId('user') },
  ...{ at: '2026-03-02T08:00:00.000Z', sealed: 'AAAA' },
};

/** Bodies that each of these takes, so that what refuses is who asks and not what was asked. */
const BODIES: Readonly<Record<string, unknown>> = {
  '/api/territories/:territory/invitations': { role: 'agent', name: 'A' },
  '/api/territories/:territory/places/:user': { role: 'agent' },
  '/api/territories/:territory/access-codes': {
    ...{ user: anId('user'), checked: true, lost: true },
  },
  '/api/territories/:territory/access-codes/mail': { code: 'AB3D-7KMN' },
  '/api/territories/:territory/official-communes': { words: 'Vonnas' },
  '/api/territories/:territory/communes/:code/outline': { features: [{}] },
  '/api/territories/:territory/signals/:signal/mail': { words: 'Nous avons pris des nouvelles.' },
  '/api/territories/:territory/second-factors/:user': { checked: true },
  '/api/territories/:territory/identity-codes/meaning': { code: 'AB3D-7KMN' },
  '/api/territories/:territory/identities/:user': { code: 'AB3D-7KMN', checked: true },
  '/api/territories/:territory/replication-keys': { label: 'A' },
  '/api/territories/:territory/replication-keys/:id/renewal': {},
  '/api/territories/:territory/calendar': { renew: false },
  '/api/territories/:territory/devices/:device': { pending: 0, version: '1' },
  '/api/territories/:territory/journal': {},
  '/api/territories/:territory/carried-facts': CARRIED,
  '/api/territories/:territory/parked-facts': CARRIED,
  '/api/territories/:territory/geocode': { text: 'rue du lavoir' },
  '/api/territories/:territory/notices/:reader': { channel: 'none' },
  '/api/territories/:territory/surveys/:survey/invitations': {
    ...{ until: '2026-04-01', addresses: ['a@example.fr'] },
  },
  '/api/territories/:territory/surveys/:survey/invitations/look': { until: '2026-04-01' },
  '/api/territories/:territory/surveys/:survey/links': { count: 1 },
  '/api/territories/:territory/journal/opened': {
    opened: [{ person: anId('person'), day: '2026-03-02' }],
  },
};

test('no document of any territory is reachable for an operator, on any address', async (t) => {
  const api = await openTestApi(t);
  const { _id: id, ...person } = aPerson({
    ...personDetails(),
    ...{ family: 'Perrachon', access: 'portail vert' },
  });
  await (await api.store.shelf(territory)).write([{ id, body: person }]);
  const cookie = await api.cookieOf(await operatorIn(api));
  const endpoints = (await endpointsOfTheContract()).filter(({ path }) =>
    path.startsWith('/api/territories/'),
  );
  assert.ok(endpoints.length > 25, String(endpoints.length));
  const notTaken: string[] = [];
  for (const { body, method, path } of endpoints) {
    const payload = method === 'POST' ? BODIES[path] : undefined;
    if (method === 'POST' && !v.safeParse(body, payload).success) notTaken.push(path);
    const url = path
      .replace(':territory', territory)
      .replace(':user', api.marc.user)
      .replace(/:\w+/g, anId('person').slice('person:'.length));
    const answer = await api.app.inject({
      ...{ method, url, headers: { cookie: `coudmain=${cookie}` } },
      ...(payload !== undefined && { payload: payload as object }),
    });
    const isRefused = answer.statusCode >= 400 && answer.statusCode < 500;
    assert.ok(isRefused, `${method} ${path}: ${answer.statusCode} ${answer.body.slice(0, 200)}`);
    for (const name of PLANTED) assert.ok(!answer.body.includes(name), path);
  }
  // Whoever adds an address says in BODIES how it is asked.
  assert.deepEqual([...new Set(notTaken)], []);
  for (const path of PULLED) {
    const answer = await api.app.inject({
      ...{ method: 'GET', url: `/db/${territory}${path.replace(':id', id)}` },
      headers: { cookie: `coudmain=${cookie}` },
    });
    assert.equal(answer.statusCode, 404, path);
    for (const name of PLANTED) assert.ok(!answer.body.includes(name), path);
  }
});

const PULLED = [
  ...['', '/_changes', '/_all_docs?include_docs=true', '/:id', '/:id?open_revs=all', '/_local/x'],
];

async function endpointsOfTheContract(): Promise<readonly Endpoint[]> {
  // Beside this file, as it is written or as it was compiled.
  const root = new URL('../../../src/contract/', import.meta.url);
  const kind = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  const files = await readdir(root, { recursive: true });
  const found: Endpoint[] = [];
  for (const file of files.filter((one) => one.endsWith(kind) && !one.endsWith('.d.ts'))) {
    const known = (await import(new URL(file, root).href)) as object;
    for (const one of Object.values(known) as Partial<Endpoint>[]) {
      if (typeof one === 'object' && one?.path && one.method && one.body) {
        found.push(one as Endpoint);
      }
    }
  }
  return found;
}
