import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { EmbeddedStore } from '../../../../server/store/embedded/embedded-store.ts';
import { damageColumn } from '../../store/embedded/damage-file.ts';
import { aReplica, contents, pull, remote } from '../replica.ts';
import { openTestGateway, TERRITORY, type TestGateway } from '../test-gateway.ts';
import { missionNo, put, putMany } from '../town.ts';

const DB = `/db/${TERRITORY}`;
const SOUND = [0, 2, 3, 5].map(missionNo);

describe('documents that the disk has damaged', () => {
  let gateway: TestGateway;
  before(async () => {
    let path = '';
    gateway = await openTestGateway({
      open: (folder) => {
        path = join(folder, 'territories', `${TERRITORY}.sqlite`);
        return EmbeddedStore.open(folder);
      },
    });
    gateway.let('agent', 'staff', 'user:agent');
    await putMany(gateway.shelf, 0, 6, () => ['staff']);
    // Written twice, so that there is a history to damage.
    await put(gateway.shelf, missionNo(4), ['staff'], { again: true });
    damageColumn(path, missionNo(1), 'body');
    damageColumn(path, missionNo(4), 'ancestors');
  });
  after(() => gateway.close());

  it('leave a stock replica all the others, and it can go on', async () => {
    const replica = aReplica();
    const door = remote(gateway.origin, 'agent');
    // The damaged history shows when it is asked for; from then on nobody is told of the document.
    await pull(replica, door).catch(() => undefined);
    await pull(replica, door);
    assert.deepEqual(
      (await contents(replica)).map(([id]) => id),
      SOUND,
    );
    await put(gateway.shelf, missionNo(0), ['staff'], { changed: true });
    await pull(replica, door);
    assert.equal((await replica.get<{ changed?: boolean }>(missionNo(0))).changed, true);
  });

  it('are unavailable one by one, beside those that are there', async () => {
    const answer = await gateway.ask('agent', `${DB}/_bulk_get?revs=true`, {
      method: 'POST',
      body: JSON.stringify({ docs: [0, 1, 4, 5, 7].map((n) => ({ id: missionNo(n) })) }),
    });
    const { results } = (await answer.json()) as {
      results: { docs: [{ ok?: { _id: string }; error?: { error: string } }] }[];
    };
    assert.deepEqual(
      results.map(({ docs: [doc] }) => doc.ok?._id ?? doc.error?.error),
      [missionNo(0), 'unavailable', 'unavailable', missionNo(5), 'not_found'],
    );
    for (const [n, status] of [
      [1, 503],
      [2, 200],
      [4, 503],
      [7, 404],
    ] as const) {
      assert.equal((await gateway.ask('agent', `${DB}/${missionNo(n)}`)).status, status, `${n}`);
    }
  });

  it('are left out of a first load', async () => {
    const answer = await gateway.ask('agent', `/api/territories/${TERRITORY}/snapshot`);
    const [, ...lines] = (await answer.text()).trimEnd().split('\n');
    const ids = lines.map((line) => (JSON.parse(line) as { _id: string })._id);
    assert.deepEqual(ids.sort(), SOUND);
  });
});
