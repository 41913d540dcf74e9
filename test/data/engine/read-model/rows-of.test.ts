import { assert } from 'chai';
import fc from 'fast-check';
import { openTables, type Tables } from '../../../../src/data/engine/disk/tables.ts';
import { rowsOf } from '../../../../src/data/engine/read-model/rows-of.ts';

const ROWS = 1_300;
/** Every other one is there. */
const keyNo = (n: number): string => `bourg/mission:${String(n * 2).padStart(6, '0')}`;
const absentNo = (n: number): string => `bourg/mission:${String(n * 2 + 1).padStart(6, '0')}`;

describe('many documents at once', () => {
  let tables: Tables;
  before(async () => {
    tables = openTables(`rows-${crypto.randomUUID()}`);
    const sealed = new Uint8Array(8);
    const rows = Array.from({ length: ROWS }, (_, n) => keyNo(n));
    await tables.documents.bulkPut(
      rows.map((key) => ({ key, rev: '1-a', provisional: 0 as const, sealed })),
    );
  });
  after(() => tables.delete());

  const read = async (keys: readonly string[]): Promise<readonly string[]> =>
    (await rowsOf(tables.documents, keys)).map(({ key }) => key).sort();

  it('are those that were asked for and are there, each once, however far apart they lie', async () => {
    const dense = fc.tuple(fc.nat(ROWS - 1), fc.nat(700)).map(([from, count]) => {
      return Array.from({ length: count }, (_, n) => (from + n) % ROWS);
    });
    const scattered = fc.uniqueArray(fc.nat(ROWS - 1), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(dense, scattered, fc.nat(40), async (some, others, absent) => {
        const there = [...new Set([...some, ...others])].map(keyNo);
        const missing = Array.from({ length: absent }, (_, n) => absentNo(n * 31));
        assert.deepEqual(await read([...missing, ...there]), there.sort());
      }),
      { numRuns: 40 },
    );
  });

  it('are read in whole stretches where they lie close together', async () => {
    const dense = Array.from({ length: 1_000 }, (_, n) => keyNo(n));
    let questions = 0;
    const count = (): void => {
      questions += 1;
    };
    const { get, getAll } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.get = function (...asked) {
      count();
      return get.apply(this, asked);
    };
    IDBObjectStore.prototype.getAll = function (...asked) {
      count();
      return getAll.apply(this, asked);
    };
    try {
      assert.lengthOf(await read(dense), 1_000);
    } finally {
      Object.assign(IDBObjectStore.prototype, { get, getAll });
    }
    assert.isAtLeast(questions, 1);
    assert.isAtMost(questions, 3);
  });
});
