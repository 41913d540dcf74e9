import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AccountMembership } from '../../../server/accounts/account.ts';
import { rewrite } from '../../../server/referee/stored-states.ts';
import type { Role } from '../../../src/domain/kernel/actor.ts';
import type { Id } from '../../../src/domain/kernel/ids.ts';
import type { Aggregate, Noun, State, StateNamed } from '../../../src/domain/nouns.ts';
import type { ClaimStanding } from '../../../src/domain/requests/claim.ts';
import { PHASES } from '../../../src/domain/requests/phase.ts';
import type { Request } from '../../../src/domain/requests/request.ts';
import { RULES } from '../../../src/domain/rules.ts';
import type { VolunteerStatus } from '../../../src/domain/volunteers/volunteer.ts';
import {
  aCall,
  aCallList,
  aClaim,
  aFact,
  anEncounter,
  anId,
  aMerge,
  aPerson,
  aRequest,
  aTerritory,
  aVolunteer,
  NOW,
  uuid,
} from '../../support/builders.ts';
import { aCandidacy } from '../../support/candidacies.ts';
import { aSignal } from '../../support/signals.ts';
import { aDecision } from '../../support/decisions.ts';
import { anAnswer, aSurvey } from '../../support/surveys.ts';
import { aResult, anAgreement } from '../../support/synthesis.ts';
import { openTestApi, type TestApi } from '../routes/test-api.ts';

/** Somebody at the gateway, as the table below knows them. */
interface Somebody {
  readonly user: Id<'user'>;
  readonly isKey: boolean;
  readonly roles: readonly Role[];
  /** The volunteer they are, by their number; with or without that role. */
  readonly volunteer?: number;
  /** How that volunteer stands. */
  readonly status?: VolunteerStatus;
}

/** What a document is a part of, where it is a part. */
interface Context {
  readonly request: Request;
}

/**
 * Who may know what, written by hand: nothing of the rule that is tested is used here. Every noun has
 * a line; one that is added without a line does not compile.
 */
const MAY_KNOW: {
  readonly [N in Noun]: (who: Somebody, state: StateNamed<N>, context: Context) => boolean;
} = {
  territory: () => true,
  person: (who) => who.isKey || answersForTerritory(who),
  request: (who) => who.isKey || answersForTerritory(who),
  volunteer: (who, { _id }) => who.isKey || answersForTerritory(who) || isThatVolunteer(who, _id),
  mission: (who, { phase }, { request }) =>
    who.isKey ||
    answersForTerritory(who) ||
    (phase === 'open' && isActiveVolunteer(who)) ||
    standsAs(who, request, ['confirmed', 'provisional', 'substitute', 'offered']),
  brief: (who, _, { request }) =>
    who.isKey ||
    answersForTerritory(who) ||
    (['noted', 'open', 'provisional', 'confirmed', 'under-way'].includes(request.phase) &&
      standsAs(who, request, ['confirmed'])),
  claim: (who, { volunteer }) =>
    who.isKey || answersForTerritory(who) || isThatVolunteer(who, volunteer),
  encounter: (who, { readers, by }) =>
    who.isKey ||
    who.user === by ||
    who.roles.includes('coordinator') ||
    (readers === 'staff' && who.roles.includes('agent')),
  'call-list': (who) => who.isKey || answersForTerritory(who),
  call: (who) => who.isKey || answersForTerritory(who),
  survey: (who) => answersForTerritory(who),
  answer: (who) => who.roles.includes('coordinator'),
  merge: (who) => answersForTerritory(who),
  agreement: (who) => who.roles.includes('coordinator'),
  result: (who) => who.roles.includes('coordinator'),
  decision: (who) => answersForTerritory(who),
  signal: (who, { status }) => status !== 'forgotten' && who.roles.includes('coordinator'),
  candidacy: (who, { status }) => status !== 'forgotten' && who.roles.includes('coordinator'),
  waiting: (who, { by }) => who.user === by,
  verdict: (who, { fact }) =>
    !who.isKey && (who.roles.includes('coordinator') || who.user === fact.by),
};

function answersForTerritory({ roles }: Somebody): boolean {
  return roles.includes('coordinator') || roles.includes('agent');
}

function isThatVolunteer({ roles, volunteer }: Somebody, id: string): boolean {
  return (
    roles.includes('volunteer') && volunteer !== undefined && anId('volunteer', volunteer) === id
  );
}

function isActiveVolunteer(who: Somebody): boolean {
  return who.roles.includes('volunteer') && who.status === 'active';
}

function standsAs(
  who: Somebody,
  { claims }: Request,
  standings: readonly ClaimStanding[],
): boolean {
  return claims.some(
    ({ volunteer, standing }) => isThatVolunteer(who, volunteer) && standings.includes(standing),
  );
}

const VOLUNTEERS = [1, 2, 3, 4];

const aStanding = fc.constantFrom<ClaimStanding>(
  ...(['provisional', 'confirmed', 'substitute', 'offered', 'given-back', 'released'] as const),
);

const someRequest = fc
  .record({
    phase: fc.constantFrom(...PHASES),
    standings: fc.array(fc.option(aStanding), { maxLength: 3, minLength: 3 }),
  })
  .map(({ phase, standings }) => ({
    phase,
    claims: standings.flatMap((one, index) => (one ? [aClaim(index + 1, one)] : [])),
  }));

const aTerritoryOfTheTest = fc.record({
  requests: fc.array(someRequest, { minLength: 1, maxLength: 4 }),
  statuses: fc.array(fc.constantFrom<VolunteerStatus>('active', 'active', 'pending', 'paused'), {
    minLength: VOLUNTEERS.length,
    maxLength: VOLUNTEERS.length,
  }),
  roles: fc.array(fc.subarray<Role>(['coordinator', 'agent', 'volunteer']), {
    minLength: VOLUNTEERS.length,
    maxLength: VOLUNTEERS.length,
  }),
});

test('each receives what the table says, through the gateway, and never a fact', async (t) => {
  const api = await openTestApi(t);
  const people = await Promise.all(VOLUNTEERS.map(() => anAccount(api)));
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(aTerritoryOfTheTest, async ({ requests, statuses, roles }) => {
      const territory = `essai-${randomUUID().slice(0, 8)}`;
      const shelf = await api.store.create(territory);
      const states = everyState(requests.map(aRequestOf), statuses, people);
      await shelf.write(states.flatMap(({ state, source }) => written(state, source)));
      await shelf.write([{ id: anId('fact'), body: { audience: ['member', 'staff', 'copy'] } }]);
      const readers = people.map((user, index): Somebody => {
        const status = statuses[index]!;
        return { user, isKey: false, roles: roles[index]!, volunteer: index + 1, status };
      });
      for (const who of readers) await join(api, territory, who);
      for (const who of [...readers, { user: people[0]!, isKey: true, roles: [] } as const]) {
        const received = new Set(await receivedBy(api, territory, who));
        for (const { state, source } of states) {
          const may = mayKnow(who, state, source);
          assert.equal(received.has(state._id), may, `${state.noun} for ${JSON.stringify(who)}`);
          seen.add(`${state.noun} ${String(may)}`);
        }
        const known = new Set<string>(states.map(({ state }) => state._id));
        assert.deepEqual(
          [...received].filter((id) => !known.has(id)),
          [],
        );
      }
    }),
    { numRuns: 25, includeErrorInReport: true },
  );
  const always = ['territory'];
  const both = RULES.nouns.filter((noun) => !always.includes(noun));
  assert.deepEqual(
    both.filter((noun) => !seen.has(`${noun} true`) || !seen.has(`${noun} false`)),
    [],
  );
});

interface Written {
  readonly state: State;
  readonly source?: Request;
}

/** One document of every noun at least. */
function everyState(
  requests: readonly Request[],
  statuses: readonly VolunteerStatus[],
  people: readonly Id<'user'>[],
): readonly Written[] {
  const person = aPerson();
  const fact = aFact('mission.published', {}, { by: { user: people[1]!, roles: [] } });
  const whole: readonly State[] = [
    aTerritory(),
    person,
    ...statuses.map((status, index) => aVolunteer(index + 1, { status })),
    anEncounter({ _id: anId('encounter', 1), readers: 'staff', by: people[2]! }),
    anEncounter({ _id: anId('encounter', 2), readers: 'office', by: people[3]! }),
    aSurvey(),
    anAnswer(),
    anAgreement(),
    aResult(),
    aDecision(),
    aMerge(),
    aCandidacy(),
    aSignal(),
    aCandidacy({ _id: anId('candidacy', 2), status: 'forgotten' }),
    {
      _id: anId('verdict'),
      noun: 'verdict',
      schema: 1,
      fact,
      refusal: 'closed',
      at: NOW,
      applied: [],
    },
    {
      _id: anId('waiting'),
      noun: 'waiting',
      schema: 1,
      fact: anId('fact', 2),
      by: people[1]!,
      at: NOW,
      applied: [],
    },
    aCallList(),
    aCall(),
    ...requests,
  ];
  const parts = requests.flatMap((source) =>
    RULES.projectionsOf(source, () => person).map((state) => ({ state, source })),
  );
  return [...whole.map((state) => ({ state })), ...parts];
}

function aRequestOf(changes: Partial<Request>, index: number): Request {
  return aRequest({ _id: anId('request', index + 1), ...changes });
}

function written(state: State, source: Aggregate | undefined) {
  return rewrite(undefined, state, RULES.audienceOf(state, source), NOW) ?? [];
}

function mayKnow(who: Somebody, state: State, source: Request | undefined): boolean {
  const line = MAY_KNOW[state.noun] as (who: Somebody, state: State, context: Context) => boolean;
  return line(who, state, { request: source ?? aRequest() });
}

async function anAccount({ office }: TestApi): Promise<Id<'user'>> {
  const login = `login-${randomUUID()}`;
  const user = await office.accounts.create({ login, password: uuid(1), name: 'Camille' });
  assert.ok(user);
  return user;
}

async function join({ office }: TestApi, territory: string, who: Somebody): Promise<void> {
  const volunteer = anId('volunteer', who.volunteer);
  const place: AccountMembership = { roles: who.roles, volunteer };
  assert.ok(await office.accounts.join(who.user, territory, place));
}

/** What the snapshot of the gateway holds for somebody: the ids of the documents. */
async function receivedBy(
  api: TestApi,
  territory: string,
  who: Somebody,
): Promise<readonly string[]> {
  const answer = await api.app.inject({
    url: `/api/territories/${territory}/snapshot`,
    headers: await credentials(api, territory, who),
  });
  assert.equal(answer.statusCode, 200);
  const [, ...lines] = answer.body.trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { _id: string })._id);
}

async function credentials(
  { office }: TestApi,
  territory: string,
  { user, isKey }: Somebody,
): Promise<Record<string, string>> {
  if (!isKey) return { cookie: `coudmain=${await office.sessions.begin(user)}` };
  const key = await office.keys.create(
    territory,
    { label: 'Département', scope: 'persons', until: '2099-12-31' },
    user,
  );
  assert.ok(key);
  return { authorization: `Basic ${Buffer.from(`${key.id}:${key.secret}`).toString('base64')}` };
}
