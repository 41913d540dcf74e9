import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { argsToRun } from '../../../support/programs.ts';
import { EmbeddedStore } from '../../../../server/store/embedded/embedded-store.ts';
import type { Shelf } from '../../../../server/store/store.ts';
import { allChanges, historiesOf } from '../contract/reading.ts';
import { atSomeMoment } from '../../../support/waiting.ts';

const ROUNDS = 20;
const WRITER = argsToRun('test/server/store/embedded/write-until-killed.ts');

interface Acknowledged {
  number: number;
  revs: string[];
}

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coudmain-crash-'));
});
after(async () => {
  await rm(folder, { recursive: true });
});

test('kill -9 in the middle of writes, twenty times, loses nothing acknowledged', async () => {
  const first = EmbeddedStore.open(folder);
  await first.create('alpha');
  await first.close();
  const acknowledged: Acknowledged[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = round * 1_000_000;
    acknowledged.push(...(await writeAndKill(next, 1 + Math.floor(Math.random() * 60))));
    const store = EmbeddedStore.open(folder);
    await checkAll(await store.shelf('alpha'), acknowledged);
    await store.close();
  }
  assert.ok(acknowledged.length >= ROUNDS);
});

/** Lets the writer acknowledge some writes, and kills it at some moment of the following one. */
async function writeAndKill(from: number, writes: number): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [...WRITER, folder, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const acknowledged: Acknowledged[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    // Lines that come after the kill were acknowledged as well.
    if (line.endsWith('}')) acknowledged.push(JSON.parse(line) as Acknowledged);
    if (acknowledged.length === writes) void atSomeMoment(3, () => child.kill('SIGKILL'));
  }
  const [, signal] = (await exited) as [number | null, string | null];
  assert.equal(signal, 'SIGKILL');
  return acknowledged;
}

async function checkAll(shelf: Shelf, acknowledged: readonly Acknowledged[]): Promise<void> {
  for (const { number, revs } of acknowledged) {
    assert.ok(!revs.includes('refused'));
    const ids = revs.slice(0, -1).map((_, index) => `fact:${number}-${index}`);
    const docs = await shelf.getMany(ids);
    assert.deepEqual(
      docs.map((doc) => doc?._rev),
      revs.slice(0, -1),
    );
  }
  const [counted = []] = await historiesOf(shelf, ['counter:1']);
  const kept = new Set(counted);
  for (const { revs } of acknowledged.slice(-500)) assert.ok(kept.has(revs.at(-1) ?? ''));
  await checkBatchesAreWhole(shelf);
}

/** A batch that was not acknowledged is there whole or not at all. */
async function checkBatchesAreWhole(shelf: Shelf): Promise<void> {
  const found = new Map<number, number>();
  for (const { id } of await allChanges(shelf, { prefixes: ['fact:'], limit: 1_000 })) {
    const number = Number(id.slice('fact:'.length).split('-')[0]);
    found.set(number, (found.get(number) ?? 0) + 1);
  }
  for (const [number, count] of found) assert.equal(count, 1 + (number % 7), `batch ${number}`);
}
