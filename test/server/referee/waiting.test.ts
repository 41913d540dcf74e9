import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import { Referee } from '../../../server/referee/referee.ts';
import { receive } from '../../../server/referee/receive.ts';
import { compareWithFacts } from '../../../server/referee/replay.ts';
import { CouchdbStore } from '../../../server/store/couchdb/couchdb-store.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import type { Shelf, Store } from '../../../server/store/store.ts';
import { CHECKS } from '../../../src/contract/checks.ts';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import { RULES } from '../../../src/domain/rules.ts';
import {
  AGENT,
  anId,
  COORDINATOR,
  personDetails,
  requestDetails,
  volunteerDetails,
  volunteerNo,
} from '../../support/builders.ts';
import { CouchdbDouble } from '../store/couchdb/double/double-server.ts';
import { verdictsOf } from './receiving-server.ts';

const DAY_MS = 86_400_000;
const HERE = 'essai';

const ENGINES: Readonly<Record<string, (t: TestContext) => Promise<Store>>> = {
  'the embedded store': async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'coudmain-waiting-'));
    t.after(() => rm(folder, { recursive: true }));
    return EmbeddedStore.open(folder);
  },
  'a stand-in for CouchDB': async (t) => {
    const double = new CouchdbDouble();
    const address = await double.start();
    t.after(() => double.stop());
    return CouchdbStore.open(address, { prefix: 'coudtest-' });
  },
};

for (const [engine, open] of Object.entries(ENGINES)) {
  describe(`on ${engine}, a fact whose subject is not known yet`, () => {
    it('waits, is told to its author alone, and is judged when the subject comes', async (t) => {
      const { push, shelf, notices, verdicts } = await openTerritory(t, open);
      const amended = amendedBy(AGENT);
      await push(AGENT, amended);
      assert.deepEqual(await notices(), [[amended._id, [AGENT.user]]]);
      assert.deepEqual(await verdicts(), []);

      await push(COORDINATOR, verdictsOf('person.registered', personDetails()));
      assert.equal((await shelf.get(anId('person')))?.['notes'], 'chien gentil');
      assert.deepEqual(await notices(), [[amended._id, []]], 'it is told that it waits no more');
      assert.deepEqual((await compareWithFacts(shelf, RULES)).different, []);
    });

    it('waits for what others make of what waits: a whole life in the wrong order', async (t) => {
      const { push, shelf, notices, verdicts } = await openTerritory(t, open);
      const volunteer = anId('volunteer');
      const life = [
        verdictsOf('person.registered', personDetails()),
        verdictsOf('volunteer.registered', volunteerDetails()),
        verdictsOf('volunteer.approved', {}),
        verdictsOf('request.noted', requestDetails()),
        verdictsOf('mission.promised', { volunteer }),
        verdictsOf('mission.reported', { volunteer, outcome: 'done' }),
      ];
      for (const fact of life.toReversed()) await push(COORDINATOR, fact);
      assert.equal((await shelf.get(anId('request')))?.['phase'], 'done');
      assert.equal((await shelf.get(anId('mission')))?.['phase'], 'done');
      assert.deepEqual(await verdicts(), []);
      assert.ok((await notices()).every(([, audience]) => audience.length === 0));
      assert.deepEqual((await compareWithFacts(shelf, RULES)).different, []);
    });

    it('waits for the report that it corrects, in whichever order the two arrive', async (t) => {
      const ONE = volunteerNo(1);
      const volunteer = anId('volunteer');
      const told = verdictsOf('mission.reported', { volunteer, outcome: 'done' }, ONE);
      const changes = { outcome: 'partly-done', minutes: 90 } as const;
      const amended = verdictsOf('mission.report-amended', { report: told._id, changes }, ONE);
      const ends = [];
      for (const inOrder of [true, false]) {
        const { push, shelf, verdicts } = await openTerritory(t, open);
        await push(
          COORDINATOR,
          verdictsOf('person.registered', personDetails()),
          verdictsOf('volunteer.registered', volunteerDetails()),
          verdictsOf('volunteer.approved', {}),
          verdictsOf('request.noted', requestDetails()),
          verdictsOf('mission.promised', { volunteer }),
        );
        for (const fact of inOrder ? [told, amended] : [amended, told]) await push(ONE, fact);
        const request = await shelf.get(anId('request'));
        const [report] = request?.['reports'] as readonly Record<string, unknown>[];
        ends.push([request?.['phase'], report?.['outcome'], report?.['minutes']]);
        assert.deepEqual(await verdicts(), []);
        assert.deepEqual((await compareWithFacts(shelf, RULES)).different, []);
      }
      assert.deepEqual(ends, [
        ['partly-done', 'partly-done', 90],
        ['partly-done', 'partly-done', 90],
      ]);
    });

    it('is refused after a week, and then it stays so', async (t) => {
      const { push, pass, shelf, verdicts, notices } = await openTerritory(t, open);
      const amended = amendedBy(AGENT);
      await push(AGENT, amended);
      pass(6.9 * DAY_MS);
      await push(COORDINATOR, verdictsOf('volunteer.registered', volunteerDetails()));
      assert.deepEqual(await verdicts(), []);
      pass(0.2 * DAY_MS);
      await push(COORDINATOR, verdictsOf('volunteer.approved', {}));
      assert.deepEqual(await verdicts(), [[amended._id, 'unknown-subject']]);
      assert.deepEqual(await notices(), [[amended._id, []]]);
      await push(COORDINATOR, verdictsOf('person.registered', personDetails()));
      assert.equal((await shelf.get(anId('person')))?.['notes'], undefined);
      assert.deepEqual((await compareWithFacts(shelf, RULES)).different, []);
    });

    it('goes on waiting across a stop, a crash, and a place that was lost', async (t) => {
      for (const how of ['stop', 'crash', 'lost'] as const) {
        const { push, shelf, restart, verdicts } = await openTerritory(t, open);
        await push(AGENT, amendedBy(AGENT));
        await restart(how);
        await push(COORDINATOR, verdictsOf('person.registered', personDetails()));
        assert.equal((await shelf.get(anId('person')))?.['notes'], 'chien gentil', how);
        assert.deepEqual(await verdicts(), [], how);
      }
    });

    it('is judged then as any other: whoever may not is refused', async (t) => {
      const { push, verdicts } = await openTerritory(t, open);
      const amended = amendedBy(volunteerNo(1));
      await push(volunteerNo(1), amended);
      await push(COORDINATOR, verdictsOf('person.registered', personDetails()));
      assert.deepEqual(await verdicts(), [[amended._id, 'not-allowed']]);
    });
  });
}

describe('facts that wait', () => {
  it('are few of one author: what is too much is refused, and the others’ still wait', async (t) => {
    const { push, notices, verdicts } = await openTerritory(t, ENGINES['the embedded store']!);
    const ONE = volunteerNo(1);
    await push(ONE, ...Array.from({ length: 600 }, () => amendedBy(ONE)));
    await push(AGENT, amendedBy(AGENT));
    assert.equal((await notices()).length, 401);
    assert.equal((await verdicts()).length, 200);
  });

  it('make the same state in whatever batches they come, as the facts alone do', async (t) => {
    const volunteer = anId('volunteer');
    const facts = [
      verdictsOf('person.registered', personDetails()),
      amendedBy(AGENT),
      verdictsOf('volunteer.registered', volunteerDetails()),
      verdictsOf('volunteer.approved', {}),
      verdictsOf('request.noted', requestDetails()),
      verdictsOf('request.noted', requestDetails({ kind: 'visit' }), COORDINATOR, { n: 2 }),
      verdictsOf('mission.published', {}),
      verdictsOf('mission.promised', { volunteer }),
      verdictsOf('mission.started', { volunteer }),
      verdictsOf('request.closed', { as: 'cancelled', reason: 'other' }, COORDINATOR, { n: 2 }),
    ];
    const order = fc.shuffledSubarray(facts, { minLength: facts.length });
    const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 10, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(order, sizes, async (shuffled, batches) => {
        const { push, shelf } = await openTerritory(t, ENGINES['the embedded store']!);
        const left = [...shuffled];
        for (const size of batches) await push(COORDINATOR, ...left.splice(0, size));
        assert.deepEqual((await compareWithFacts(shelf, RULES)).different, []);
        assert.ok(await shelf.get(anId('request', 2)), 'nothing is lost for want of a person');
      }),
      { numRuns: 15 },
    );
  });
});

function amendedBy(by: Actor) {
  return verdictsOf('person.amended', { changes: { notes: 'chien gentil' } }, by);
}

async function openTerritory(t: TestContext, open: (t: TestContext) => Promise<Store>) {
  const store = await open(t);
  const shelf: Shelf = await store.create(HERE);
  t.after(() => store.close());
  let now = Date.parse('2026-03-02T08:00:00.000Z');
  const parts = { rules: RULES, clock: () => now, report: (what: string) => assert.fail(what) };
  let referee = new Referee(shelf, parts);
  const documents = async (prefix: string) =>
    (await shelf.changes('0', { limit: 5_000, prefixes: [prefix] })).changes.map(({ doc }) => doc);
  return {
    shelf,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    push: async (by: Actor, ...facts: readonly { readonly by: string }[]) => {
      now += 1_000;
      const own = facts.map((fact) => ({ ...fact, by: by.user }));
      const results = await receive(shelf, by, own, now, KNOWN_NOUNS);
      assert.ok(results.every((result) => 'ok' in result));
      await referee.catchUp();
    },
    restart: async (how: 'stop' | 'crash' | 'lost') => {
      if (how === 'stop') await referee.saveCheckpoint();
      if (how === 'lost') await shelf.putLocal('referee', undefined);
      referee = new Referee(shelf, parts);
    },
    /** Which facts are told to wait, and to whom. */
    notices: async () => {
      const docs = await documents('waiting:');
      for (const doc of docs) assert.ok(CHECKS.checkState(withoutFormer(doc)).ok);
      return docs.map((doc) => [doc['fact'], doc['audience']] as [string, readonly string[]]);
    },
    verdicts: async () =>
      (await documents('verdict:')).map((doc) => [
        (doc['fact'] as { _id: string })._id,
        doc['refusal'],
      ]),
  };
}

function withoutFormer({ former: _, ...doc }: Record<string, unknown>): unknown {
  return doc;
}
