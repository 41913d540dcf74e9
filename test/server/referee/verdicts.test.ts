import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Referee } from '../../../server/referee/referee.ts';
import { receive } from '../../../server/referee/receive.ts';
import type { Shelf } from '../../../server/store/store.ts';
import { CHECKS } from '../../../src/contract/checks.ts';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { COORDINATOR, volunteerNo } from '../../support/builders.ts';
import { offersOf, openReceivingServer, verdictsOf, clock } from './receiving-server.ts';

const ONE = volunteerNo(1);
const DAY_MS = 86_400_000;

/** Nothing of it is allowed: the volunteer publishes somebody else's request, with long words. */
function refusedFacts(count: number): readonly unknown[] {
  const words = 'é'.repeat(2_000);
  return Array.from({ length: count }, () => verdictsOf('request.closed', closing(words), ONE));
}

const closing = (words: string) => ({ as: 'unmet', reason: 'other', words }) as const;

describe('verdicts', () => {
  it('are few: of a thousand refused facts the coordinators receive ten and the number', async () => {
    const server = await openReceivingServer();
    try {
      await server.push(COORDINATOR, ...offersOf(1));
      for (let time = 0; time < 5; time += 1) await server.push(ONE, ...refusedFacts(200));
      const all = await verdicts(server.shelf);
      const told = all.filter(
        ({ audience, fact }) => isBy(fact, ONE) && audience.includes('office'),
      );
      assert.equal(told.length, 10);
      assert.deepEqual(
        told.flatMap(({ more }) => more ?? []),
        [990],
      );
      const own = all.filter(({ audience }) => audience.includes(ONE.user));
      assert.equal(own.length, 1_000, 'its author learns of each');
      assert.ok(JSON.stringify(all).length < 1_200_000);
      for (const { doc } of all) assert.ok(CHECKS.checkState(doc).ok);
    } finally {
      await server.close();
    }
  });

  it('are counted on after a restart', async () => {
    const server = await openReceivingServer();
    try {
      await server.push(COORDINATOR, ...offersOf(1));
      await server.push(ONE, ...refusedFacts(9));
      await server.referee.saveCheckpoint();
      await receive(server.shelf, ONE, refusedFacts(9), clock(), KNOWN_NOUNS);
      await new Referee(server.shelf, parts(clock)).catchUp();
      const told = (await verdicts(server.shelf)).filter(({ audience }) =>
        audience.includes('office'),
      );
      assert.equal(told.length, 10);
    } finally {
      await server.close();
    }
  });

  it('are forgotten by every device after thirty days, and the fact stays refused', async () => {
    const server = await openReceivingServer();
    try {
      await server.push(COORDINATOR, ...offersOf(1));
      const [fact] = refusedFacts(1) as [{ _id: string }];
      await server.push(ONE, fact);
      const later = clock() + 31 * DAY_MS;
      await new Referee(
        server.shelf,
        parts(() => later),
      ).catchUp();
      const [verdict] = await verdicts(server.shelf);
      assert.deepEqual(verdict?.audience, []);
      assert.deepEqual(Object.keys(verdict.doc['former'] as object), ['office', ONE.user]);
      assert.ok(!JSON.stringify(verdict.doc).includes('é'), 'what it said is gone too');

      await server.shelf.putLocal('referee', undefined);
      await new Referee(
        server.shelf,
        parts(() => later + DAY_MS),
      ).catchUp();
      assert.equal((await verdicts(server.shelf))[0]?.doc._rev, verdict.doc._rev);
    } finally {
      await server.close();
    }
  });
});

function parts(now: () => number) {
  return { rules: RULES, clock: now, report: (what: string) => assert.fail(what) };
}

function isBy(fact: unknown, { user }: { user: string }): boolean {
  return (fact as { by: string }).by === user;
}

async function verdicts(shelf: Shelf) {
  const page = await shelf.changes('0', { limit: 5_000, prefixes: ['verdict:'] });
  return page.changes.map(({ doc }) => ({
    doc,
    audience: doc['audience'] as readonly string[],
    fact: doc['fact'],
    more: doc['more'],
  }));
}
