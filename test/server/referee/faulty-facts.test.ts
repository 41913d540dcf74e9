import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Referee } from '../../../server/referee/referee.ts';
import { receive } from '../../../server/referee/receive.ts';
import { compareWithFacts } from '../../../server/referee/replay.ts';
import { StoreUnavailable, type Shelf } from '../../../server/store/store.ts';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';
import { RULES } from '../../../src/domain/rules.ts';
import type { Rules } from '../../../src/domain/rules-of.ts';
import { anId, COORDINATOR, requestDetails, volunteerNo } from '../../support/builders.ts';
import { lyingShelf, writes, type Lie } from './lying-shelf.ts';
import {
  clock,
  offersOf,
  openReceivingServer,
  verdictsOf,
  type ReceivingServer,
} from './receiving-server.ts';

const ONE = volunteerNo(1);
const volunteer = anId('volunteer');

/** Requests 1 to 9 are noted; something is wrong with the fifth alone. */
async function receiveNine(server: ReceivingServer): Promise<readonly string[]> {
  const facts = Array.from({ length: 9 }, (_, index) =>
    verdictsOf('request.noted', requestDetails(), COORDINATOR, { n: 101 + index }),
  );
  await receive(server.shelf, COORDINATOR, facts, clock(), KNOWN_NOUNS);
  return facts.map(({ _id }) => _id);
}

const FIFTH = anId('request', 105);

/** What is wrong with it, and how often a round is tried until it is set aside. */
const FAULTS: readonly { what: string; lie: Lie; rules?: Rules; rounds: number }[] = [
  {
    what: 'its document cannot be kept',
    lie: (call, args) => {
      if (writes(call, args, FIFTH)) throw new TypeError('This document cannot be stored.');
    },
    rounds: 1,
  },
  {
    what: 'the store says that it is unavailable whenever it is written, and only then',
    lie: (call, args) => {
      if (writes(call, args, FIFTH)) throw new StoreUnavailable('CouchDB refused a request (413).');
    },
    rounds: 4,
  },
  { what: 'the rules throw on it', lie: () => undefined, rules: throwingOn(FIFTH), rounds: 1 },
];

describe('a fact that cannot be applied', () => {
  for (const { what, lie, rules = RULES, rounds } of FAULTS) {
    it(`is set aside and the others go on, when ${what}; also after a restart`, async () => {
      const server = await openReceivingServer();
      try {
        const ids = await receiveNine(server);
        const told: string[] = [];
        const shelf = lyingShelf(server.shelf, lie);
        const parts = { rules, clock, report: (about: string) => void told.push(about) };
        const referee = new Referee(shelf, parts);
        for (let round = 1; round <= rounds; round += 1) await referee.catchUp().catch(() => 0);
        await mustHaveSetAsideTheFifth(server.shelf, ids);
        assert.ok(told.some((about) => about.includes(ids[4]!)));
        assert.ok(!told.join().includes('Odette'), 'nothing personal is reported');

        const again = new Referee(shelf, { ...parts, report: () => assert.fail('judged again') });
        await again.catchUp();
        await mustHaveSetAsideTheFifth(server.shelf, ids);
        await server.push(COORDINATOR, ...offersOf(120));
        assert.deepEqual((await compareWithFacts(server.shelf, RULES)).different, []);
      } finally {
        await server.close();
      }
    });
  }

  it('is not one that the store cannot take now: it is tried again, and nothing is refused', async () => {
    const server = await openReceivingServer();
    try {
      await receiveNine(server);
      let isAway = true;
      const shelf = lyingShelf(server.shelf, (call) => {
        if (isAway && call !== 'changes') throw new StoreUnavailable('The disk is full.');
      });
      const referee = new Referee(shelf, { rules: RULES, clock, report: () => assert.fail() });
      for (let round = 1; round <= 8; round += 1) await assert.rejects(referee.catchUp());
      isAway = false;
      await referee.catchUp();
      assert.equal(referee.setAside, 0);
      assert.ok(await server.shelf.get(FIFTH));
      assert.deepEqual(await verdicts(server.shelf), []);
    } finally {
      await server.close();
    }
  });

  it('is counted, also across a restart, and says since when others wait while it is tried', async () => {
    const server = await openReceivingServer();
    try {
      await receiveNine(server);
      let isAway = true;
      const shelf = lyingShelf(server.shelf, (call, args) => {
        if (isAway && call === 'write') throw new StoreUnavailable('The disk is full.');
        if (writes(call, args, FIFTH)) throw new TypeError('This document cannot be stored.');
      });
      const parts = { rules: RULES, clock, report: () => undefined };
      const referee = new Referee(shelf, parts);
      await assert.rejects(referee.catchUp());
      assert.match(referee.oldestUnapplied ?? '', /^2026-03-02T/);
      isAway = false;
      await referee.catchUp();
      assert.equal(referee.oldestUnapplied, undefined);
      assert.equal(referee.setAside, 1);
      await referee.saveCheckpoint();
      const next = new Referee(shelf, parts);
      await next.catchUp();
      assert.equal(next.setAside, 1);
    } finally {
      await server.close();
    }
  });
});

describe('one volunteer who writes far too much', () => {
  it('does not keep anybody from being heard: 650 reports of 4,000 letters', async () => {
    const server = await openReceivingServer();
    try {
      await server.push(COORDINATOR, ...offersOf(1));
      await server.push(ONE, verdictsOf('mission.accepted', { volunteer }, ONE));
      const words = 'é'.repeat(4_000);
      const reports = Array.from({ length: 650 }, () =>
        verdictsOf('mission.reported', { volunteer, outcome: 'done', words }, ONE),
      );
      const results = await server.push(ONE, ...reports);
      assert.ok(results.every((result) => 'ok' in result));
      const request = await server.doc(anId('request', 1));
      assert.equal((request['reports'] as unknown[]).length, 5);
      await server.push(COORDINATOR, ...offersOf(2));
      assert.ok(await server.shelf.get(anId('mission', 2)), 'the others are heard');
      assert.equal((await verdicts(server.shelf)).at(-1)?.['refusal'], 'full');
      assert.deepEqual((await compareWithFacts(server.shelf, RULES)).different, []);
    } finally {
      await server.close();
    }
  });
});

async function mustHaveSetAsideTheFifth(shelf: Shelf, ids: readonly string[]): Promise<void> {
  const requests = await shelf.getMany(ids.map((_, index) => anId('request', 101 + index)));
  assert.deepEqual(
    requests.map((doc) => doc !== undefined),
    ids.map((_, index) => index !== 4),
  );
  const said = await verdicts(shelf);
  assert.deepEqual(
    said.map(({ refusal, fact }) => [refusal, (fact as { _id: string })._id]),
    [['could-not-be-applied', ids[4]]],
  );
}

async function verdicts(shelf: Shelf) {
  const page = await shelf.changes('0', { limit: 1_000, prefixes: ['verdict:'] });
  return page.changes.map(({ doc }) => doc);
}

function throwingOn(subject: string): Rules {
  return {
    ...RULES,
    apply(fact, actor, lookup) {
      if (fact.subject === subject) throw new Error('nobody foresaw this');
      return RULES.apply(fact, actor, lookup);
    },
  };
}
