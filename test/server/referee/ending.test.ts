import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Referee } from '../../../server/referee/referee.ts';
import { receive } from '../../../server/referee/receive.ts';
import { compareWithFacts } from '../../../server/referee/replay.ts';
import { StoreUnavailable, type Doc, type Shelf, type Write } from '../../../server/store/store.ts';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import type { Fact } from '../../../src/domain/nouns.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { AGENT, anId, COORDINATOR, uuid, volunteerNo } from '../../support/builders.ts';
import {
  clock,
  offersOf,
  openReceivingServer,
  verdictsOf,
  type ReceivingServer,
} from './receiving-server.ts';

const parts = { rules: RULES, clock, report: () => undefined };
const ONE = volunteerNo(1);
const one = anId('volunteer', 1);

const accepts = (n: number, by = ONE, volunteer = one) =>
  verdictsOf('mission.accepted', { volunteer }, by, { n });
const personEnds = () => verdictsOf('person.ended', { ending: 'deceased' }, AGENT);
const volunteerLeaves = () => verdictsOf('volunteer.left', {}, ONE);

/** Three missions of one person: two are volunteer 1's, one is on offer. */
async function aTownWithMissions(): Promise<ReceivingServer> {
  const server = await openReceivingServer();
  await server.push(COORDINATOR, ...offersOf(1), ...offersOf(2), ...offersOf(3));
  await server.push(ONE, accepts(1), accepts(2));
  return server;
}

async function readers({ doc }: ReceivingServer, n: number): Promise<readonly string[]> {
  return (await doc(anId('brief', n)))['audience'] as readonly string[];
}

describe('what hangs on somebody ends with them, at the server', () => {
  let server: ReceivingServer;
  before(async () => {
    server = await aTownWithMissions();
  });
  after(() => server.close());

  it('a volunteer who leaves: the briefs are no longer theirs, and are to be forgotten', async () => {
    assert.ok((await readers(server, 1)).includes(one));
    await server.push(ONE, volunteerLeaves());
    for (const n of [1, 2]) {
      const brief = await server.doc(anId('brief', n));
      assert.ok(!(brief['audience'] as string[]).includes(one));
      assert.ok((brief['former'] as Record<string, unknown>)[one], 'their devices are told');
      assert.ok(((await server.doc(anId('mission', n)))['audience'] as string[]).includes('board'));
      assert.equal((await server.doc(`claim:${uuid(n)}.${uuid(1)}`))['standing'], 'given-back');
    }
  });

  it('a report of theirs that comes later is refused, and kept for the coordinators', async () => {
    const late = verdictsOf('mission.reported', { volunteer: one, outcome: 'done' }, ONE);
    await server.push(ONE, late);
    const verdict = await server.doc(late._id.replace('fact:', 'verdict:'));
    assert.equal(verdict['refusal'], 'not-active');
  });

  it('a person who dies: nothing is on the board, nobody reads where they lived', async () => {
    const two = anId('volunteer', 2);
    await server.push(volunteerNo(2), accepts(1, volunteerNo(2), two));
    assert.ok((await readers(server, 1)).includes(two));
    await server.push(AGENT, personEnds());
    for (const n of [1, 2, 3]) {
      assert.equal((await server.doc(anId('request', n)))['phase'], 'cancelled');
      const mission = await server.doc(anId('mission', n));
      assert.ok(!(mission['audience'] as string[]).includes('board'));
    }
    assert.deepEqual(await readers(server, 1), ['staff', 'copy']);
    const late = accepts(3, volunteerNo(2), two);
    await server.push(volunteerNo(2), late);
    const verdict = await server.doc(late._id.replace('fact:', 'verdict:'));
    assert.equal(verdict['refusal'], 'closed');
  });

  it('is what the facts make when they are replayed from the first', async () => {
    assert.deepEqual((await compareWithFacts(server.shelf, RULES)).different, []);
  });
});

describe('an ending', () => {
  const endings: readonly (readonly [string, () => Fact, Actor, readonly string[]])[] = [
    ['of a person', personEnds, AGENT, ['person', 'request', 'request', 'request']],
    ['of a volunteer', volunteerLeaves, ONE, ['volunteer', 'request', 'request']],
  ];
  for (const [whose, ends, by, together] of endings) {
    it(`${whose} is written in one call, with all that hangs on them`, async () => {
      const server = await aTownWithMissions();
      try {
        const written: string[][] = [];
        const watched = writingWith(server.shelf, async (write, writes) => {
          written.push(writes.map(({ id }) => id.slice(0, id.indexOf(':'))));
          return write(writes);
        });
        await receive(server.shelf, by, [ends()], clock(), KNOWN_NOUNS);
        await new Referee(watched, parts).catchUp();
        const acts = written.filter((nouns) => nouns.includes('request'));
        assert.deepEqual(acts, [together]);
      } finally {
        await server.close();
      }
    });

    it(`${whose} that was cut in the middle is done to its end, whatever was written of it`, async () => {
      for (let cut = 0; cut < 2 ** together.length; cut += 1) {
        const server = await aTownWithMissions();
        try {
          await receive(server.shelf, by, [ends()], clock(), KNOWN_NOUNS);
          await new Referee(writingPartOf(server.shelf, cut), parts)
            .catchUp()
            .catch(() => undefined);
          await new Referee(server.shelf, parts).catchUp();
          const { different } = await compareWithFacts(server.shelf, RULES);
          assert.deepEqual(different, [], `cut ${cut.toString(2)}`);
          assert.ok(!(await readers(server, 1)).includes(one));
        } finally {
          await server.close();
        }
      }
    });
  }

  it('and what was asked, taken and ended in one batch, far apart, is one state', async () => {
    const server = await openReceivingServer();
    try {
      const facts = [...offersOf(1), ...offersOf(2)];
      await receive(server.shelf, COORDINATOR, facts, clock(), KNOWN_NOUNS);
      await receive(server.shelf, ONE, [accepts(1), accepts(2)], clock(), KNOWN_NOUNS);
      await receive(server.shelf, ONE, [volunteerLeaves()], clock(), KNOWN_NOUNS);
      await receive(server.shelf, AGENT, [personEnds()], clock(), KNOWN_NOUNS);
      await server.referee.catchUp();
      for (const n of [1, 2]) {
        const { phase, claims } = (await server.doc(anId('request', n))) as unknown as Doc & {
          readonly phase: string;
          readonly claims: readonly { readonly standing: string }[];
        };
        assert.deepEqual([phase, claims[0]?.standing], ['cancelled', 'given-back']);
      }
      assert.deepEqual((await compareWithFacts(server.shelf, RULES)).different, []);
    } finally {
      await server.close();
    }
  });
});

type WriteAll = (writes: readonly Write[]) => ReturnType<Shelf['write']>;

/** A shelf whose writes are done by `act`. */
function writingWith(
  shelf: Shelf,
  act: (write: WriteAll, writes: readonly Write[]) => ReturnType<Shelf['write']>,
): Shelf {
  return new Proxy(shelf, {
    get(target, key) {
      if (key === 'write')
        return (writes: readonly Write[]) => act((all) => shelf.write(all), writes);
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** A store that is killed in the middle of its first write of several documents, as a CouchDB may be. */
function writingPartOf(shelf: Shelf, bits: number): Shelf {
  return writingWith(shelf, async (write, writes) => {
    if (!writes.some(({ id }) => id.startsWith('request:'))) return write(writes);
    const part = writes.filter((_, index) => (bits >> index) % 2 === 1);
    if (part.length > 0) await write(part);
    throw new StoreUnavailable('the lights went out');
  });
}
