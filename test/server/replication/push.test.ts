import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestGateway, TERRITORY, type TestGateway } from './test-gateway.ts';
import { remote } from './replica.ts';

const URL = `/db/${TERRITORY}/_bulk_docs`;

describe('a push of facts', () => {
  let gateway: TestGateway;
  before(async () => {
    gateway = await openTestGateway();
    gateway.let('rose', 'board');
    gateway.let('copier', 'copy');
  });
  after(() => gateway.close());

  const push = (name: string, body: unknown): Promise<Response> =>
    gateway.ask(name, URL, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const facts = (count: number): { _id: string }[] =>
    Array.from({ length: count }, (_, n) => ({ _id: `fact:${n}` }));

  it('of stock PouchDB has one result for each fact, in order', async () => {
    const results = await remote(gateway.origin, 'rose').bulkDocs(facts(3));
    assert.deepEqual(
      results.map((result) => result.id),
      ['fact:0', 'fact:1', 'fact:2'],
    );
  });

  it('that is large is taken in slices, so that nobody else waits long', async () => {
    gateway.pushed.length = 0;
    const response = await push('rose', { docs: facts(10_000) });
    assert.equal(response.status, 201);
    const results = (await response.json()) as { id: string }[];
    assert.equal(results.length, 10_000);
    assert.equal(results.at(-1)?.id, 'fact:9999');
    assert.equal(gateway.pushed.length, 50);
    assert.ok(gateway.pushed.every((slice) => slice.length <= 200));
  });

  it('that is too large is refused whole, in words', async () => {
    gateway.pushed.length = 0;
    const tooMany = await push('rose', { docs: facts(10_001) });
    const tooLong = await push('rose', { docs: [{ text: 'x'.repeat(17 * 1024 * 1024) }] });
    for (const response of [tooMany, tooLong]) {
      assert.equal(response.status, 413);
      const { error, reason } = (await response.json()) as { error: string; reason: string };
      assert.equal(error, 'too_large');
      assert.ok(reason.length > 10);
    }
    assert.equal(gateway.pushed.length, 0);
  });

  it('with revisions of its own making is refused, one by one', async () => {
    gateway.pushed.length = 0;
    const docs = [{ _id: 'mission:1', _rev: '999999-ff' }, null, { _id: 7 }];
    const response = await push('rose', { docs, new_edits: false });
    assert.equal(response.status, 201);
    const results = (await response.json()) as { id: unknown; error: string }[];
    assert.deepEqual(
      results.map(({ id, error }) => [id, error]),
      [
        ['mission:1', 'forbidden'],
        [null, 'forbidden'],
        [null, 'forbidden'],
      ],
    );
    assert.equal(gateway.pushed.length, 0);
  });

  it('with a key is refused, one by one', async () => {
    gateway.pushed.length = 0;
    const results = (await (await push('copier', { docs: facts(2) })).json()) as object[];
    assert.deepEqual(results, [
      { id: 'fact:0', error: 'forbidden', reason: 'this key keeps a copy' },
      { id: 'fact:1', error: 'forbidden', reason: 'this key keeps a copy' },
    ]);
    assert.equal(gateway.pushed.length, 0);
  });

  it('is a JSON object with a list of documents', async () => {
    for (const body of ['', '{', 'null', '[]', '{}', '{"docs":7}', '\u0000', '{"docs":[],}']) {
      const response = await push('rose', body);
      assert.equal(response.status, 400, body);
      assert.equal(((await response.json()) as { error: string }).error, 'bad_request');
    }
    assert.deepEqual(await (await push('rose', { docs: [] })).json(), []);
  });
});
