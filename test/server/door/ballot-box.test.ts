import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { BallotBoxes, type LotAnswer } from '../../../server/door/ballot-box.ts';
import { allChanges } from '../store/contract/reading.ts';
import { ENGINES } from '../outgoing/sending-house.ts';

const HERE = 'trois-clochers';
const SHEET = { title: 'Se déplacer' };
const ABOUT = '0197a000-0000-7000-8000-00000000abcd';

for (const [engine, openStore] of ENGINES) {
  const open = async (t: Parameters<typeof openStore>[0]) => {
    const store = await openStore(t);
    const shelf = await store.create(HERE);
    const boxes = new BallotBoxes(store);
    const out: LotAnswer[] = [];
    const write = async (lot: readonly LotAnswer[]): Promise<void> => void out.push(...lot);
    const issue = async (count: number): Promise<readonly string[]> =>
      (await boxes.issue(HERE, ABOUT, count, SHEET)) ?? [];
    return { store, shelf, boxes, out, write, issue };
  };

  test(`a link is used once; the same words again are the same answer (${engine})`, async (t) => {
    const { boxes, out, write, issue } = await open(t);
    const [token = ''] = await issue(1);
    const key = randomUUID();
    assert.deepEqual(await boxes.sheet(token), SHEET);
    assert.equal(await boxes.put(token, key, { said: 'first' }), 'taken');
    assert.equal(await boxes.sheet(token), undefined);
    assert.equal(await boxes.put(token, key, { said: 'first' }), 'taken', 'the answer was lost');
    assert.equal(await boxes.put(token, randomUUID(), { said: 'second' }), 'refused', 'forwarded');
    await boxes.handIn(HERE, ABOUT, write, { close: true });
    assert.deepEqual(
      out.map(({ said }) => said),
      [{ said: 'first' }],
    );
    assert.equal(await boxes.put(token, key, { said: 'first' }), 'taken', 'and still afterwards');
    assert.equal(out.length, 1);
  });

  test(`a guess is refused, whatever is nearly right about it (${engine})`, async (t) => {
    const { boxes, issue, shelf } = await open(t);
    const [token = ''] = await issue(1);
    const [territory = '', about = '', secret = ''] = token.split('.');
    const before = JSON.stringify(await allChanges(shelf));
    const guesses = [
      ...['', 'x', '..', `${territory}.${about}.`, `${token}x`, token.toUpperCase()],
      `${territory}.${about}.${'A'.repeat(22)}`,
      `val-voisin.${about}.${secret}`,
      `_accounts.${about}.${secret}`,
      `${territory}.${'0'.repeat(32)}.${secret}`,
    ];
    for (const guess of guesses) {
      assert.equal(await boxes.put(guess, randomUUID(), {}), 'refused', guess);
      assert.equal(await boxes.sheet(guess), undefined, guess);
    }
    assert.equal(JSON.stringify(await allChanges(shelf)), before);
  });

  test(`of many who use one link at once, one does; of many links none is lost (${engine})`, async (t) => {
    const { boxes, out, write, issue, store } = await open(t);
    const other = new BallotBoxes(store);
    const tokens = await issue(12);
    const tries = tokens.flatMap((token, n) =>
      [boxes, other].map((box, m) => box.put(token, randomUUID(), { n, m })),
    );
    const taken = (await Promise.all(tries)).filter((one) => one === 'taken');
    assert.equal(taken.length, 12);
    await Promise.all([boxes.handIn(HERE, ABOUT, write), other.issue(HERE, ABOUT, 3, SHEET)]);
    await boxes.handIn(HERE, ABOUT, write, { close: true });
    const names = new Set(out.map(({ name }) => name));
    assert.equal(names.size, 12);
  });

  test(`fewer than five stay in the box, until it is closed (${engine})`, async (t) => {
    const { boxes, out, write, issue } = await open(t);
    const tokens = await issue(8);
    const put = (from: number, to: number): Promise<unknown> =>
      Promise.all(tokens.slice(from, to).map((token) => boxes.put(token, randomUUID(), {})));
    await put(0, 4);
    assert.equal(await boxes.handIn(HERE, ABOUT, write), 0);
    await put(4, 5);
    assert.equal(await boxes.handIn(HERE, ABOUT, write), 5);
    await put(5, 6);
    assert.equal(await boxes.handIn(HERE, ABOUT, write), 0);
    assert.equal(await boxes.handIn(HERE, ABOUT, write, { close: true }), 1);
    assert.equal(out.length, 6);
    assert.equal(await boxes.put(tokens[7] ?? '', randomUUID(), {}), 'refused', 'it is closed');
    assert.equal(await boxes.issue(HERE, ABOUT, 1, SHEET), undefined);
  });

  test(`whoever was cut while handing in hands in the same again (${engine})`, async (t) => {
    const { boxes, write, out, issue } = await open(t);
    for (const token of await issue(5)) await boxes.put(token, randomUUID(), {});
    const seen: string[][] = [];
    const cut = async (lot: readonly LotAnswer[]): Promise<void> => {
      seen.push(lot.map(({ name }) => name));
      throw new Error('killed');
    };
    await assert.rejects(boxes.handIn(HERE, ABOUT, cut), /killed/);
    await boxes.handIn(HERE, ABOUT, write);
    assert.deepEqual(
      out.map(({ name }) => name),
      seen[0],
    );
  });

  test(`whoever has the whole store, and had it at every moment, joins no link to its answer (${engine})`, async (t) => {
    const { boxes, write, out, issue, shelf } = await open(t);
    const tokens = await issue(6);
    const moments: string[] = [JSON.stringify(await allChanges(shelf))];
    for (const [n, token] of tokens.entries()) {
      await boxes.put(token, randomUUID(), { words: `planted ${n} ${'x'.repeat(n * 100)}` });
      moments.push(JSON.stringify(await allChanges(shelf)));
    }
    const keys = new Set(moments.flatMap((moment) => moment.match(/lot:[0-9a-f]{32}/g) ?? []));
    await boxes.handIn(HERE, ABOUT, write);
    const dump = moments.join('\n') + JSON.stringify(await allChanges(shelf));
    for (const token of tokens) assert.ok(!dump.includes(token.split('.')[2] ?? token));
    assert.doesNotMatch(dump, /planted|\d{4}-\d{2}-\d{2}T/, 'no words, and no time');
    for (const key of keys)
      assert.equal(await shelf.getLocal(key), undefined, 'nothing opens them');
    assert.equal(out.length, 6);
    const sealed = moments.flatMap((moment) => moment.match(/"[\w-]{4000,}"/g) ?? []);
    assert.ok(sealed.length > 0);
    assert.equal(new Set(sealed.map(({ length }) => length)).size, 1, 'nor does its length tell');
  });
}

test('the order in which answers leave is luck', async (t) => {
  const [, openStore] = ENGINES[0] ?? assert.fail();
  const store = await openStore(t);
  await store.create(HERE);
  const boxes = new BallotBoxes(store);
  const orders = new Set<string>();
  for (let round = 0; round < 6; round += 1) {
    const about = randomUUID();
    const tokens = (await boxes.issue(HERE, about, 8, SHEET)) ?? [];
    for (const [n, token] of tokens.entries()) await boxes.put(token, randomUUID(), n);
    await boxes.handIn(
      HERE,
      about,
      async (lot) => void orders.add(lot.map(({ said }) => said).join()),
    );
  }
  assert.ok(!orders.has('0,1,2,3,4,5,6,7'));
  assert.ok(orders.size > 1);
});
