import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, it, type TestContext } from 'node:test';
import { Intake, type Receipts } from '../../../server/referee/intake.ts';
import { Referees } from '../../../server/referee/referees.ts';
import { compareWithFacts } from '../../../server/referee/replay.ts';
import { CouchdbStore } from '../../../server/store/couchdb/couchdb-store.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import type { Fact } from '../../../src/domain/nouns.ts';
import { RULES } from '../../../src/domain/rules.ts';
import {
  anId,
  COORDINATOR,
  personDetails,
  requestDetails,
  uuid,
  volunteerDetails,
  volunteerNo,
} from '../../support/builders.ts';
import { CouchdbDouble } from '../store/couchdb/double/double-server.ts';
import { verdictsOf } from './receiving-server.ts';

const [ONE, TWO] = [volunteerNo(1), volunteerNo(2)];
/** Before: everybody has heard of the mission. */
const BEGINNING: readonly Fact[] = [
  verdictsOf('person.registered', personDetails()),
  ...[1, 2].flatMap((n) => [
    verdictsOf('volunteer.registered', volunteerDetails(), COORDINATOR, { n }),
    verdictsOf('volunteer.approved', {}, COORDINATOR, { n }),
  ]),
  verdictsOf('request.noted', requestDetails()),
];
const published = verdictsOf('mission.published', {});
const yesOfOne = verdictsOf('mission.accepted', { volunteer: anId('volunteer', 1) }, ONE);
const yesOfTwo = verdictsOf('mission.accepted', { volunteer: anId('volunteer', 2) }, TWO);

const ENGINES: Readonly<Record<string, (t: TestContext) => Promise<Store>>> = {
  'the embedded store': async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'coudmain-receipts-'));
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
  describe(`on ${engine}, what a restored server receives again`, () => {
    it('counts from its first receipt: who was confirmed is confirmed, whoever comes back first', async (t) => {
      const server = await aServer(t, open);
      await server.beforeTheLoss();
      const receipts = await server.loseAndTell();
      await server.push(TWO, [yesOfTwo], receipts);
      assert.deepEqual(await server.standings(), [undefined, undefined], 'it is not on offer yet');
      await server.push(COORDINATOR, [published], receipts);
      assert.deepEqual(await server.standings(), [undefined, 'confirmed']);
      await server.push(ONE, [yesOfOne], receipts);
      assert.deepEqual(await server.standings(), ['confirmed', 'substitute']);
      assert.deepEqual(await server.different(), []);
    });

    it('counts from now where the receipt is not the server’s own, or not of this very fact', async (t) => {
      const forgeries: readonly ((receipts: Record<string, string>) => unknown)[] = [
        () => undefined,
        () => 'e30.e30',
        () => 7,
        (receipts) => receipts[published._id],
        (receipts) => earlier(receipts[yesOfOne._id] ?? ''),
      ];
      for (const forge of forgeries) {
        const server = await aServer(t, open);
        await server.beforeTheLoss();
        const receipts = await server.loseAndTell();
        await server.push(COORDINATOR, [published], receipts);
        await server.push(TWO, [yesOfTwo], receipts);
        await server.push(ONE, [yesOfOne], { [yesOfOne._id]: forge(receipts) });
        assert.deepEqual(await server.standings(), ['substitute', 'confirmed']);
      }
    });
  });
}

/** The same receipt, set back by years, with the signature that it had. */
function earlier(receipt: string): string {
  const [said = '', signature = ''] = receipt.split('.');
  const text = Buffer.from(said, 'base64url').toString().replace('2026-', '2020-');
  return `${Buffer.from(text).toString('base64url')}.${signature}`;
}

const HERE = 'essai';

async function aServer(t: TestContext, open: (t: TestContext) => Promise<Store>) {
  let now = Date.parse('2026-03-02T08:00:00.000Z');
  const clock = () => now;
  const run = (store: Store) => {
    const report = (what: string) => assert.fail(what);
    const referees = new Referees(store, { rules: RULES, clock, report });
    t.after(async () => {
      await referees.stop();
      await store.close();
    });
    // The secret lies with the accounts, which were not lost.
    const secret = 'of this test';
    const intake = new Intake({ store, referees, nouns: KNOWN_NOUNS, clock, secret });
    return { store, referees, intake };
  };
  let running = run(await open(t));
  await running.store.create(HERE);
  const shelf = () => running.store.shelf(HERE);
  const push = async (by: Actor, facts: readonly Fact[], receipts: Receipts = {}) => {
    now += 60_000;
    const results = await running.intake.receive(HERE, by, facts, receipts);
    await running.referees.catchUp(HERE);
    return results.map((one) => ['ok' in one ? one.id : '', 'ok' in one ? one.receipt : '']);
  };
  const lines: string[] = [];
  return {
    push,
    /** What is in the backup. */
    beforeTheLoss: async () => {
      await push(COORDINATOR, BEGINNING);
      for await (const line of running.store.backup(HERE)) lines.push(line);
    },
    /** The mission is offered and accepted twice; then the server is one that has heard of none of it. */
    loseAndTell: async () => {
      const told = [
        ...(await push(COORDINATOR, [published])),
        ...(await push(ONE, [yesOfOne])),
        ...(await push(TWO, [yesOfTwo])),
      ];
      running = run(await open(t));
      await running.store.restore(HERE, Readable.from(lines));
      return Object.fromEntries(told) as Record<string, string>;
    },
    /** How each of the two volunteers stands. */
    standings: async () => {
      const ids = [1, 2].map((n) => `claim:${uuid(1)}.${uuid(n)}`);
      const docs = await (await shelf()).getMany(ids);
      return docs.map((doc) => doc?.['standing']);
    },
    different: async () => (await compareWithFacts(await shelf(), RULES)).different,
  };
}
