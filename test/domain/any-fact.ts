import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ATTEMPT_OUTCOMES } from '../../src/domain/attempts/call.ts';
import type { Actor, Author } from '../../src/domain/kernel/actor.ts';
import type { Fact, FactNamed, FactType } from '../../src/domain/nouns.ts';
import { ENDINGS } from '../../src/domain/people/person.ts';
import { CLOSING_REASONS, CLOSINGS, OUTCOMES } from '../../src/domain/requests/phase.ts';
import {
  aCall,
  aFact,
  AGENT,
  anAttempt,
  anId,
  aReport,
  aRequest,
  COORDINATOR,
  personDetails,
  requestDetails,
  STRANGER,
  territoryDetails,
  volunteerDetails,
  uuid,
  volunteerNo,
} from '../support/builders.ts';
import { aSignal, signalDetails } from '../support/signals.ts';
import { aCandidacy, candidacyDetails } from '../support/candidacies.ts';
import { decisionDetails } from '../support/decisions.ts';
import {
  anAnswer,
  answerDetails,
  BUS_STOPS,
  FRAME,
  SAID,
  surveyDetails,
} from '../support/surveys.ts';
import { InMemoryTerritory } from '../support/in-memory-territory.ts';

const n = fc.integer({ min: 1, max: 3 });
/** One that is drafted, one open, one closed, and one that nobody has drafted yet. */
const oneOfTheSurveys = fc.integer({ min: 1, max: 4 });
/** The request of which somebody has told how it went. */
const TOLD = 4;
const nothing = fc.constant({});
const volunteer = n.map((one) => anId('volunteer', one));
const byVolunteer = fc.record({ volunteer });
const person = n.map((one) => anId('person', one));

const OWN_KIND = 'groceries.00000000000a' as const;
const someKind = fc.constantFrom('groceries' as const, 'visit' as const, OWN_KIND);

/** Well-formed data of every type, from a world so small that facts meet each other. */
export const DATA: { [T in FactType]: fc.Arbitrary<FactNamed<T>['data']> } = {
  'territory.founded': fc.constant(territoryDetails()),
  'territory.amended': fc.constantFrom(
    { changes: { name: 'Ailleurs' } },
    { changes: { missionsAtOnce: 1 } },
    { changes: { missionsAtOnce: null } },
  ),
  'territory.rated': fc.constant({
    rate: 'hour',
    from: '2026-01-01',
    value: 12.02,
    source: 'SMIC',
  } as const),
  'territory.published': fc.constant({
    year: 2025,
    figures: [{ figure: 'people-helped', least: 10, step: 5 }],
  }),
  'territory.commune-set': fc.record({
    commune: fc.record({ code: fc.constantFrom('01457', '99901'), name: fc.constant('Vonnas') }),
  }),
  'territory.commune-dropped': fc.record({ code: fc.constantFrom('01457', '99901') }),
  'territory.kind-set': fc.record(
    {
      kind: someKind,
      changes: fc.constantFrom({ words: { fr: 'Marché' } }, { words: null, minutes: 45 }, {}),
      archived: fc.boolean(),
      before: fc.option(someKind),
    },
    { requiredKeys: ['kind', 'changes'] },
  ),
  'person.registered': fc.constant(personDetails()),
  'person.amended': fc.constantFrom({ changes: { access: null } }, { changes: { notes: 'x' } }),
  'person.ended': fc.constantFrom(...ENDINGS).map((ending) => ({ ending })),
  'person.returned': nothing,
  'volunteer.registered': fc.constant(volunteerDetails()),
  'volunteer.amended': fc.constant({ changes: { maxKm: 3 } }),
  'volunteer.met': fc.constantFrom({ on: '2026-03-01' }, { on: null }),
  'volunteer.charter-signed': fc.constantFrom(
    { signed: { version: 'model-1', how: 'paper' as const, on: '2026-03-01' } },
    { signed: null },
  ),
  'volunteer.check-seen': fc.constantFrom(
    { check: 'licence' as const, seen: { on: '2026-03-01', until: '2026-09-01' } },
    { check: 'licence' as const, seen: null },
  ),
  'volunteer.approved': nothing,
  'volunteer.joined': nothing,
  'volunteer.paused': fc.constantFrom({}, { until: '2026-05-01' }),
  'volunteer.resumed': nothing,
  'volunteer.left': nothing,
  'request.noted': fc
    .tuple(person, n)
    .map(([who, places]) => requestDetails({ person: who, places })),
  'request.amended': fc.constantFrom(
    { changes: { places: 3 } },
    { changes: { said: null, places: 1 } },
  ),
  'request.closed': fc.record({
    as: fc.constantFrom(...CLOSINGS),
    reason: fc.constantFrom(...CLOSING_REASONS),
  }),
  'request.reopened': nothing,
  'request.grouped': n.map((one) => ({ outing: uuid(one) })),
  'request.ungrouped': nothing,
  'mission.published': nothing,
  'mission.withdrawn': nothing,
  'mission.accepted': byVolunteer,
  'mission.promised': byVolunteer,
  'mission.given-back': byVolunteer,
  'mission.started': byVolunteer,
  'mission.reported': fc.record({ volunteer, outcome: fc.constantFrom(...OUTCOMES) }),
  'mission.report-amended': fc.constantFrom(
    { report: anId('fact'), changes: { minutes: 60 } },
    { report: anId('fact'), changes: { outcome: 'not-done' as const, km: null } },
    { report: anId('fact', 2), changes: { words: 'x' } },
  ),
  'encounter.recorded': person.map((who) => ({
    person: who,
    means: 'call' as const,
    outcome: 'present' as const,
    day: '2026-03-02',
    readers: 'staff' as const,
  })),
  'encounter.amended': fc.constantFrom(
    { changes: { outcome: 'absent' as const, mood: null } },
    { changes: { outcome: 'present' as const, words: 'x' } },
  ),
  'merge.made': fc.oneof(
    fc.constant({ old: anId('person', 41), into: anId('person') }),
    fc.tuple(person, person).map(([old, into]) => ({ old, into })),
  ),
  'merge.undone': nothing,
  'call-list.opened': fc.constant({ title: 'Nouvelles', purpose: { kind: 'plain' as const } }),
  'call-list.extended': fc
    .uniqueArray(person, { minLength: 1, maxLength: 3 })
    .map((people) => ({ people: people.map((who) => ({ who })) })),
  'call-list.closed': nothing,
  'call-list.reopened': nothing,
  'call.claimed': nothing,
  'call.attempted': fc.constantFrom(...ATTEMPT_OUTCOMES).map((outcome) => ({ outcome })),
  'call.undone': fc.constant({ attempt: anId('fact') }),
  'survey.drafted': fc.constantFrom(
    surveyDetails(),
    surveyDetails({ questions: [] }),
    surveyDetails({ questions: [BUS_STOPS] }),
  ),
  'survey.revised': fc.constantFrom(
    { changes: { title: 'Autre titre' } },
    { changes: { population: 'volunteers' as const } },
  ),
  'survey.opened': fc.constantFrom(
    { frame: FRAME, day: '2026-03-02' },
    { frame: { ...FRAME, drawn: 47 }, day: '2026-03-02' },
  ),
  'survey.closed': nothing,
  'survey.told': fc.constant({ day: '2026-06-20', by: 'letter' as const }),
  'survey.quoted': fc.constant({ answer: anId('answer'), question: 'in-your-words' }),
  'survey.unquoted': fc.constant({ answer: anId('answer'), question: 'in-your-words' }),
  'decision.taken': fc.constantFrom(
    decisionDetails(),
    decisionDetails({ about: { kind: 'survey', survey: anId('survey') } }),
  ),
  'decision.amended': fc.constantFrom(
    { changes: { owner: 'Le CCAS' } },
    { changes: { due: '2026-07-01' } },
  ),
  'decision.done': fc.constantFrom({ day: '2026-06-12' }, { day: '2026-06-12', outcome: 'Fait.' }),
  'decision.dropped': fc.constant({ day: '2026-06-12', why: 'Pas de conducteur.' }),
  'decision.reopened': nothing,
  'signal.given': fc.constant(signalDetails()),
  'signal.registered': fc.constant({ person: anId('person') }),
  'signal.answered': fc.constant({ answer: 'Une visite le jeudi.' }),
  'signal.reopened': nothing,
  'candidacy.offered': fc.constant(candidacyDetails()),
  'candidacy.registered': fc.constant({ volunteer: anId('volunteer') }),
  'candidacy.set-aside': fc.constant({ why: 'Trop jeune.' }),
  'candidacy.reopened': nothing,
  'answer.given': n.map((one) => answerDetails({ survey: anId('survey', one) })),
  'agreement.signed': fc.record({ keepsWhatWasSent: fc.boolean() }),
  'agreement.ended': nothing,
  'agreement.renewed': fc.record({ keepsWhatWasSent: fc.boolean() }),
};

const TYPES = Object.keys(DATA) as FactType[];
const actor = fc.constantFrom(
  COORDINATOR,
  COORDINATOR,
  AGENT,
  volunteerNo(1),
  volunteerNo(2),
  STRANGER,
);
/** A fact that somebody tells of somebody or something in that world. */
export const anyFact = fc
  .oneof(
    fc.constantFrom(...TYPES),
    fc.constantFrom(...TYPES.filter((type) => type.startsWith('mission.'))),
  )
  .chain((type) =>
    fc.tuple(DATA[type], whichOne(type), actorOf(type)).map(([data, about, by]) => () => ({
      fact: aFact(type, data as never, { n: about, by }),
      by,
    })),
  );

/** What only the public door may write, it writes. */
function actorOf(type: FactType): fc.Arbitrary<Actor> {
  const door = { 'candidacy.offered': 'door:volunteer', 'signal.given': 'door:signal' } as const;
  if (type !== 'candidacy.offered' && type !== 'signal.given') return actor;
  const through: Actor<Author> = { user: door[type], roles: [] };
  return fc.constant(through as Actor);
}

function whichOne(type: FactType): fc.Arbitrary<number> {
  if (type === 'mission.report-amended') return fc.constant(TOLD);
  return type.startsWith('survey.') ? oneOfTheSurveys : n;
}

/** A town in which the next facts have somebody to be about. */
export function townWithPeople(): InMemoryTerritory {
  const town = new InMemoryTerritory(
    aCall({ attempts: [anAttempt()] }),
    aCandidacy(),
    aSignal(),
    anAnswer({ replies: [SAID] }),
    aRequest({ _id: anId('request', TOLD), phase: 'done', reports: [aReport()] }),
  );
  const beginning: Fact[] = [
    aFact('person.registered', personDetails()),
    aFact('volunteer.registered', volunteerDetails()),
    aFact('volunteer.approved', {}),
    aFact('request.noted', requestDetails()),
    aFact('mission.published', {}),
    aFact('request.noted', requestDetails(), { n: 2 }),
    aFact('survey.drafted', surveyDetails()),
    aFact('survey.drafted', surveyDetails(), { n: 2 }),
    aFact('survey.opened', { frame: FRAME, day: '2026-03-02' }, { n: 2 }),
  ];
  for (const fact of beginning) assert.ok(town.receive(fact, COORDINATOR).ok);
  return town;
}

/** A town in which every fact there is has something to be about, so that none is let through by luck alone. */
export function townWithEverything(): InMemoryTerritory {
  const town = townWithPeople();
  const more: Fact[] = [
    aFact('territory.founded', territoryDetails()),
    aFact('request.closed', { as: 'unmet', reason: 'no-volunteer' }, { n: 2 }),
    aFact('call-list.opened', { title: 'Nouvelles', purpose: { kind: 'plain' } }),
    aFact('encounter.recorded', {
      person: anId('person'),
      means: 'call',
      outcome: 'present',
      day: '2026-03-02',
      readers: 'staff',
    }),
    aFact('person.registered', personDetails(), { n: 40 }),
    aFact('person.registered', personDetails(), { n: 41 }),
    aFact('merge.made', { old: anId('person', 40), into: anId('person') }),
    aFact('agreement.signed', { keepsWhatWasSent: true }),
    aFact('agreement.signed', { keepsWhatWasSent: true }, { n: 2 }),
    aFact('agreement.ended', {}, { n: 2 }),
    aFact('decision.taken', decisionDetails()),
    aFact('survey.drafted', surveyDetails(), { n: 3 }),
    aFact('survey.opened', { frame: FRAME, day: '2026-03-02' }, { n: 3 }),
    aFact('survey.closed', {}, { n: 3 }),
  ];
  for (const fact of more) assert.ok(town.receive(fact, COORDINATOR).ok);
  return town;
}
