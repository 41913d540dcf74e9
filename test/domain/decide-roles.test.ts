import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Actor } from '../../src/domain/kernel/actor.ts';
import { RULES } from '../../src/domain/rules.ts';
import type { Aggregate, Fact, FactType } from '../../src/domain/nouns.ts';
import {
  aCall,
  aCallList,
  aClaim,
  aFact,
  AGENT,
  anAttempt,
  anId,
  aMerge,
  aPerson,
  aReport,
  aRequest,
  aTerritory,
  aVolunteer,
  COORDINATOR,
  personDetails,
  requestDetails,
  STRANGER,
  territoryDetails,
  volunteerDetails,
  volunteerNo,
  uuid,
  anEncounter,
  NOW,
} from '../support/builders.ts';
import { aSignal, signalDetails } from '../support/signals.ts';
import { aCandidacy, candidacyDetails } from '../support/candidacies.ts';
import { aDecision, decisionDetails } from '../support/decisions.ts';
import {
  anAnswer,
  answerDetails,
  aSurvey,
  FRAME,
  QUOTE,
  SAID,
  surveyDetails,
} from '../support/surveys.ts';
import { anAgreement } from '../support/synthesis.ts';
import { InMemoryTerritory } from '../support/in-memory-territory.ts';

const ACTORS = {
  coordinator: COORDINATOR,
  agent: AGENT,
  self: volunteerNo(1),
  'another volunteer': volunteerNo(2),
  stranger: STRANGER,
} satisfies Record<string, Actor>;

type Who = keyof typeof ACTORS;

const one = { volunteer: anId('volunteer', 1) };
const held = aRequest({ phase: 'confirmed', claims: [aClaim(1, 'confirmed')] });
const paused = aVolunteer(1, { status: 'paused' });
const details = { person: anId('person'), means: 'visit', outcome: 'present' } as const;

/** For each type: a fact of it, who may write it, and the state in which nothing else stands against it. */
const RIGHTS: { [T in FactType]: readonly [Fact, readonly Who[], readonly Aggregate[]] } = {
  'territory.founded': [aFact('territory.founded', territoryDetails()), ['coordinator'], []],
  'territory.amended': [
    aFact('territory.amended', { changes: {} }),
    ['coordinator'],
    [aTerritory()],
  ],
  'territory.rated': [
    aFact('territory.rated', { rate: 'hour', from: '2026-01-01', value: 12.02, source: 'SMIC' }),
    ['coordinator'],
    [aTerritory()],
  ],
  'territory.published': [
    aFact('territory.published', {
      year: 2025,
      figures: [{ figure: 'people-helped', least: 10, step: 5 }],
    }),
    ['coordinator'],
    [aTerritory()],
  ],
  'territory.commune-set': [
    aFact('territory.commune-set', { commune: { code: '01457', name: 'Vonnas' } }),
    ['coordinator'],
    [aTerritory()],
  ],
  'territory.commune-dropped': [
    aFact('territory.commune-dropped', { code: '01457' }),
    ['coordinator'],
    [aTerritory()],
  ],
  'territory.kind-set': [
    aFact('territory.kind-set', { kind: 'visit', changes: { minutes: 45 }, archived: true }),
    ['coordinator'],
    [aTerritory()],
  ],
  'person.registered': [aFact('person.registered', personDetails()), ['coordinator', 'agent'], []],
  'person.amended': [
    aFact('person.amended', { changes: {} }),
    ['coordinator', 'agent'],
    [aPerson()],
  ],
  'person.ended': [
    aFact('person.ended', { ending: 'moved' }),
    ['coordinator', 'agent'],
    [aPerson()],
  ],
  'person.returned': [
    aFact('person.returned', {}),
    ['coordinator'],
    [aPerson({ status: 'ended', ending: 'moved' })],
  ],
  'volunteer.registered': [aFact('volunteer.registered', volunteerDetails()), ['coordinator'], []],
  'volunteer.amended': [
    aFact('volunteer.amended', { changes: {} }),
    ['coordinator', 'self'],
    [aVolunteer()],
  ],
  'volunteer.met': [aFact('volunteer.met', { on: '2026-03-01' }), ['coordinator'], [aVolunteer()]],
  'volunteer.charter-signed': [
    aFact('volunteer.charter-signed', {
      signed: { version: 'model-1', how: 'screen', on: '2026-03-01' },
    }),
    ['coordinator', 'self'],
    [aVolunteer()],
  ],
  'volunteer.check-seen': [
    aFact('volunteer.check-seen', { check: 'licence', seen: { on: '2026-03-01' } }),
    ['coordinator'],
    [aVolunteer()],
  ],
  'volunteer.approved': [
    aFact('volunteer.approved', {}),
    ['coordinator'],
    [aVolunteer(1, { status: 'pending' })],
  ],
  'volunteer.joined': [aFact('volunteer.joined', {}), ['self'], [aVolunteer()]],
  'volunteer.paused': [aFact('volunteer.paused', {}), ['coordinator', 'self'], [aVolunteer()]],
  'volunteer.resumed': [aFact('volunteer.resumed', {}), ['coordinator', 'self'], [paused]],
  'volunteer.left': [aFact('volunteer.left', {}), ['coordinator', 'self'], [aVolunteer()]],
  'request.noted': [
    aFact('request.noted', requestDetails()),
    ['coordinator', 'agent'],
    [aPerson()],
  ],
  'request.amended': [
    aFact('request.amended', { changes: {} }),
    ['coordinator', 'agent'],
    [aRequest()],
  ],
  'request.closed': [
    aFact('request.closed', { as: 'unmet', reason: 'no-volunteer' }),
    ['coordinator'],
    [aRequest()],
  ],
  'request.reopened': [
    aFact('request.reopened', {}),
    ['coordinator'],
    [aRequest({ phase: 'unmet' })],
  ],
  'request.grouped': [aFact('request.grouped', { outing: uuid(7) }), ['coordinator'], [aRequest()]],
  'request.ungrouped': [aFact('request.ungrouped', {}), ['coordinator'], [aRequest()]],
  'mission.published': [
    aFact('mission.published', {}),
    ['coordinator'],
    [aRequest({ phase: 'noted' })],
  ],
  'mission.withdrawn': [aFact('mission.withdrawn', {}), ['coordinator'], [aRequest()]],
  'mission.accepted': [aFact('mission.accepted', one), ['self'], [aRequest(), aVolunteer()]],
  'mission.promised': [aFact('mission.promised', one), ['coordinator'], [aRequest(), aVolunteer()]],
  'mission.given-back': [aFact('mission.given-back', one), ['coordinator', 'self'], [held]],
  'mission.started': [aFact('mission.started', one), ['coordinator', 'self'], [held]],
  'mission.reported': [
    aFact('mission.reported', { ...one, outcome: 'done' }),
    ['coordinator', 'self'],
    [held],
  ],
  'mission.report-amended': [
    aFact('mission.report-amended', { report: anId('fact'), changes: { km: 4 } }),
    ['coordinator', 'self'],
    [{ ...held, reports: [aReport()] }, aVolunteer()],
  ],
  'encounter.recorded': [
    aFact('encounter.recorded', { ...details, day: '2026-03-02', readers: 'staff' }),
    ['coordinator', 'agent'],
    [aPerson()],
  ],
  'encounter.amended': [
    aFact('encounter.amended', { changes: { minutes: 30 } }),
    ['agent'],
    [anEncounter({ by: AGENT.user, at: NOW }), aPerson()],
  ],
  'merge.made': [
    aFact('merge.made', { old: anId('person', 2), into: anId('person') }),
    ['coordinator'],
    [aPerson(), aPerson({ _id: anId('person', 2) })],
  ],
  'merge.undone': [aFact('merge.undone', {}), ['coordinator'], [aMerge()]],
  'call-list.opened': [
    aFact('call-list.opened', { title: 'Nouvelles', purpose: { kind: 'plain' } }),
    ['coordinator'],
    [],
  ],
  'call-list.extended': [
    aFact('call-list.extended', { people: [{ who: anId('person') }] }),
    ['coordinator'],
    [aCallList()],
  ],
  'call-list.closed': [aFact('call-list.closed', {}), ['coordinator'], [aCallList()]],
  'call-list.reopened': [aFact('call-list.reopened', {}), ['coordinator'], [aCallList()]],
  'call.claimed': [
    aFact('call.claimed', {}),
    ['coordinator', 'agent'],
    [aCall(), aCallList(), aPerson()],
  ],
  'call.attempted': [
    aFact('call.attempted', { outcome: 'busy' }),
    ['coordinator', 'agent'],
    [aCall()],
  ],
  'call.undone': [
    aFact('call.undone', { attempt: anId('fact') }),
    ['coordinator', 'agent'],
    [aCall({ attempts: [anAttempt()] })],
  ],
  'survey.drafted': [aFact('survey.drafted', surveyDetails()), ['coordinator'], []],
  'survey.revised': [
    aFact('survey.revised', { changes: { title: 'Autre titre' } }),
    ['coordinator'],
    [aSurvey({ status: 'draft' })],
  ],
  'survey.opened': [
    aFact('survey.opened', { frame: FRAME, day: '2026-03-02' }),
    ['coordinator'],
    [aSurvey({ status: 'draft' })],
  ],
  'survey.closed': [aFact('survey.closed', {}), ['coordinator'], [aSurvey()]],
  'survey.told': [
    aFact('survey.told', { day: '2026-06-20', by: 'letter' }),
    ['coordinator'],
    [aSurvey({ status: 'closed' })],
  ],
  'survey.quoted': [
    aFact('survey.quoted', QUOTE),
    ['coordinator'],
    [aSurvey(), anAnswer({ replies: [SAID] })],
  ],
  'survey.unquoted': [aFact('survey.unquoted', QUOTE), ['coordinator'], [aSurvey()]],
  'decision.taken': [aFact('decision.taken', decisionDetails()), ['coordinator'], []],
  'decision.amended': [
    aFact('decision.amended', { changes: { owner: 'Le CCAS' } }),
    ['coordinator'],
    [aDecision()],
  ],
  'decision.done': [aFact('decision.done', { day: '2026-06-12' }), ['coordinator'], [aDecision()]],
  'decision.dropped': [
    aFact('decision.dropped', { day: '2026-06-12', why: 'Pas de conducteur.' }),
    ['coordinator'],
    [aDecision()],
  ],
  'decision.reopened': [
    aFact('decision.reopened', {}),
    ['coordinator'],
    [aDecision({ status: 'done', endedOn: '2026-06-12' })],
  ],
  // By the public door alone.
  'signal.given': [aFact('signal.given', signalDetails()), [], []],
  'signal.registered': [
    aFact('signal.registered', { person: anId('person') }),
    ['coordinator'],
    [aSignal()],
  ],
  'signal.answered': [
    aFact('signal.answered', { answer: 'Une visite.' }),
    ['coordinator'],
    [aSignal()],
  ],
  'signal.reopened': [aFact('signal.reopened', {}), ['coordinator'], [aSignal()]],
  'candidacy.offered': [aFact('candidacy.offered', candidacyDetails()), [], []],
  'candidacy.registered': [
    aFact('candidacy.registered', { volunteer: anId('volunteer') }),
    ['coordinator'],
    [aCandidacy()],
  ],
  'candidacy.set-aside': [
    aFact('candidacy.set-aside', { why: 'Trop jeune.' }),
    ['coordinator'],
    [aCandidacy()],
  ],
  'candidacy.reopened': [
    aFact('candidacy.reopened', {}),
    ['coordinator'],
    [aCandidacy({ status: 'set-aside', endedAt: NOW, why: 'Trop jeune.' })],
  ],
  'answer.given': [aFact('answer.given', answerDetails()), ['coordinator', 'agent'], [aSurvey()]],
  'agreement.signed': [aFact('agreement.signed', { keepsWhatWasSent: true }), ['coordinator'], []],
  'agreement.ended': [aFact('agreement.ended', {}), ['coordinator'], [anAgreement()]],
  'agreement.renewed': [
    aFact('agreement.renewed', { keepsWhatWasSent: false }),
    ['coordinator'],
    [anAgreement({ status: 'left' })],
  ],
};

describe('who may write which fact', () => {
  for (const [type, [fact, allowed, states]] of Object.entries(RIGHTS)) {
    it(`${type}: ${allowed.join(' and ')}, nobody else`, () => {
      const { lookup } = new InMemoryTerritory(...states);
      for (const [who, actor] of Object.entries(ACTORS)) {
        const expected = allowed.includes(who as Who) ? undefined : 'not-allowed';
        assert.equal(RULES.decide(fact, actor, lookup), expected, who);
      }
    });
  }

  it('a coordinator cannot accept in the name of a volunteer: they promise', () => {
    const { lookup } = new InMemoryTerritory(aRequest(), aVolunteer());
    const fact = aFact('mission.accepted', one);
    assert.equal(RULES.decide(fact, COORDINATOR, lookup), 'not-allowed');
  });

  it('somebody who is also a coordinator accepts as the volunteer they are', () => {
    const { lookup } = new InMemoryTerritory(aRequest(), aVolunteer());
    const both: Actor = { ...COORDINATOR, roles: ['coordinator', 'volunteer'], ...one };
    assert.equal(RULES.decide(aFact('mission.accepted', one), both, lookup), undefined);
  });

  it('a volunteer id without the role of volunteer opens nothing', () => {
    const { lookup } = new InMemoryTerritory(aRequest(), aVolunteer());
    const former: Actor = { ...STRANGER, ...one };
    assert.equal(RULES.decide(aFact('mission.accepted', one), former, lookup), 'not-allowed');
  });
});
