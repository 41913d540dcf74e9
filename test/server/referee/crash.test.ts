import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Referee } from '../../../server/referee/referee.ts';
import { receive } from '../../../server/referee/receive.ts';
import { compareWithFacts } from '../../../server/referee/replay.ts';
import type { Shelf } from '../../../server/store/store.ts';
import { anId, COORDINATOR, volunteerNo } from '../../support/builders.ts';
import { clock, offersOf, openReceivingServer, verdictsOf } from './receiving-server.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';

const parts = { rules: RULES, clock, report: () => undefined };

/** A busy morning: two acceptances of one mission, one given back, one refused fact. */
async function receiveMorning(shelf: Shelf): Promise<void> {
  const yes = (n: number, v: number) =>
    verdictsOf('mission.accepted', { volunteer: anId('volunteer', v) }, volunteerNo(v), { n });
  const back = { volunteer: anId('volunteer', 1) };
  await receive(shelf, COORDINATOR, [...offersOf(1), ...offersOf(2)], clock(), KNOWN_NOUNS);
  await receive(shelf, volunteerNo(1), [yes(1, 1), yes(2, 1)], clock(), KNOWN_NOUNS);
  await receive(shelf, volunteerNo(2), [yes(1, 2)], clock(), KNOWN_NOUNS);
  await receive(
    shelf,
    volunteerNo(1),
    [
      verdictsOf('mission.given-back', back, volunteerNo(1), { n: 1 }),
      verdictsOf('mission.published', {}, volunteerNo(1), { n: 1 }),
    ],
    clock(),
    KNOWN_NOUNS,
  );
}

/** The shelf, out of order from its nth change on; `before`: without having made that change. */
function breaking(shelf: Shelf, n: number, before: boolean): Shelf {
  let left = n;
  const fail = (): never => {
    throw new Error('the lights went out');
  };
  const change = async <T>(act: () => Promise<T>): Promise<T> => {
    left -= 1;
    if (left < 0 || (left === 0 && before)) fail();
    const result = await act();
    return left === 0 ? fail() : result;
  };
  return new Proxy(shelf, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      const bound = value.bind(target) as (...args: unknown[]) => Promise<unknown>;
      const changes = key === 'write' || key === 'putLocal';
      return changes ? (...args: unknown[]) => change(() => bound(...args)) : bound;
    },
  });
}

describe('a referee that stops at any moment', () => {
  for (const before of [true, false]) {
    it(`goes on where it was, ${before ? 'before' : 'after'} each of its writes`, async () => {
      let crashes = 0;
      for (let n = 1; n < 12; n += 1) {
        const server = await openReceivingServer();
        try {
          await receiveMorning(server.shelf);
          const referee = new Referee(breaking(server.shelf, n, before), parts);
          const crashed = referee.catchUp().then(() => referee.saveCheckpoint());
          await crashed.then(
            () => undefined,
            () => (crashes += 1),
          );
          await new Referee(server.shelf, parts).catchUp();
          const comparison = await compareWithFacts(server.shelf, RULES);
          assert.deepEqual(comparison.different, [], `write ${String(n)}`);
          const request = await server.doc(anId('request', 1));
          assert.equal((request['applied'] as unknown[]).length, 5, 'each fact once');
        } finally {
          await server.close();
        }
      }
      assert.ok(crashes >= 4, 'there were crashes to survive');
    });
  }

  it('agrees with a second one that works on the same facts at the same time', async () => {
    const server = await openReceivingServer();
    try {
      await receiveMorning(server.shelf);
      await Promise.all([1, 2, 3].map(() => new Referee(server.shelf, parts).catchUp()));
      assert.deepEqual((await compareWithFacts(server.shelf, RULES)).different, []);
    } finally {
      await server.close();
    }
  });
});

describe('a territory restored from a backup, which has no checkpoint', () => {
  it('reads a year of facts again and changes nothing', async () => {
    const server = await openReceivingServer();
    const month = 30 * 86_400_000;
    try {
      for (let n = 1; n <= 12; n += 1) {
        const address = `${String(n)} chemin du Lavoir`;
        const changes = { address };
        const fact = verdictsOf('person.amended', { changes }, COORDINATOR);
        await receive(server.shelf, COORDINATOR, [fact], clock() + n * month, KNOWN_NOUNS);
        await server.referee.catchUp();
      }
      const before = await server.doc(anId('person'));
      await server.shelf.putLocal('referee', undefined);
      await new Referee(server.shelf, parts).catchUp();
      assert.deepEqual(await server.doc(anId('person')), before);
      const verdicts = await server.shelf.changes('0', { limit: 100, prefixes: ['verdict:'] });
      assert.deepEqual(verdicts.changes, []);
    } finally {
      await server.close();
    }
  });
});
