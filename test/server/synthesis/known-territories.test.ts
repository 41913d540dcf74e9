import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import type { Shelf, Store, Write } from '../../../server/store/store.ts';
import { NetworkFigures } from '../../../server/synthesis/network-figures.ts';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';
import { agreementIdOf } from '../../../src/domain/synthesis/agreement.ts';
import { aResult, anAgreement, someCounts } from '../../support/synthesis.ts';
import { until } from '../../support/waiting.ts';

const HOUR = 3_600_000;

test('a territory is opened again only when something was written in it', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-marks-'));
  const store = EmbeddedStore.open(folder);
  t.after(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  const shelves: Shelf[] = [];
  for (const name of ['aa', 'bb', 'cc']) shelves.push(await filled(store, name));
  await until('marks of all', async () => (await store.marks()).size === 3);
  const opened: string[] = [];
  let now = Date.parse('2026-06-01T08:00:00.000Z');
  const figures = new NetworkFigures({
    ...{ store: watched(store, opened), nouns: KNOWN_NOUNS },
    clock: () => now,
  });
  const answers = async (): Promise<number | undefined> => {
    opened.length = 0;
    now += HOUR;
    return (await figures.of()).synthesis.questions[0]?.figure?.answers;
  };
  assert.equal(await answers(), 90);
  assert.deepEqual(opened, ['aa', 'bb', 'cc']);
  assert.equal(await answers(), 90);
  assert.deepEqual(opened, [], 'what was read of them is known');
  await shelves[1]?.write([resultOf(40, '2026-05-04')]);
  assert.equal(await answers(), 100, 'the later survey of the year');
  assert.deepEqual(opened, ['bb']);
});

test('what was read ahead is there at once, even where nothing can be read just then', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-ahead-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const store = EmbeddedStore.open(folder);
  for (const name of ['aa', 'bb', 'cc']) await filled(store, name);
  const figures = new NetworkFigures({ store, nouns: KNOWN_NOUNS, clock: Date.now });
  await figures.readAhead();
  await store.close();
  assert.equal((await figures.of()).synthesis.questions[0]?.figure?.answers, 90);
});

async function filled(store: Store, name: string): Promise<Shelf> {
  const shelf = await store.create(name);
  const _id = `territory:${randomUUID()}`;
  const own = { noun: 'territory', schema: 2, name, communes: [], applied: [] };
  const { _id: __, ...agreement } = anAgreement();
  await shelf.write([
    { id: _id, body: own },
    { id: agreementIdOf(_id), body: { ...agreement } },
    resultOf(30),
  ]);
  return shelf;
}

function resultOf(answers: number, closedOn = '2026-03-02'): Write {
  const questions = [someCounts({ answers, yes: 20 })];
  const { _id: __, ...body } = aResult({ size: 46, questions, closedOn });
  return { id: `result:${randomUUID()}`, body: { ...body } };
}

/** The store, and which of its territories are asked for. */
function watched(store: EmbeddedStore, opened: string[]): Store {
  return new Proxy<Store>(store, {
    get(target, key) {
      if (key === 'shelf') {
        return (name: string) => {
          opened.push(name);
          return target.shelf(name);
        };
      }
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
