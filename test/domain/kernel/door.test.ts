import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor, Author, Door } from '../../../src/domain/kernel/actor.ts';
import type { FactOf } from '../../../src/domain/kernel/fact.ts';
import { judgeOf } from '../../../src/domain/kernel/judge.ts';
import type { AggregateNoun, FactRule } from '../../../src/domain/kernel/noun.ts';
import type { StateOf } from '../../../src/domain/kernel/state.ts';
import { NOUNS } from '../../../src/domain/nouns.ts';
import { anId, uuid } from '../../support/builders.ts';

interface Leaf extends StateOf<'leaf'> {
  readonly what: string;
}
type LeafLeft = FactOf<'leaf.left', 'leaf', { readonly what: string }, Author>;
type LeafRead = FactOf<'leaf.read', 'leaf', Record<string, never>>;

/** A noun of this test: one of its facts is open to one door. */
const leafNoun: AggregateNoun<Leaf, LeafLeft | LeafRead> = {
  noun: 'leaf',
  version: 1,
  upcasts: [],
  shownTo: ['staff'],
  audience: () => ['office'],
  bounds: { bytes: 1_024, lists: {} },
  fileUnder: () => ({ stand: '' }),
  facts: {
    'leaf.left': {
      doors: ['door:leaves'],
      judge: (fact) => (fact.data.what === 'torn' ? 'not-open' : undefined),
      begin: (fact) => ({ what: fact.data.what }),
    },
    'leaf.read': { judge: () => undefined, evolve: (leaf) => leaf },
  },
};

const judge = judgeOf([leafNoun]);

function leafLeft(by: Author, what = 'whole'): LeafLeft {
  const device = uuid(1);
  const at = '2026-03-02T08:00:00.000Z';
  return {
    _id: anId('fact', 7),
    type: 'leaf.left',
    subject: anId('leaf'),
    at,
    device,
    by,
    data: { what },
  };
}

/** Whatever roles it is said to have: the door has none, and nothing opens by them. */
const through = (door: Door): Actor<Door> => ({
  user: door,
  roles: ['coordinator', 'agent', 'volunteer'],
});

const nothing = (): undefined => undefined;

test('what a door may write, it may, and the rule says the rest', () => {
  const door = through('door:leaves');
  assert.equal(judge.decide(leafLeft(door.user), door, nothing), undefined);
  assert.equal(judge.decide(leafLeft(door.user, 'torn'), door, nothing), 'not-open');
  const { ok } = judge.apply(leafLeft(door.user), door, nothing);
  assert.ok(ok);
});

test('another door, or one whose name only begins so, may not', () => {
  for (const name of ['door:signals', 'door:leaves-2', 'door:', 'door:leave'] as const) {
    const door = through(name);
    assert.equal(judge.decide(leafLeft(door.user), door, nothing), 'not-allowed');
  }
});

test('no fact of the product is open to a door whose rule does not name it', () => {
  const all = judgeOf(NOUNS);
  const doors = new Set<string>();
  for (const noun of NOUNS) {
    if (!('facts' in noun)) continue;
    for (const [type, rule] of Object.entries<FactRule>(noun.facts)) {
      for (const door of rule.doors ?? []) doors.add(`${door} ${type}`);
      for (const door of [through('door:survey'), through('door:stop'), through('door:x')]) {
        if (rule.doors?.includes(door.user)) continue;
        const subject = `${noun.noun}:${uuid(1)}` as const;
        const fact = { ...leafLeft(door.user), type, subject };
        // Before anything is looked up: the lookup would throw.
        const refusal = all.decide(fact, door, () => undefined);
        assert.equal(refusal, 'not-allowed', `${door.user} ${type}`);
      }
    }
  }
  // What is open at all is said here, so that a new opening is seen.
  assert.deepEqual([...doors].sort(), OPEN);
});

const OPEN: readonly string[] = [
  ...['door:signal signal.given', 'door:survey answer.given'],
  'door:volunteer candidacy.offered',
];
