import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openCuttingProxy, type Cut } from './cutting-proxy.ts';
import { openTestGateway, type TestGateway } from './test-gateway.ts';
import { aReplica, contents, pull, remote } from './replica.ts';
import { put } from './town.ts';

const DOCUMENTS = 8;
const BATCH = { batch_size: 5 };

describe('a pull that is cut goes on and ends with exactly what the reader sees', () => {
  let gateway: TestGateway;
  before(async () => {
    gateway = await openTestGateway();
  });
  after(() => gateway.close());

  for (const how of ['unsent', 'unanswered', 'half-answered'] as const) {
    it(`when any of its requests is ${how}`, async () => {
      let at = 0;
      while (await breakAt(at, how)) at += 1;
      assert.ok(at > 20, `two pulls make more than ${at} requests`);
    });
  }

  /** Breaks the network at the nth request; false when a new reader's pulls needed fewer. */
  async function breakAt(at: number, how: Cut): Promise<boolean> {
    const { shelf } = gateway;
    const name = `${how}-${at}`;
    const mine = `user:${name}`;
    const idNo = (n: number): string => `mission:${name}-${n}`;
    gateway.let(name, mine);
    const docs = Array.from({ length: DOCUMENTS }, (_, n) => idNo(n));
    await shelf.write(docs.map((id) => ({ id, body: { audience: [mine, 'staff'] } })));
    const proxy = await openCuttingProxy(gateway.origin, { at, how });
    try {
      const replica = aReplica();
      const door = remote(proxy.origin, name);
      const first = await pull(replica, door, BATCH).then(
        () => 'done',
        () => 'broken',
      );
      // While the device is away: one mission goes to somebody else, one changes, one is new.
      await put(shelf, idNo(1), ['staff']);
      const changed = await put(shelf, idNo(2), [mine, 'staff']);
      await put(shelf, idNo(DOCUMENTS), [mine]);
      // The network breaks once: in the first pull, or in this one.
      await pull(replica, door, BATCH).catch(() => pull(replica, door, BATCH));
      const held = new Map(await contents(replica));
      const where = `${how} at request ${at}, then ${first}`;
      const wanted = [...docs, idNo(DOCUMENTS)].filter((id) => id !== idNo(1));
      assert.deepEqual([...held.keys()], wanted, where);
      assert.equal(held.get(idNo(2)), changed, where);
      return proxy.hasCut;
    } finally {
      await proxy.close();
    }
  }
});
