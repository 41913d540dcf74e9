import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCuttingProxy, type Cut } from '../../support/cutting-proxy.ts';
import { openDoorway, type Doorway } from './doorway.ts';
import { aReplica, contents, pull, remote } from './replica.ts';
import { missionNo, put, putMany } from './town.ts';

const DOCUMENTS = 8;
const BATCH = { batch_size: 5 };

/** What the reader may hold, as the store has it. */
async function visible({ shelf }: Doorway): Promise<[string, string][]> {
  const { changes } = await shelf.changes('0', { limit: 1_000 });
  return changes
    .filter(({ doc }) => (doc['audience'] as string[]).includes('board'))
    .map(({ id, rev }): [string, string] => [id, rev])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Breaks the network at the nth request of a first pull; false when the pull needed fewer. */
async function breakAt(at: number, how: Cut): Promise<boolean> {
  const doorway = await openDoorway();
  const proxy = await openCuttingProxy(doorway.origin, { at, how });
  try {
    doorway.let('rose', 'board');
    await putMany(doorway.shelf, 0, DOCUMENTS, ['board', 'staff']);
    const replica = aReplica();
    const door = remote(proxy.origin, 'rose');
    const first = await pull(replica, door, BATCH).then(
      () => 'done',
      () => 'broken',
    );
    // While the device is away: one mission is taken by somebody else, one changes, one is new.
    await put(doorway.shelf, missionNo(1), ['staff']);
    await put(doorway.shelf, missionNo(2), ['board', 'staff']);
    await put(doorway.shelf, missionNo(DOCUMENTS), ['board']);
    // The network breaks once: in the first pull, or in this one.
    await pull(replica, door, BATCH).catch(() => pull(replica, door, BATCH));
    const where = `${how} at request ${at}, then ${first}`;
    assert.deepEqual(await contents(replica), await visible(doorway), where);
    return proxy.hasCut;
  } finally {
    await proxy.close();
    await doorway.close();
  }
}

const TITLE = 'a pull that is cut goes on and ends with exactly what the reader sees';

describe(TITLE, { concurrency: true }, () => {
  for (const how of ['unsent', 'unanswered', 'half-answered'] as const) {
    it(`when any of its requests is ${how}`, async () => {
      let at = 0;
      while (await breakAt(at, how)) at += 1;
      assert.ok(at > 20, `two pulls make more than ${at} requests`);
    });
  }
});
