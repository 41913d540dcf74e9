import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Referee } from '../../../server/referee/referee.ts';
import { receive } from '../../../server/referee/receive.ts';
import { compareWithFacts } from '../../../server/referee/replay.ts';
import { StoreUnavailable, type Shelf, type Write } from '../../../server/store/store.ts';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';
import { callIdOf } from '../../../src/domain/attempts/call-list.ts';
import type { AttemptOutcome } from '../../../src/domain/attempts/call.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import type { Fact } from '../../../src/domain/nouns.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { AGENT, anId, COORDINATOR } from '../../support/builders.ts';
import {
  clock,
  openReceivingServer,
  verdictsOf,
  type ReceivingServer,
} from './receiving-server.ts';

const parts = { rules: RULES, clock, report: () => undefined };
const LIST = anId('call-list');
const who = [1, 2, 3].map((n) => anId('person', n));
const callNo = (n: number) => callIdOf(LIST, anId('person', n));

const opens = () => verdictsOf('call-list.opened', { title: 'x', purpose: { kind: 'plain' } });
const extended = () =>
  verdictsOf('call-list.extended', { people: who.map((person) => ({ who: person })) });
const rings = (n: number, outcome: AttemptOutcome, by: Actor): Fact => ({
  ...verdictsOf('call.attempted', { outcome }, by),
  subject: callNo(n),
});
const attemptsOn = async ({ doc }: ReceivingServer, n: number): Promise<readonly string[]> => {
  const { attempts } = (await doc(callNo(n))) as unknown as {
    readonly attempts: readonly { readonly outcome: string }[];
  };
  return attempts.map(({ outcome }) => outcome);
};

describe('a call list at the server', () => {
  let server: ReceivingServer;
  before(async () => {
    server = await openReceivingServer();
  });
  after(() => server.close());

  it('takes an attempt in that comes before its list: it waits', async () => {
    await server.push(AGENT, rings(1, 'no-answer', AGENT));
    assert.equal(await server.shelf.get(callNo(1)), undefined);
    await server.push(COORDINATOR, opens(), extended());
    assert.deepEqual(await attemptsOn(server, 1), ['no-answer']);
    assert.deepEqual(await attemptsOn(server, 2), []);
  });

  it('takes in what was done before the callers heard of the closing, and who was later', async () => {
    await server.push(COORDINATOR, rings(2, 'declined', COORDINATOR));
    await server.push(COORDINATOR, verdictsOf('call-list.closed', {}));
    await server.push(AGENT, rings(2, 'answered', AGENT), rings(3, 'left-message', AGENT));
    assert.deepEqual(await attemptsOn(server, 2), ['declined', 'answered']);
    assert.deepEqual(await attemptsOn(server, 3), ['left-message']);
  });

  it('is the staff’s to know, and no volunteer’s', async () => {
    for (const id of [LIST, callNo(1)])
      assert.deepEqual((await server.doc(id))['audience'], ['staff', 'copy']);
  });

  it('is what the facts make when they are replayed from the first', async () => {
    assert.deepEqual((await compareWithFacts(server.shelf, RULES)).different, []);
  });
});

describe('people who are put on a list', () => {
  it('have all of their calls, wherever the write of them was cut', async () => {
    const written = 1 + who.length;
    for (let cut = 0; cut < 2 ** written; cut += 1) {
      const server = await openReceivingServer();
      try {
        await server.push(COORDINATOR, opens());
        await receive(server.shelf, COORDINATOR, [extended()], clock(), KNOWN_NOUNS);
        await new Referee(cutIn(server.shelf, cut), parts).catchUp().catch(() => undefined);
        await new Referee(server.shelf, parts).catchUp();
        const label = `cut ${cut.toString(2)}`;
        for (const n of [1, 2, 3]) assert.ok(await server.shelf.get(callNo(n)), label);
        assert.deepEqual((await compareWithFacts(server.shelf, RULES)).different, [], label);
      } finally {
        await server.close();
      }
    }
  });
});

/** A store that is killed in the middle of its first write of calls, as a CouchDB may be. */
function cutIn(shelf: Shelf, bits: number): Shelf {
  const write = async (writes: readonly Write[]): ReturnType<Shelf['write']> => {
    if (!writes.some(({ id }) => id.startsWith('call:'))) return shelf.write(writes);
    const part = writes.filter((_, index) => (bits >> index) % 2 === 1);
    if (part.length > 0) await shelf.write(part);
    throw new StoreUnavailable('the lights went out');
  };
  return new Proxy(shelf, {
    get(target, key) {
      if (key === 'write') return write;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
