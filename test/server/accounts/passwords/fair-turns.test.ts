import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FairTurns, TooManyWaiting } from '../../../../server/accounts/passwords/fair-turns.ts';

/** Work that is done when the test says so, and what was begun so far. */
class Workbench {
  readonly begun: string[] = [];
  readonly #finish: (() => void)[] = [];
  readonly turns: FairTurns;

  constructor(waitingPerKey = 100, waiting = 1_000) {
    this.turns = new FairTurns({ atOnce: 2, waitingPerKey, waiting });
  }

  ask(key: string, name = key): Promise<string> {
    return this.turns.run(key, () => {
      this.begun.push(name);
      return new Promise((resolve) => {
        this.#finish.push(() => {
          resolve(name);
        });
      });
    });
  }

  async finishOne(): Promise<void> {
    this.#finish.shift()?.();
    // What follows a finished piece of work is a few promises long.
    await new Promise(setImmediate);
  }
}

test('two are served at a time, and one who asks a hundred times waits behind those who ask once', async () => {
  const bench = new Workbench();
  const greedy = Array.from({ length: 40 }, () => bench.ask('greedy'));
  const others = ['marc', 'lucie', 'yvette'].map((name) => bench.ask(name));
  await new Promise(setImmediate);
  assert.deepEqual(bench.begun, ['greedy', 'greedy']);
  for (let turn = 0; turn < 5; turn += 1) await bench.finishOne();
  assert.deepEqual(bench.begun.slice(2), ['greedy', 'marc', 'lucie', 'yvette', 'greedy']);
  for (let turn = 0; turn < 40; turn += 1) await bench.finishOne();
  assert.equal((await Promise.all([...greedy, ...others])).length, 43, 'all are served in the end');
});

test('too many of one key are sent away, and take nobody else’s place', async () => {
  const bench = new Workbench(3);
  const greedy = Array.from({ length: 10 }, () =>
    bench.ask('greedy').catch((error: unknown) => error),
  );
  const other = bench.ask('marc');
  for (let turn = 0; turn < 8; turn += 1) await bench.finishOne();
  const ends = await Promise.all(greedy);
  assert.equal(ends.filter((end) => end instanceof TooManyWaiting).length, 5);
  assert.equal(await other, 'marc');
});

test('when no more may wait, the longest line gives up its last place to a newcomer', async () => {
  const bench = new Workbench(100, 6);
  const greedy = Array.from({ length: 8 }, () =>
    bench.ask('greedy').catch((error: unknown) => error),
  );
  const marc = bench.ask('marc');
  const late = bench.ask('greedy').catch((error: unknown) => error);
  for (let turn = 0; turn < 10; turn += 1) await bench.finishOne();
  assert.equal(await marc, 'marc');
  assert.ok((await late) instanceof TooManyWaiting);
  const ends = await Promise.all(greedy);
  assert.equal(ends.filter((end) => end instanceof TooManyWaiting).length, 1);
});

test('work that fails gives its turn on', async () => {
  const turns = new FairTurns({ atOnce: 1, waitingPerKey: 9, waiting: 9 });
  const fails = turns.run('a', () => Promise.reject(new Error('no')));
  const next = turns.run('b', () => Promise.resolve('done'));
  await assert.rejects(fails, /no/);
  assert.equal(await next, 'done');
});
