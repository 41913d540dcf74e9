import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { Journal } from '../../../server/journal/journal.ts';
import { CouchdbStore } from '../../../server/store/couchdb/couchdb-store.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { StoreUnavailable, type Store } from '../../../server/store/store.ts';
import { never, storeWithLiar } from '../referee/lying-shelf.ts';
import { CouchdbDouble } from '../store/couchdb/double/double-server.ts';
import { damageColumn } from '../store/embedded/damage-file.ts';

const HERE = 'essai';
const LUCIE = 'user:00000000-0000-4000-8000-000000000001';
const DAY_MS = 86_400_000;
const PERSON = 'person:00000000-0000-4000-8000-000000000001';

async function aFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-journal-'));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

const ENGINES: Readonly<Record<string, (t: TestContext) => Promise<Store>>> = {
  'the embedded store': async (t) => EmbeddedStore.open(await aFolder(t)),
  'a stand-in for CouchDB': async (t) => {
    const double = new CouchdbDouble();
    const address = await double.start();
    t.after(() => double.stop());
    return CouchdbStore.open(address, { prefix: 'coudtest-' });
  },
};

/** A journal of a new territory, and a clock that the test moves. */
async function aJournal(t: TestContext, store: Store) {
  t.after(() => store.close());
  await store.create(HERE);
  const box = { now: Date.parse('2026-03-02T08:00:00.000Z') };
  const reported: unknown[] = [];
  const open = (over: Pick<Store, 'shelf'> = store): Journal =>
    new Journal({ store: over, clock: () => box.now, report: (_, error) => reported.push(error) });
  return { box, open, reported, journal: open() };
}

for (const [engine, openStore] of Object.entries(ENGINES)) {
  describe(`on ${engine}, the journal of a territory`, () => {
    it('is read page by page, latest first, while lines are added', async (t) => {
      const { box, journal } = await aJournal(t, await openStore(t));
      for (let day = 0; day < 12; day += 1) {
        for (let n = 0; n < 10; n += 1) {
          const label = `${String(day)}-${String(n)}`;
          await journal.write(HERE, { kind: 'key-made', by: LUCIE, label });
          box.now += 60_000;
        }
        box.now += DAY_MS - 600_000;
      }
      const labels: (string | undefined)[] = [];
      let before: string | undefined;
      do {
        const page = await journal.read(HERE, before === undefined ? {} : { before });
        labels.push(...page.lines.map(({ line }) => line.label));
        before = page.next;
        await journal.write(HERE, { kind: 'signed-in', by: LUCIE });
      } while (before !== undefined);
      const all = Array.from(
        { length: 120 },
        (_, n) => `${String(Math.floor(n / 10))}-${String(n % 10)}`,
      );
      assert.deepEqual(labels, all.reverse());
    });

    it('has the days of the territory: what is said once a day is said once in one of those', async (t) => {
      const store = await openStore(t);
      const { box, journal } = await aJournal(t, store);
      const territory = 'territory:00000000-0000-4000-8000-000000000001';
      const body = { communes: [{ code: '97209', name: 'Fort-de-France' }] };
      await (await store.shelf(HERE)).write([{ id: territory, body }]);
      const handed = { kind: 'brief-handed', by: LUCIE, about: PERSON } as const;
      // The evening of the second, on both sides of midnight in Greenwich, and the morning after.
      for (const at of ['02T23:30', '03T01:30', '03T12:00']) {
        box.now = Date.parse(`2026-03-${at}:00.000Z`);
        await journal.write(HERE, handed);
      }
      const { lines } = await journal.read(HERE, {});
      assert.deepEqual(
        lines.map(({ day }) => day),
        ['2026-03-03', '2026-03-02'],
      );
    });

    it('is asked by kind, by account and by file', async (t) => {
      const { journal } = await aJournal(t, await openStore(t));
      const marc = 'user:00000000-0000-4000-8000-000000000002';
      await journal.write(HERE, { kind: 'signed-in', by: LUCIE }, { kind: 'signed-in', by: marc });
      await journal.write(HERE, { kind: 'facts-carried', by: marc, whose: LUCIE, count: 2 });
      await journal.writeOn(HERE, [
        { kind: 'file-opened', by: marc, about: PERSON, day: '2026-02-28' },
      ]);
      const asked = async (query: Parameters<Journal['read']>[1]) =>
        (await journal.read(HERE, query)).lines.map(({ line }) => line.kind);
      assert.deepEqual(await asked({ kind: 'signed-in' }), ['signed-in', 'signed-in']);
      assert.deepEqual(await asked({ who: LUCIE }), ['facts-carried', 'signed-in']);
      assert.deepEqual(await asked({ person: PERSON }), ['file-opened']);
      assert.deepEqual(await asked({ kind: 'restored' }), []);
      assert.deepEqual(new Set((await journal.read(HERE, {})).accounts), new Set([LUCIE, marc]));
    });

    it('loses no line of two gateways that write at once, and says the same thing once', async (t) => {
      const { journal, open } = await aJournal(t, await openStore(t));
      const other = open();
      const work: Promise<unknown>[] = [];
      for (let n = 0; n < 10; n += 1) {
        for (const one of [journal, other]) {
          work.push(one.write(HERE, { kind: 'key-made', by: LUCIE, label: String(n) }));
          work.push(one.write(HERE, { kind: 'brief-handed', by: LUCIE, about: 'brief:1' }));
        }
      }
      await Promise.all(work);
      const { lines } = await journal.read(HERE, {});
      assert.equal(lines.filter(({ line }) => line.kind === 'key-made').length, 20);
      assert.equal(lines.filter(({ line }) => line.kind === 'brief-handed').length, 1);
    });

    it('forgets what is older than 400 days, and says how much that was', async (t) => {
      const store = await openStore(t);
      const { box, journal, open } = await aJournal(t, store);
      for (let day = 0; day < 3; day += 1) {
        await journal.write(HERE, { kind: 'signed-in', by: LUCIE });
        box.now += DAY_MS;
      }
      box.now += 398 * DAY_MS;
      // A restart asks again, and counts nothing twice.
      for (const one of [journal, open(), open()]) {
        await one.write(HERE, { kind: 'password-changed', by: LUCIE });
        await one.settle();
      }
      const { lines, older } = await journal.read(HERE, {});
      assert.deepEqual(
        [lines.length, lines.filter(({ line }) => line.kind === 'signed-in').length, older],
        [4, 1, 2],
      );
      const shelf = await store.shelf(HERE);
      const days = await shelf.changes('0', { limit: 100, prefixes: ['journal:2'] });
      assert.equal(days.changes.length, 2);
    });

    it('keeps lines for a store that is away, counts those that do not fit, and holds up nobody', async (t) => {
      const store = await openStore(t);
      const { box, open, journal } = await aJournal(t, store);
      let isDown = true;
      const away = open(
        storeWithLiar(store, HERE, (call) => {
          if (isDown && call === 'write') throw new StoreUnavailable('not in this test');
        }),
      );
      for (let n = 0; n < 520; n += 1) {
        const label = String(n);
        assert.equal(
          await away.write(HERE, { kind: 'key-made', by: `user:${label}`, label }),
          false,
        );
      }
      assert.deepEqual((await journal.read(HERE, {})).lines, []);
      isDown = false;
      box.now += 60_000;
      await away.settle();
      const missed = await journal.read(HERE, { kind: 'lines-missed' });
      assert.deepEqual(
        missed.lines.map(({ line }) => line.count),
        [20],
      );
      assert.equal((await journal.read(HERE, {})).accounts.length, 500);
    });

    it('does not wait for a shelf that never answers', async (t) => {
      const store = await openStore(t);
      const { open } = await aJournal(t, store);
      const hanging = open(storeWithLiar(store, HERE, () => never()));
      assert.equal(await hanging.write(HERE, { kind: 'signed-in', by: LUCIE }), false);
    });

    it('of a territory that is gone is nothing', async (t) => {
      const store = await openStore(t);
      const { journal, reported } = await aJournal(t, store);
      await store.erase(HERE);
      await journal.write(HERE, { kind: 'signed-in', by: LUCIE });
      assert.deepEqual(reported, []);
    });
  });
}

it('a day of the journal that is damaged is named, and the others are read', async (t) => {
  const folder = await aFolder(t);
  const { box, journal } = await aJournal(t, EmbeddedStore.open(folder));
  await journal.write(HERE, { kind: 'signed-in', by: LUCIE });
  box.now += DAY_MS;
  await journal.write(HERE, { kind: 'password-changed', by: LUCIE });
  damageColumn(join(folder, 'territories', `${HERE}.sqlite`), 'journal:2026-03-02', 'body');
  const { lines, unreadable } = await journal.read(HERE, {});
  assert.deepEqual(
    [lines.map(({ line }) => line.kind), unreadable],
    [['password-changed'], ['2026-03-02']],
  );
  assert.equal(await journal.write(HERE, { kind: 'signed-in', by: LUCIE }), true);
});
