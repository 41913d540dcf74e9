import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestGateway, TERRITORY, type TestGateway } from '../test-gateway.ts';
import { missionNo, put, putMany } from '../town.ts';

interface Changes {
  results: { id: string; seq: string; changes: { rev: string }[]; doc?: { n: number } }[];
  last_seq: string;
  pending?: number;
}

const URL = `/db/${TERRITORY}/_changes`;

describe('_changes', () => {
  let gateway: TestGateway;
  before(async () => {
    gateway = await openTestGateway();
    gateway.let('paul', 'volunteer:paul');
    gateway.let('agent', 'staff');
    // One document in a hundred is Paul's; a fact and a document of no known kind are nobody's.
    await putMany(gateway.shelf, 0, 3_000, (n) => (n % 100 === 0 ? ['volunteer:paul'] : ['staff']));
    await put(gateway.shelf, 'fact:00000000-0000-7000-8000-000000000001', ['staff']);
  });
  after(() => gateway.close());

  const changes = (name: string, query = '', init?: RequestInit): Promise<Changes> =>
    gateway.json<Changes>(name, `${URL}?${query}`, init);
  const since = (token: string, more = ''): string => `since=${encodeURIComponent(token)}${more}`;

  it('fills each page with rows that the reader sees, however few there are', async () => {
    const seen: string[] = [];
    let token = '0';
    let pages = 0;
    for (;;) {
      const { results, last_seq } = await changes('paul', since(token, '&limit=7'));
      seen.push(...results.map(({ id }) => id));
      pages += 1;
      assert.equal(results.at(-1)?.seq ?? last_seq, last_seq);
      token = last_seq;
      if (results.length < 7) break;
    }
    assert.equal(pages, 5);
    assert.deepEqual(
      seen,
      Array.from({ length: 30 }, (_, index) => missionNo(index * 100)),
    );
  });

  it('tells everything in one answer when no limit is asked', async () => {
    const { results, pending } = await changes('agent');
    assert.equal(results.length, 2_970);
    assert.equal(pending, 0);
    assert.ok(!JSON.stringify(results).includes('fact:'));
  });

  it('goes on from any row of an answer', async () => {
    const { results } = await changes('agent', 'limit=20');
    const later = await changes('agent', since(results[4]?.seq ?? '', '&limit=1'));
    assert.equal(later.results[0]?.id, results[5]?.id);
  });

  it('says how many rows follow when it knows, and never a wrong number', async () => {
    const { results } = await changes('agent');
    const near = results.at(-4)?.seq ?? '';
    assert.equal((await changes('agent', since(near, '&limit=1'))).pending, 2);
    assert.equal((await changes('agent', since(near, '&limit=3'))).pending, 0);
    assert.equal((await changes('agent', since(near, '&limit=0'))).pending, 3);
    assert.ok([undefined, 2_969].includes((await changes('agent', 'limit=1')).pending));
  });

  it('gives numbers that grow, for progress bars', async () => {
    const { results } = await changes('paul');
    const numbers = results.map(({ seq }) => Number.parseInt(seq, 10));
    assert.deepEqual(
      numbers,
      [...numbers].sort((a, b) => a - b),
    );
    assert.equal(new Set(numbers).size, numbers.length);
  });

  it('answers the same token while nothing happens', async () => {
    const { last_seq } = await changes('paul');
    gateway.clock.at = Date.now() + 24 * 3_600_000;
    const again = await changes('paul', since(last_seq));
    gateway.clock.at = undefined;
    assert.deepEqual(again, { results: [], last_seq, pending: 0 });
  });

  it('goes past what the reader does not see, once', async () => {
    const { last_seq } = await changes('paul');
    await put(gateway.shelf, missionNo(1), ['staff']);
    const after = await changes('paul', since(last_seq));
    assert.deepEqual(after.results, []);
    assert.notEqual(after.last_seq, last_seq);
  });

  it('takes a token as CouchDB sends it, in quotes', async () => {
    const { results } = await changes('paul', 'limit=3');
    const quoted = since(JSON.stringify(results[2]?.seq), '&limit=1');
    assert.equal((await changes('paul', quoted)).results[0]?.id, missionNo(300));
  });

  it('starts from the beginning with a token of other rights, altered, or from elsewhere', async () => {
    const { last_seq } = await changes('agent');
    const [number = '', rest = ''] = last_seq.split('-');
    const altered = [
      `${Number(number) - 1}-${rest}`,
      `${number}-0${rest}`,
      `${last_seq}x`,
      '57-g1AAAACbeJzLYWBgYMpgTmHgz8tPSTV0MDQy1zMAQsMckEQiQ1L9____szKYExlzgQLs',
      'null',
      '-1',
      '[]',
    ];
    for (const token of altered) {
      const { results } = await changes('agent', since(token, '&limit=1'));
      assert.equal(results[0]?.id, missionNo(2), token);
    }
    const others = await changes('paul', since(last_seq, '&limit=1'));
    assert.equal(others.results[0]?.id, missionNo(0));
  });

  it('begins at the end for since=now', async () => {
    const { results, last_seq } = await changes('agent', 'since=now');
    assert.deepEqual(results, []);
    await put(gateway.shelf, missionNo(5), ['staff']);
    const { results: later } = await changes('agent', since(last_seq));
    assert.deepEqual(
      later.map(({ id }) => id),
      [missionNo(5)],
    );
  });

  it('brings the documents along when asked', async () => {
    const { results } = await changes('paul', 'include_docs=true&limit=1');
    assert.deepEqual(results[0]?.doc, {
      _id: missionNo(0),
      _rev: results[0]?.changes[0]?.rev,
      noun: 'mission',
      n: 0,
      audience: ['volunteer:paul'],
    });
  });

  it('keeps to the documents that a replication names, if the reader sees them', async () => {
    const body = JSON.stringify({ doc_ids: [missionNo(100), missionNo(101)] });
    const asked = await changes('paul', 'filter=_doc_ids', { method: 'POST', body });
    assert.deepEqual(
      asked.results.map(({ id }) => id),
      [missionNo(100)],
    );
  });

  it('says what it cannot do', async () => {
    const questions = [
      'filter=_selector',
      'filter=app/mine',
      'filter=_doc_ids&doc_ids=7',
      'descending=true',
      'feed=eventsource',
      'limit=many',
      'limit=-1',
      'timeout=soon',
      'heartbeat=0',
    ];
    for (const query of questions) {
      const response = await gateway.ask('paul', `${URL}?${query}`);
      assert.equal(response.status, 400, query);
      const { error, reason } = (await response.json()) as { error: string; reason: string };
      assert.equal(error, 'bad_request');
      assert.ok(reason.length > 10);
    }
  });

  it('keeps nobody waiting behind a long search', async () => {
    await putMany(gateway.shelf, 10_000, 20_000, ['office']);
    let turns = 0;
    let isOver = false;
    const search = changes('paul').finally(() => (isOver = true));
    const count = (): void => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    count();
    assert.equal((await search).results.length, 30);
    assert.ok(turns > 20, `others had ${turns} turns`);
  });
});

describe('_changes of heavy documents', () => {
  let gateway: TestGateway;
  const ids = Array.from({ length: 9 }, (_, n) => missionNo(n));
  before(async () => {
    gateway = await openTestGateway();
    gateway.let('paul', 'volunteer:paul');
    for (const id of ids)
      await put(gateway.shelf, id, ['volunteer:paul'], { text: 'x'.repeat(9e5) });
  });
  after(() => gateway.close());

  it('reads no more of them at a time than a page weighs, and tells all of them, each once', async () => {
    const { changes, pending } = await gateway.shelf.changes('0', { limit: 1_000 });
    assert.ok(changes.length < ids.length && pending, 'the store ends its page before');
    for (const query of ['', 'include_docs=true', 'include_docs=true&limit=9', 'limit=9']) {
      const { results } = await gateway.json<Changes>('paul', `${URL}?${query}`);
      assert.deepEqual(
        results.map(({ id }) => id),
        ids,
        query,
      );
    }
  });

  it('gives as many rows as were asked for, since fewer would be taken for the end', async () => {
    const seen: string[] = [];
    for (let token = '0', more = true; more;) {
      const query = `since=${encodeURIComponent(token)}&limit=7&include_docs=true`;
      const { results, last_seq } = await gateway.json<Changes>('paul', `${URL}?${query}`);
      seen.push(...results.map(({ id }) => id));
      token = last_seq;
      more = results.length === 7;
    }
    assert.deepEqual(seen, ids);
  });
});
