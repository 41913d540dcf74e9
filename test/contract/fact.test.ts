import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CHECKS } from '../../src/contract/checks.ts';
import { FACT_BYTES } from '../../src/contract/kernel/check-fact.ts';
import type { FactType } from '../../src/domain/nouns.ts';
import { RULES } from '../../src/domain/rules.ts';
import {
  aFact,
  anId,
  personDetails,
  requestDetails,
  territoryDetails,
  uuid,
  volunteerDetails,
} from '../support/builders.ts';
import { candidacyDetails } from '../support/candidacies.ts';
import { signalDetails } from '../support/signals.ts';
import { decisionDetails } from '../support/decisions.ts';
import { answerDetails, FRAME, surveyDetails } from '../support/surveys.ts';

const volunteer = anId('volunteer');
const seen = { person: anId('person'), means: 'visit', outcome: 'present', day: '2026-03-02' };

/** One good fact of every type: a type without one does not compile. */
const EVERY: { readonly [T in FactType]: unknown } = {
  'territory.founded': territoryDetails(),
  'territory.amended': {
    changes: { phone: '04 65 71 00 01', tariff: { centsPerKm: 32, minimumCents: 375 } },
  },
  'territory.rated': { rate: 'hour', from: '2026-01-01', value: 12.02, source: 'SMIC' },
  'territory.published': { year: 2025, figures: [{ figure: 'people-helped', least: 10, step: 5 }] },
  'territory.commune-set': { commune: { code: '01457', name: 'Vonnas', population: 3_000 } },
  'territory.commune-dropped': { code: '01457' },
  'territory.kind-set': {
    kind: 'groceries.0123456789ab',
    changes: { words: { fr: 'Marché du jeudi', en: 'Thursday market' }, question: null },
    archived: false,
    before: 'groceries',
  },
  'person.registered': personDetails({ contacts: [{ name: 'Sa fille', phone: '0465710002' }] }),
  'person.amended': { changes: { birthYear: null, given: 'Odile' } },
  'person.ended': { ending: 'moved' },
  'person.returned': {},
  'volunteer.registered': volunteerDetails(),
  'volunteer.amended': { changes: { kinds: ['visit'] } },
  'volunteer.met': { on: '2026-03-01' },
  'volunteer.charter-signed': { signed: { version: 'model-1', how: 'paper', on: '2026-03-01' } },
  'volunteer.check-seen': { check: 'licence', seen: { on: '2026-03-01', until: '2031-03-01' } },
  'volunteer.approved': {},
  'volunteer.joined': {},
  'volunteer.paused': { until: '2026-04-01' },
  'volunteer.resumed': {},
  'volunteer.left': {},
  'request.noted': requestDetails({ said: 'Il me faudrait\ndu pain' }),
  'request.amended': { changes: { destination: null, places: 2, agreedKm: 26.5 } },
  'request.closed': { as: 'unmet', reason: 'no-volunteer' },
  'request.reopened': {},
  'request.grouped': { outing: uuid(7) },
  'request.ungrouped': {},
  'mission.published': {},
  'mission.withdrawn': {},
  'mission.accepted': { volunteer },
  'mission.promised': { volunteer },
  'mission.given-back': { volunteer, reason: 'ill', words: 'désolé' },
  'mission.started': { volunteer },
  'mission.reported': {
    volunteer,
    outcome: 'done',
    minutes: 45,
    km: 12.5,
    answer: { question: 'Qui a porté les sacs ?', words: 'Le petit-fils.' },
  },
  'mission.report-amended': { report: anId('fact'), changes: { minutes: 60, km: null } },
  'encounter.recorded': { ...seen, readers: 'staff', mood: 2 },
  'encounter.amended': { changes: { outcome: 'absent', mood: null, readers: 'office' } },
  'merge.made': { old: anId('person', 2), into: anId('person') },
  'merge.undone': {},
  'call-list.opened': { title: 'Prendre des nouvelles', purpose: { kind: 'plain' } },
  'call-list.extended': { people: [{ who: anId('person'), notBy: [anId('user')] }] },
  'call-list.closed': {},
  'call-list.reopened': {},
  'call.claimed': {},
  'call.attempted': { outcome: 'call-back', after: { day: '2026-03-03', part: 'morning' } },
  'call.undone': { attempt: anId('fact') },
  'survey.drafted': surveyDetails(),
  'survey.revised': { changes: { title: 'Ce que l’aide change cette année' } },
  'survey.opened': { frame: FRAME, day: '2026-03-02' },
  'survey.closed': { calls: { answered: 38, refused: 2, unreachable: 3, pending: 0, gone: 3 } },
  'survey.told': { day: '2026-06-20', by: 'letter' },
  'survey.quoted': { answer: anId('answer'), question: 'in-your-words' },
  'survey.unquoted': { answer: anId('answer'), question: 'in-your-words' },
  'decision.taken': decisionDetails({ about: { kind: 'survey', survey: anId('survey') } }),
  'decision.amended': { changes: { due: '2026-07-01' } },
  'decision.done': { day: '2026-06-12', outcome: 'La voiture du jeudi roule.' },
  'decision.dropped': { day: '2026-06-12', why: 'Pas de conducteur.' },
  'decision.reopened': {},
  'signal.given': signalDetails({
    caller: { name: 'La boulangère', phone: '06 39 98 41 09', email: 'boulangere@exemple.fr' },
  }),
  'signal.registered': { person: anId('person') },
  'signal.answered': { answer: 'Une visite le jeudi.' },
  'signal.reopened': {},
  'candidacy.offered': candidacyDetails({ email: 'solene@exemple.fr' }),
  'candidacy.registered': { volunteer },
  'candidacy.set-aside': { why: 'Trop jeune.' },
  'candidacy.reopened': {},
  'answer.given': answerDetails({ stratum: 'Valmorand', byProxy: true }),
  'agreement.signed': { keepsWhatWasSent: true },
  'agreement.ended': {},
  'agreement.renewed': { keepsWhatWasSent: false },
};

/** As a device writes it: a noun that has changed says in which version. */
const factOf = (type: string, data: unknown): Record<string, unknown> => {
  const schema = RULES.factSchemaOf(type.slice(0, type.indexOf('.')));
  return { ...aFact(type as FactType, data as never), ...(schema && { schema }) };
};
const noted = (changes: object): unknown =>
  factOf('request.noted', { ...requestDetails(), ...changes });

describe('a fact, when it is validated', () => {
  for (const [type, data] of Object.entries(EVERY)) {
    it(`is let through when it is a good ${type}`, () => {
      const fact = factOf(type, data);
      assert.deepEqual(CHECKS.checkFact(fact), { ok: true, fact });
    });

    it(`is refused when a ${type} says something that nobody knows`, () => {
      const answer = CHECKS.checkFact(factOf(type, { ...(data as object), surprise: 1 }));
      assert.equal(!answer.ok && answer.problem, 'malformed');
    });
  }

  it('is let through when it says the first version, and refused when it says one that is to come', () => {
    const fact = factOf('decision.reopened', {});
    assert.equal(CHECKS.checkFact({ ...fact, schema: 1 }).ok, true);
    assert.deepEqual(CHECKS.checkFact({ ...fact, schema: 2 }), {
      ok: false,
      problem: 'malformed',
      where: 'schema',
    });
  });

  const malformed: Readonly<Record<string, unknown>> = {
    'nothing at all': undefined,
    'a list': [],
    'a text': 'request.noted',
    'a type that only looks known': { type: 'constructor' },
  };
  for (const [what, value] of Object.entries(malformed)) {
    it(`is refused when it is ${what}`, () => {
      assert.equal(CHECKS.checkFact(value).ok, false);
    });
  }

  const wrong: Readonly<Record<string, readonly [unknown, string]>> = {
    'a day that no calendar has': [noted({ when: { day: '2026-02-30' } }), 'data.when.day'],
    'an end before its beginning': [
      noted({ when: { day: '2026-03-05', until: '2026-03-01' } }),
      'data.when',
    ],
    'an hour that no clock has': [
      noted({ when: { day: '2026-03-05', time: '25:00' } }),
      'data.when.time',
    ],
    'a kind of help that nobody offers': [noted({ kind: 'dragon' }), 'data.kind'],
    'no place for a volunteer': [noted({ places: 0 }), 'data.places'],
    'a person of another kind': [noted({ person: anId('volunteer') }), 'data.person'],
    'words that are too long': [noted({ said: 'x'.repeat(4_001) }), 'data.said'],
    'words that are blank': [noted({ said: '  \n ' }), 'data.said'],
    'a NUL, which SQLite would cut': [noted({ said: 'a\u0000b' }), 'data.said'],
    'half a character': [noted({ said: 'a\ud83d' }), 'data.said'],
    'a latitude beyond the pole': [
      factOf('person.registered', personDetails({ point: { lat: 91, lon: 0 } })),
      'data.point.lat',
    ],
    'a figure that is none': [
      factOf('mission.reported', { outcome: 'done', km: Number.NaN }),
      'data.km',
    ],
    'a subject of another noun': [
      { ...factOf('mission.published', {}), subject: anId('person') },
      'subject',
    ],
    'an id that says a name': [
      { ...factOf('mission.published', {}), _id: 'fact:odette-perrachon' },
      '_id',
    ],
    'a stamp of its own': [
      { ...factOf('mission.published', {}), received: { at: '2020-01-01T00:00:00.000Z' } },
      'received',
    ],
    'an author who is nobody': [{ ...factOf('mission.published', {}), by: 'user:me' }, 'by'],
  };
  for (const [what, [value, where]] of Object.entries(wrong)) {
    it(`is refused for ${what}, and told where`, () => {
      const answer = CHECKS.checkFact(value);
      assert.ok(!answer.ok);
      assert.equal(answer.problem, 'malformed');
      assert.ok(answer.where.includes(where), `${answer.where} names ${where}`);
    });
  }

  it('may not weigh more than 64 kB, counted as it travels', () => {
    const heavy = territoryDetails({
      hamlets: Array.from({ length: 900 }, (_, index) => ({
        name: `É${'é'.repeat(30)}${String(index)}`,
        commune: '99901',
        lat: 46.3,
        lon: 4.9,
      })),
    });
    const value = factOf('territory.founded', heavy);
    assert.ok(new TextEncoder().encode(JSON.stringify(value)).length > FACT_BYTES);
    const answer = CHECKS.checkFact(value);
    assert.equal(!answer.ok && answer.problem, 'too-large');
  });

  it('never repeats what was written in it', () => {
    const answer = CHECKS.checkFact(noted({ said: 'Perrachon\u0000', kind: 'Perrachon' }));
    assert.ok(!JSON.stringify(answer).includes('Perrachon'));
  });
});
