import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CHECKS } from '../../src/contract/checks.ts';
import { actorOf } from '../../src/domain/kernel/fact.ts';
import { RULES } from '../../src/domain/rules.ts';
import type { Aggregate, Fact, State } from '../../src/domain/nouns.ts';
import {
  aFact,
  anId,
  COORDINATOR,
  personDetails,
  requestDetails,
  territoryDetails,
  volunteerDetails,
} from '../support/builders.ts';
import { decisionDetails } from '../support/decisions.ts';
import { answerDetails, FRAME, surveyDetails } from '../support/surveys.ts';

const received = '2026-03-02T09:00:00.000Z';
const volunteer = anId('volunteer');

/** A territory in which everything that a document may hold has happened. */
function everyState(): State[] {
  const fact = (type: Parameters<typeof aFact>[0], data: unknown): Fact =>
    aFact(type, data as never, { by: COORDINATOR, receivedAt: received });
  const seen = { person: anId('person'), means: 'visit', outcome: 'present', day: '2026-03-02' };
  const facts = [
    fact('territory.founded', territoryDetails()),
    fact('person.registered', personDetails({ title: 'madam', access: 'portail vert' })),
    fact('volunteer.registered', volunteerDetails()),
    fact('volunteer.approved', {}),
    fact('request.noted', requestDetails({ destination: { label: 'Marché', commune: '99902' } })),
    fact('mission.published', {}),
    fact('mission.promised', { volunteer }),
    fact('mission.reported', { volunteer, outcome: 'done', minutes: 45 }),
    fact('encounter.recorded', { ...seen, readers: 'office' }),
    fact('call-list.opened', { title: 'Nouvelles', purpose: { kind: 'plain' } }),
    fact('call-list.extended', { people: [{ who: anId('person'), notBy: [volunteer] }] }),
    fact('survey.drafted', surveyDetails()),
    fact('survey.opened', { frame: FRAME, day: '2026-03-02' }),
    fact('answer.given', answerDetails()),
    fact('survey.closed', {
      calls: { answered: 38, refused: 2, unreachable: 3, pending: 0, gone: 3 },
    }),
    fact('agreement.signed', { keepsWhatWasSent: true }),
    fact('agreement.ended', {}),
    fact('decision.taken', decisionDetails({ about: { kind: 'figures', year: 2025 } })),
    fact('decision.done', { day: '2026-06-12', outcome: 'La voiture du jeudi roule.' }),
  ];
  const states = new Map<string, Aggregate>();
  for (const one of facts) {
    const outcome = RULES.apply(one, actorOf(one.by, one.received!), (id) => states.get(id));
    assert.ok(outcome.ok, one.type);
    for (const state of outcome.changed) states.set(state._id, state);
  }
  const request = states.get(anId('request'));
  const person = states.get(anId('person'));
  assert.ok(request?.noun === 'request' && person?.noun === 'person');
  return [...states.values(), ...RULES.projectionsOf(request, (id) => states.get(id))];
}

describe('a state document that comes down', () => {
  for (const state of everyState()) {
    it(`is let through when it is a ${state.noun} as the domain makes it`, () => {
      const document = structuredClone({ ...state, _rev: '2-a', audience: ['staff'] });
      assert.deepEqual(CHECKS.checkState(document), { ok: true, state: document });
    });

    it(`is kept whole when a newer server says more of a ${state.noun}, and said to be newer`, () => {
      const document = { ...state, schema: state.schema + 1, surprise: { deep: ['Perrachon'] } };
      const answer = CHECKS.checkState(document);
      assert.deepEqual(answer, { ok: true, state: document });
      assert.ok(RULES.isOfNewerVersion(document));
    });

    it(`is said to be newer when a ${state.noun} holds more than its version lets expect`, () => {
      const answer = CHECKS.checkState({ ...state, surprise: 'Perrachon' });
      assert.ok(answer.ok && RULES.isOfNewerVersion(answer.state));
      assert.deepEqual(
        { ...answer.state, schema: state.schema },
        { ...state, surprise: 'Perrachon' },
      );
    });

    it(`is refused when a ${state.noun} has lost what it always had`, () => {
      const { applied: _, ...poorer } = state;
      const answer = CHECKS.checkState({ ...poorer, schema: state.schema + 1 });
      assert.ok(!answer.ok && answer.where.includes('applied'));
    });
  }

  it('may hold a word of a list that has grown, and a longer list', () => {
    const [request] = everyState().filter(({ noun }) => noun === 'request');
    const grown = { ...request, kind: 'gardening', needs: ['ladder'], phase: 'postponed' };
    const answer = CHECKS.checkState(grown);
    assert.ok(answer.ok && RULES.isOfNewerVersion(answer.state));
  });

  it('is refused when it is of no known noun', () => {
    assert.deepEqual(CHECKS.checkState({ noun: 'toString' }), { ok: false, where: 'noun' });
    assert.deepEqual(CHECKS.checkState(null), { ok: false, where: 'noun' });
  });
});
