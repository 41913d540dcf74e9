import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import * as v from 'valibot';
import { getSession } from '../../../src/contract/accounts/endpoints.ts';
import { SessionAnswer } from '../../../src/contract/accounts/session.ts';
import { readPerspective, readSynthesis } from '../../../src/contract/synthesis/endpoints.ts';
import { PerspectiveAnswer } from '../../../src/contract/synthesis/perspective.ts';
import { SynthesisAnswer } from '../../../src/contract/synthesis/synthesis.ts';
import { agreementIdOf } from '../../../src/domain/synthesis/agreement.ts';
import type { Shelf } from '../../../server/store/store.ts';
import { aPerson, personDetails } from '../../support/builders.ts';
import { anAnswer, aSurvey } from '../../support/surveys.ts';
import { aResult, anAgreement, someCounts } from '../../support/synthesis.ts';
import { MINUTE, openTestApi, refusalIn, type Someone, type TestApi } from '../routes/test-api.ts';

const PASSWORD = 'tisane de verveine';
/** Words that stand in documents of the territories, and must be in nothing that the network gets. */
const PLANTED = ['Perrachon', 'Ginette', 'Charbonnel', 'Pommier', 'portail vert', '04 74 00 00 01'];

/** What a replicator pulls. */
const PULLED = [
  ...[
    '',
    '/_changes',
    '/_changes?feed=longpoll&timeout=1',
    '/_all_docs',
    '/_all_docs?include_docs=true',
  ],
  ...[`/${aPerson()._id}`, `/${aPerson()._id}?open_revs=all`, `/${aResult()._id}`, '/_local/x'],
];

async function networkIn({ office }: TestApi): Promise<Someone> {
  const login = `reseau-${randomUUID()}`;
  const name = 'Réseau d’entraide';
  const user = await office.accounts.create({ login, password: PASSWORD, name });
  assert.ok(user && (await office.accounts.appoint(user, 'isNetwork')));
  return { user, login, password: PASSWORD, name };
}

/** A territory with people in it, and what it agreed and froze. */
async function aTerritoryWith(
  { store }: TestApi,
  name: string,
  { yes = 20, ...how }: { readonly yes?: number; readonly agreed?: boolean } = {},
): Promise<Shelf> {
  const shelf = await store.create(name);
  const _id = `territory:${randomUUID()}`;
  const survey = aSurvey();
  const communes = [{ code: '01001', name: 'Valmorand', population: 900 }];
  const person = aPerson({ ...personDetails(), family: 'Perrachon', access: 'portail vert' });
  const documents = [
    { _id, noun: 'territory', schema: 2, name: `Pays de ${name}`, communes, applied: [] },
    person,
    survey,
    anAnswer({ replies: [{ question: 'in-your-words', version: 1, words: 'Perrachon' }] }),
    aResult({ size: 46, questions: [someCounts({ yes })] }),
    ...(how.agreed === false ? [] : [{ ...anAgreement(), _id: agreementIdOf(_id) }]),
  ];
  await shelf.write(
    documents.map(({ _id: id, ...body }) => ({ id, body: { ...body, audience: ['office'] } })),
  );
  return shelf;
}

async function opened(t: TestContext): Promise<{ readonly api: TestApi; readonly cookie: string }> {
  const api = await openTestApi(t);
  return { api, cookie: await api.cookieOf(await networkIn(api)) };
}

async function synthesisFor(
  api: TestApi,
  cookie: string,
  year = 'latest',
): Promise<SynthesisAnswer> {
  const answer = await api.ask(readSynthesis, { params: { year }, cookie });
  assert.equal(answer.statusCode, 200, answer.body);
  return v.parse(SynthesisAnswer, answer.json());
}

test('the network reads the synthesis of those who agreed, and of nobody else', async (t) => {
  const { api, cookie } = await opened(t);
  for (const name of ['aa', 'bb', 'cc']) await aTerritoryWith(api, name);
  await aTerritoryWith(api, 'dd', { agreed: false, yes: 0 });
  const { synthesis, years, unread, waiting } = await synthesisFor(api, cookie);
  assert.deepEqual([years, unread, waiting], [[2026], [], []]);
  assert.equal(synthesis.territories, 3);
  assert.equal(synthesis.questions[0]?.figure?.share, 20 / 30);
  const other = await synthesisFor(api, cookie, '2024');
  assert.deepEqual(other.synthesis.questions, []);
  assert.deepEqual(other.waiting, ['Pays de aa', 'Pays de bb', 'Pays de cc']);
});

test('a territory that leaves takes its figures along within a minute', async (t) => {
  const { api, cookie } = await opened(t);
  const shelves = await Promise.all(['aa', 'bb', 'cc'].map((name) => aTerritoryWith(api, name)));
  assert.ok((await synthesisFor(api, cookie)).synthesis.questions[0]?.figure);
  const [doc] = (await shelves[0]!.changes('0', { limit: 9, prefixes: ['agreement:'] })).changes;
  const body = { ...doc!.doc, status: 'left', keepsWhatWasSent: false };
  await shelves[0]!.write([{ id: doc!.id, expected: doc!.rev, body }]);
  api.now += MINUTE;
  const { synthesis } = await synthesisFor(api, cookie);
  assert.equal(synthesis.territories, 2);
  assert.equal(synthesis.questions[0]?.none, 'too-few-territories');
});

test('a territory that cannot be read, or says nonsense, is named as missing and holds up nobody', async (t) => {
  const { api, cookie } = await opened(t);
  for (const name of ['aa', 'bb', 'cc']) await aTerritoryWith(api, name);
  const damaged = await aTerritoryWith(api, 'dd');
  await synthesisFor(api, cookie);
  await damaged.write([{ id: `result:${randomUUID()}`, body: { noun: 'result', size: 'many' } }]);
  api.now += MINUTE;
  const { synthesis, unread } = await synthesisFor(api, cookie);
  assert.deepEqual(unread, ['Pays de dd']);
  assert.equal(synthesis.questions[0]?.figure?.answers, 90);
});

test('only the network reads it: to everybody else there is no such address', async (t) => {
  const { api } = await opened(t);
  const ask = async (cookie?: string): Promise<string> =>
    refusalIn(await api.ask(readSynthesis, { params: { year: 'latest' }, cookie }));
  assert.equal(await ask(), 'unauthorized');
  for (const someone of [api.lucie, api.marc, api.yvette, api.nadia])
    assert.equal(await ask(await api.cookieOf(someone)), 'not_found');
});

test('a territory that sends reads the others beside its own, and only its coordinators do', async (t) => {
  const { api } = await opened(t);
  for (const name of ['aa', 'bb', 'cc']) await aTerritoryWith(api, name);
  const ask = async (someone: Someone, territory: string, year = '2026') =>
    api.ask(readPerspective, { params: { territory, year }, cookie: await api.cookieOf(someone) });
  const coordinator = async (territory: string): Promise<Someone> => {
    const login = `mairie-${randomUUID()}`;
    const user = await api.office.accounts.create({ login, password: PASSWORD, name: 'Mairie' });
    assert.ok(
      user && (await api.office.accounts.join(user, territory, { roles: ['coordinator'] })),
    );
    return { user, login, password: PASSWORD, name: 'Mairie' };
  };
  const ours = await coordinator('aa');
  const read = async (): Promise<PerspectiveAnswer> =>
    v.parse(PerspectiveAnswer, (await ask(ours, 'aa')).json());
  assert.deepEqual((await read()).questions, [], 'two others are not told together');
  await aTerritoryWith(api, 'dd');
  api.now += MINUTE;
  const [told] = (await read()).questions;
  assert.deepEqual([told?.territories, told?.others.answers], [3, 90]);
  assert.equal(refusalIn(await ask(ours, 'bb')), 'not_found', 'in nobody else’s name');
  assert.equal(refusalIn(await ask(ours, 'aa', 'latest')), 'not_found');
  assert.equal(refusalIn(await ask(api.lucie, 'trois-clochers')), 'not_found', 'it sends nothing');
  assert.equal(refusalIn(await ask(api.marc, 'trois-clochers')), 'forbidden');
});

test('its account has no place, gets none, and no code opens one', async (t) => {
  const { api, cookie } = await opened(t);
  const session = v.parse(SessionAnswer, (await api.ask(getSession, { cookie })).json());
  assert.deepEqual([session.isNetwork, session.territories], [true, []]);
  const { accounts, invitations } = api.office;
  const place = { roles: ['coordinator'] } as const;
  assert.equal(await accounts.join(session.user.id, 'trois-clochers', place), false);
  const invitation = { territory: 'trois-clochers', role: 'agent', name: 'Camille' } as const;
  const { code } = await invitations.create({ ...invitation, by: api.lucie.user });
  const url = '/api/invitations/redeem';
  const headers = { cookie: `coudmain=${cookie}` };
  const answer = await api.app.inject({ method: 'POST', url, headers, payload: { code } });
  assert.equal(answer.statusCode, 401, answer.body);
  assert.deepEqual((await accounts.find(session.user.id))?.memberships, {});
  assert.equal(
    await accounts.appoint(api.lucie.user, 'isNetwork'),
    false,
    'who has a place stays there',
  );
});

test('the network sees no personal document of any territory, whatever it asks the gateway', async (t) => {
  const { api, cookie } = await opened(t);
  for (const name of ['aa', 'bb', 'cc']) await aTerritoryWith(api, name);
  const listed = routesOf(api.app.printRoutes({ commonPrefix: false }));
  assert.ok(listed.length > 30, `${listed.length} routes are asked`);
  // What is read of a territory has one address for all: the gateway takes it apart itself.
  const routes = [
    ...listed,
    ...PULLED.map((rest) => ({ method: 'GET', url: `/db/:territory${rest}` })),
  ];
  const given: string[] = [];
  for (const { method, url } of routes) {
    for (const territory of ['aa', 'trois-clochers', 'nowhere']) {
      const path = pathIn(url, territory);
      // Signing out ends what the test asks with.
      if (method === 'DELETE' && path === '/api/session') continue;
      const headers = { cookie: `coudmain=${cookie}` };
      const payload = method === 'POST' || method === 'PUT' ? { payload: {} } : {};
      const answer = await api.app.inject({
        method: method as 'GET',
        url: path,
        headers,
        ...payload,
      });
      // What stands on a territory's own pages is for everybody.
      const isOfTerritory = /:territory|\/db\//.test(url) && !/^\/(public|t)\//.test(url);
      if (isOfTerritory) assert.ok(answer.statusCode >= 400, `${method} ${path}: ${answer.body}`);
      for (const word of PLANTED)
        assert.ok(!answer.body.includes(word), `${method} ${path} says ${word}`);
      if (answer.statusCode < 300) given.push(`${method} ${url}`);
    }
  }
  assert.ok(given.includes('GET /api/synthesis/:year'), [...new Set(given)].join());
  const still = await api.ask(getSession, { cookie });
  assert.equal(still.statusCode, 200, 'it was signed in all the time');
});

/** Every route of the gateway, from the tree that Fastify prints. */
function routesOf(tree: string): readonly { readonly method: string; readonly url: string }[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const found = /^([│├└─\s]*)(\S*)(?: \(([A-Z, ]+)\))?$/u.exec(line);
    if (!found?.[2]) return [];
    const depth = Math.floor((found[1]?.length ?? 0) / 4);
    above.length = Math.max(0, depth - 1);
    above.push(found[2]);
    const url = above.join('');
    return (found[3] ?? '').split(', ').flatMap((method) => (method ? [{ method, url }] : []));
  });
}

function pathIn(url: string, territory: string): string {
  return url
    .replace(':territory', territory)
    .replace(':year', 'latest')
    .replace(/:id|:user|:device|:[a-z]+/g, randomUUID())
    .replace('*', 'x');
}
