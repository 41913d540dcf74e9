import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CHECKS } from '../../../src/contract/checks.ts';
import type { DecisionDetails } from '../../../src/domain/decisions/decision.ts';
import { decisionsOfYear, inOrder, isOverdue } from '../../../src/domain/decisions/in-order.ts';
import type { Fact } from '../../../src/domain/nouns.ts';
import { aFact, AGENT, anId, COORDINATOR, volunteerNo } from '../../support/builders.ts';
import { aDecision, decisionDetails } from '../../support/decisions.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const DAY = '2026-06-12';

/** The decision after these facts. */
function after(...facts: Fact[]) {
  const town = new InMemoryTerritory(aDecision());
  for (const fact of facts) assert.ok(town.receive(fact, COORDINATOR).ok, fact.type);
  const found = town.lookup(anId('decision'));
  assert.ok(found?.noun === 'decision');
  return found;
}

describe('a decision', () => {
  it('has somebody who sees to it and a day, and its story is told', () => {
    const decision = after(
      aFact('decision.amended', { changes: { owner: 'Le CCAS', due: '2026-07-01' } }),
      aFact('decision.done', { day: DAY, outcome: 'Onze personnes y vont.' }),
    );
    assert.equal(decision.owner, 'Le CCAS');
    assert.equal(decision.status, 'done');
    assert.equal(decision.endedOn, DAY);
    assert.deepEqual(
      decision.history.map(({ type, words }) => [type, words]),
      [
        ['decision.taken', undefined],
        ['decision.amended', undefined],
        ['decision.done', 'Onze personnes y vont.'],
      ],
    );
  });

  it('is dropped with a reason, and taken up again without it', () => {
    const why = 'Personne ne conduit le jeudi.';
    const dropped = aFact('decision.dropped', { day: DAY, why });
    assert.equal(after(dropped).outcome, why);
    const again = after(dropped, aFact('decision.reopened', {}));
    assert.equal(again.status, 'to-do');
    assert.equal(again.outcome, undefined);
    assert.equal(again.endedOn, undefined);
    assert.ok(
      again.history.some(({ words }) => words === why),
      'the story keeps it',
    );
  });

  it('that two people end without network is ended once: the second is told', () => {
    const town = new InMemoryTerritory(aDecision());
    assert.ok(town.receive(aFact('decision.done', { day: DAY }), COORDINATOR).ok);
    for (const late of [
      aFact('decision.dropped', { day: DAY, why: 'Trop cher.' }),
      aFact('decision.done', { day: DAY }),
      aFact('decision.amended', { changes: { owner: 'Le CCAS' } }),
    ]) {
      const told = town.receive(late, COORDINATOR);
      assert.deepEqual(told, { ok: false, refusal: 'decision-over' });
    }
  });

  it('is written by coordinators alone', () => {
    const town = new InMemoryTerritory();
    for (const actor of [AGENT, volunteerNo(1)]) {
      const told = town.receive(aFact('decision.taken', decisionDetails()), actor);
      assert.deepEqual(told, { ok: false, refusal: 'not-allowed' });
    }
  });

  const WRONG: Readonly<Record<string, Partial<Record<keyof DecisionDetails, unknown>>>> = {
    'says nothing': { what: '  ' },
    'has nobody': { owner: '' },
    'is a novel': { what: 'x'.repeat(601) },
    'is to be done on a day that no calendar has': { due: '2026-02-30' },
    'holds what is not a letter': { what: 'oui\u0000' },
    'is about no survey': { about: { kind: 'survey', survey: anId('person') } },
    'is about a year that nobody counted': { about: { kind: 'figures', year: 20_260 } },
    'is about something else': { about: { kind: 'weather' } },
  };
  for (const [what, changes] of Object.entries(WRONG)) {
    it(`is refused at the door where it ${what}`, () => {
      const data = { ...decisionDetails(), ...changes } as DecisionDetails;
      const answer = CHECKS.checkFact(aFact('decision.taken', data));
      assert.equal(answer.ok, false);
    });
  }

  it('is let through in any alphabet, as text', () => {
    for (const what of ['<img src=x onerror=alert(1)>', 'مساعدة يوم الخميس', '送迎 🚗'])
      assert.ok(CHECKS.checkFact(aFact('decision.taken', decisionDetails({ what }))).ok);
  });
});

describe('a list of decisions', () => {
  const late = aDecision({ _id: anId('decision', 1), due: '2026-05-01' });
  const soon = aDecision({ _id: anId('decision', 2), due: DAY });
  const far = aDecision({ _id: anId('decision', 3), due: '2026-12-01' });
  const done = aDecision({ _id: anId('decision', 4), status: 'done', endedOn: '2026-04-02' });
  const dropped = aDecision({ _id: anId('decision', 5), status: 'dropped', endedOn: '2026-05-02' });

  it('begins with what is overdue, and ends with what is over', () => {
    const all = inOrder([done, far, dropped, soon, late]);
    assert.deepEqual(all, [late, soon, far, dropped, done]);
    assert.deepEqual(
      all.filter((one) => isOverdue(one, DAY)),
      [late],
      'its last day is in time; what is over is not late',
    );
  });

  it('of a year tells what was decided, what ended in it, and what is still open', () => {
    const before = { status: 'done', decidedOn: '2025-03-02', endedOn: '2025-06-01' } as const;
    const old = aDecision({ _id: anId('decision', 6), ...before });
    const open = aDecision({ _id: anId('decision', 7), decidedOn: '2024-03-02' });
    const later = aDecision({ _id: anId('decision', 8), decidedOn: '2027-01-04' });
    const year = { from: '2026-01-01', to: '2026-12-31' };
    const told = decisionsOfYear([old, open, later, done, late], year);
    assert.deepEqual(new Set(told), new Set([open, done, late]));
  });
});
