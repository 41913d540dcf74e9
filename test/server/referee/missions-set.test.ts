import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareWithFacts } from '../../../server/referee/replay.ts';
import { receive } from '../../../server/referee/receive.ts';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';
import { Referee } from '../../../server/referee/referee.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { anId, COORDINATOR, territoryDetails, volunteerNo } from '../../support/builders.ts';
import { damageColumn } from '../store/embedded/damage-file.ts';
import {
  clock,
  offersOf,
  openReceivingServer,
  verdictsOf,
  type ReceivingServer,
} from './receiving-server.ts';

const OFFERS = 7;
const by = volunteerNo(1);
const founded = (missionsAtOnce?: number) =>
  verdictsOf(
    'territory.founded',
    territoryDetails(missionsAtOnce === undefined ? {} : { missionsAtOnce }),
  );
const accepts = () =>
  Array.from({ length: OFFERS }, (_, index) =>
    verdictsOf('mission.accepted', { volunteer: anId('volunteer') }, by, { n: index + 1 }),
  );

async function confirmed({ doc }: ReceivingServer): Promise<number> {
  const numbers = Array.from({ length: OFFERS }, (_, index) => index + 1);
  const requests = await Promise.all(numbers.map((n) => doc(anId('request', n))));
  return requests.filter(({ phase }) => phase === 'confirmed').length;
}

async function opened(...first: readonly unknown[]): Promise<ReceivingServer> {
  const server = await openReceivingServer();
  const offers = Array.from({ length: OFFERS }, (_, index) => offersOf(index + 1)).flat();
  await server.push(COORDINATOR, ...first, ...offers);
  return server;
}

test('a territory set to 2 holds there, another one stays at 5, and the facts say the same again', async (t) => {
  const two = await opened(founded(2));
  const usual = await opened(founded());
  t.after(() => Promise.all([two.close(), usual.close()]));
  for (const server of [two, usual]) await server.push(by, ...accepts());
  assert.deepEqual([await confirmed(two), await confirmed(usual)], [2, 5]);
  assert.deepEqual(await refusalsIn(two), Array<string>(OFFERS - 2).fill('holds-enough'));
  for (const { shelf } of [two, usual]) {
    assert.deepEqual((await compareWithFacts(shelf, RULES)).different, []);
  }
});

test('it counts from the very fact that sets it, in the same batch and after a restart', async (t) => {
  const server = await opened(founded());
  t.after(() => server.close());
  const [first, ...rest] = accepts();
  const three = verdictsOf('territory.amended', { changes: { missionsAtOnce: 3 } });
  await server.push(by, first);
  await server.push(COORDINATOR, three);
  // Another process, which has never looked for the territory's own document.
  const another = new Referee(server.shelf, { rules: RULES, clock, report: failing });
  await server.push(by, ...rest);
  await another.catchUp();
  assert.equal(await confirmed(server), 3);
  assert.deepEqual((await compareWithFacts(server.shelf, RULES)).different, []);
});

test('founded, set, offered and taken in one batch', async (t) => {
  const server = await openReceivingServer();
  t.after(() => server.close());
  const offers = Array.from({ length: OFFERS }, (_, index) => offersOf(index + 1)).flat();
  await receive(server.shelf, COORDINATOR, [founded(1), ...offers], clock(), KNOWN_NOUNS);
  await server.push(by, ...accepts());
  assert.equal(await confirmed(server), 1);
});

test('where the disk has damaged what the territory says of itself, it is as usual, and nobody is held up', async (t) => {
  const own = founded(2);
  const server = await opened(own);
  t.after(() => server.close());
  damageColumn(server.file, own.subject, 'body');
  await server.push(by, ...accepts());
  assert.equal(await confirmed(server), 5);
});

function failing(what: string, error: unknown): void {
  throw new Error(what, { cause: error });
}

async function refusalsIn({ shelf }: ReceivingServer): Promise<readonly unknown[]> {
  const { changes } = await shelf.changes('0', { limit: 100, prefixes: ['verdict:'] });
  return changes.map(({ doc }) => doc['refusal']);
}
