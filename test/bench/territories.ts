import { copyFile, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { receive } from '../../server/referee/receive.ts';
import { EmbeddedStore } from '../../server/store/embedded/embedded-store.ts';
import type { Shelf, Store } from '../../server/store/store.ts';
import { KNOWN_NOUNS } from '../../src/contract/known-nouns.ts';
import { idOf } from '../../src/domain/kernel/ids.ts';
import { aFact, AGENT, personDetails, uuid } from '../support/builders.ts';
import { figure, median, percentile95, type Row } from './row.ts';
import { openTown, type Town, type Visitor } from './town.ts';

const TERRITORIES = 1_000;
/** The first in the order of their names: all others come after it. */
const ILL = nameOf(0);
const ROUNDS = 3;
const PUSHES = 100;
/** Territories in which somebody writes while the ill one is asked for again and again. */
const BUSY = 20;

/** What a start with all territories came to, in milliseconds. */
interface Start {
  /** Until the last of the other territories was applied. */
  readonly applied: number;
  /** From each push to its state, in other territories. */
  readonly pushes: readonly number[];
  /** For how long the oldest fact had waited, in seconds: as health said it, and as it was. */
  readonly age: { readonly said: number; readonly real: number };
}

/**
 * A thousand territories on one gateway, each with a fact that an earlier stop left undone, and one whose
 * file is damaged: how long the others take, against the same start when it is well; then how long a
 * push takes in them, while somebody pushes into the ill one again and again.
 */
export async function measureTerritories(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-bench-'));
  try {
    await makeTerritories(folder);
    const well: Start[] = [];
    const ill: Start[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      well.push(await started(folder, round * 2 + 1, false));
      ill.push(await started(folder, round * 2 + 2, true));
    }
    // The first of each met code that had never run.
    return rowsFrom(ill.slice(1), well.slice(1));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function rowsFrom(ill: readonly Start[], well: readonly Start[]): readonly Row[] {
  const what = `${TERRITORIES.toLocaleString('en-GB')} territories, one poisoned: the others`;
  const applied = median(ill.map((start) => start.applied));
  const appliedPeer = median(well.map((start) => start.applied));
  const late = percentile95(ill.flatMap(({ pushes }) => pushes));
  const latePeer = percentile95(well.flatMap(({ pushes }) => pushes));
  const [{ said, real } = { said: Number.NaN, real: Number.NaN }] = ill.map(({ age }) => age);
  return [
    {
      measure: `${what} applied after a start`,
      ours: figure(applied, 'ms'),
      peer: `${figure(appliedPeer, 'ms')} (none poisoned)`,
      ratio: `${(applied / appliedPeer).toFixed(2)}×`,
      aim: '≤ 1.2×',
      met: applied <= 1.2 * appliedPeer,
    },
    {
      measure: `${what}, from push to state (95th percentile)`,
      ours: figure(late, 'ms'),
      peer: `${figure(latePeer, 'ms')} (none poisoned)`,
      ratio: `${(late / latePeer).toFixed(2)}×`,
      aim: '≤ 1.2×',
      met: late <= 1.2 * latePeer,
    },
    {
      measure:
        'age of the oldest fact that is not applied, one territory poisoned, as health says it',
      ours: figure(said, 's'),
      peer: `${figure(real, 's')} (since the start)`,
      ratio: `${(said - real).toFixed(1)} s`,
      aim: '± 1 s',
      met: Math.abs(said - real) <= 1,
    },
  ];
}

async function makeTerritories(folder: string): Promise<void> {
  const store = EmbeddedStore.open(folder);
  for (let n = 0; n < TERRITORIES; n += 1) await store.create(nameOf(n));
  await store.close();
}

async function started(folder: string, n: number, isIll: boolean): Promise<Start> {
  await leaveUndone(folder, n);
  const file = join(folder, 'territories', `${ILL}.sqlite`);
  const whole = join(folder, 'whole.sqlite');
  await copyFile(file, whole);
  if (isIll) await damage(file);
  const town = await openTown({ folder });
  try {
    const start = performance.now();
    const { store } = town.service;
    for (let one = 1; one < TERRITORIES; one += 1)
      await becomesState(await store.shelf(nameOf(one)), n);
    const applied = performance.now() - start;
    const pushes = await pushAround(town, n);
    const said = await oldestAt(town);
    return { applied, pushes, age: { said, real: (performance.now() - start) / 1_000 } };
  } finally {
    await town.close();
    if (isIll) await copyFile(whole, file);
  }
}

/** Each territory has taken in a fact that nobody has applied yet. */
async function leaveUndone(folder: string, n: number): Promise<void> {
  const store: Store = EmbeddedStore.open(folder);
  for (let one = 0; one < TERRITORIES; one += 1) {
    const fact = aFact('person.registered', personDetails(), { n, by: AGENT, id: uuid(n) });
    await receive(await store.shelf(nameOf(one)), AGENT, [fact], Date.now(), KNOWN_NOUNS);
  }
  await store.close();
}

/** All but the first page, which says what the file is, is not what was written there. */
async function damage(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    const rest = new Uint8Array(Math.max(0, size - 4_096)).fill(0xff);
    await file.write(rest, 0, rest.length, 4_096);
  } finally {
    await file.close();
  }
}

async function pushAround(town: Town, round: number): Promise<readonly number[]> {
  const busy = Array.from({ length: BUSY }, (_, one) => nameOf((one + 1) * 40));
  const people: (readonly [string, Visitor])[] = [];
  for (const name of busy) people.push([name, await town.enter(['agent'], undefined, name)]);
  const stubborn = await town.enter(['agent'], undefined, ILL);
  const took: number[] = [];
  for (let push = 0; push < PUSHES; push += 1) {
    const n = round * 10_000 + push;
    const other = pushInto(town, ILL, stubborn, n).catch(() => undefined);
    const [name, person] = people[push % people.length]!;
    const start = performance.now();
    await pushInto(town, name, person, n);
    await becomesState(await town.service.store.shelf(name), n);
    took.push(performance.now() - start);
    await other;
  }
  return took;
}

async function pushInto(town: Town, name: string, by: Visitor, n: number): Promise<void> {
  const docs = [aFact('person.registered', personDetails(), { n, by, id: uuid(n) })];
  const answer = await fetch(`${town.service.url}/db/${name}/_bulk_docs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: by.cookie },
    body: JSON.stringify({ docs }),
  });
  const results = (await answer.json()) as readonly { readonly ok?: true }[];
  if (!answer.ok || !results.every(({ ok }) => ok)) throw new Error('a fact was not taken in');
}

async function becomesState(shelf: Shelf, n: number): Promise<void> {
  const id = idOf('person', uuid(n));
  for (let { seq } = await shelf.head(); !(await shelf.get(id));) {
    await shelf.waitForChange(seq, { timeout: 60_000 });
    ({ seq } = await shelf.head());
  }
}

async function oldestAt({ service }: Town): Promise<number> {
  const answer = await fetch(`${service.url}/api/health`);
  const { oldestUnappliedSeconds } = (await answer.json()) as { oldestUnappliedSeconds: number };
  return oldestUnappliedSeconds;
}

function nameOf(n: number): string {
  return `commune-${String(n).padStart(4, '0')}`;
}
