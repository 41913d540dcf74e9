import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { basic, openTestGateway, TERRITORY, type TestGateway } from './test-gateway.ts';
import { missionNo, put, putMany } from './town.ts';

interface Row {
  id: string;
  seq: string;
  changes: { rev: string }[];
}

interface Leaf {
  _id: string;
  _rev: string;
  _deleted?: true;
}

type Asked = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };

const DB = `/db/${TERRITORY}`;
const LOCAL = `${DB}/_local/0123456789abcdef0123456789abcdef`;
const JSON_ONLY = { accept: 'application/json', 'user-agent': 'CouchDB-Replicator/3.5.0' };

/** What CouchDB 3.5 asks of a source, in its words (couch_replicator_api_wrap and its kin). */
describe('the questions of CouchDB’s replicator', () => {
  let gateway: TestGateway;
  const held = new Map<string, string>();
  let instance: string | undefined;
  let through = '0';
  before(async () => {
    gateway = await openTestGateway();
    gateway.let('key', 'copy');
    await putMany(gateway.shelf, 0, 40, ['staff', 'copy']);
  });
  after(() => gateway.close());

  const ask = (path: string, init: Asked = {}): Promise<Response> =>
    gateway.ask('key', path, { ...init, headers: { ...JSON_ONLY, ...init.headers } });
  const read = async <T>(path: string, init?: Asked): Promise<T> => {
    const response = await ask(path, init);
    assert.ok(response.status === 200 || response.status === 201, `${path} ${response.status}`);
    return (await response.json()) as T;
  };

  it('begin with a sign-in, which must be answered 404 and nothing else', async () => {
    const body = new URLSearchParams({ name: 'key', password: 'open' });
    const response = await fetch(`${gateway.origin}/_session`, { method: 'POST', body });
    assert.equal(response.status, 404);
  });

  it('look for a database, with a slash at the end', async () => {
    const info = await read<Record<string, string>>(`${DB}/`);
    assert.equal(typeof info['update_seq'], 'string');
    instance = info['instance_start_time'];
    assert.equal(typeof instance, 'string');
  });

  it('look for a checkpoint, and take 404 in JSON for none', async () => {
    const response = await ask(LOCAL);
    assert.equal(response.status, 404);
    assert.equal(((await response.json()) as { error: string }).error, 'not_found');
  });

  it('take all changes in one answer, and documents in bulk, side by side', async () => {
    const { results } = await read<{ results: Row[] }>(
      `${DB}/_changes?feed=normal&style=all_docs&since=0&timeout=10000`,
    );
    assert.equal(results.length, 40);
    const wanted = results.slice(1).map(({ id, changes }) => ({ id, rev: changes[0]?.rev }));
    const got = await read<{ results: { id: string; docs: { ok: Leaf }[] }[] }>(
      `${DB}/_bulk_get?latest=true&revs=true&attachments=false`,
      { method: 'POST', body: JSON.stringify({ docs: wanted }) },
    );
    assert.equal(got.results.length, wanted.length);
    for (const [index, { id, docs }] of got.results.entries()) {
      assert.equal(id, wanted[index]?.id);
      assert.equal(docs.length, 1);
      held.set(id, docs[0]?.ok._rev ?? '');
    }
    through = results.at(-1)?.seq ?? '';
  });

  it('take a single document in parts', async () => {
    const [, rev] = await revOf(missionNo(0));
    const query = `revs=true&open_revs=${encodeURIComponent(JSON.stringify([rev]))}&latest=true`;
    const response = await ask(`${DB}/${encodeURIComponent(missionNo(0))}?${query}`, {
      headers: { accept: 'multipart/mixed' },
    });
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^multipart\/mixed/);
    assert.ok((await response.text()).includes(`"_rev":"${rev}"`));
    held.set(missionNo(0), rev);
  });

  it('want both ends to say that all is safe before a checkpoint is written', async () => {
    const safe = await read<{ ok: boolean; instance_start_time: string }>(
      `${DB}/_ensure_full_commit`,
      { method: 'POST', headers: { 'content-type': 'application/json' } },
    );
    assert.deepEqual(safe, { ok: true, instance_start_time: instance });
    const checkpoint = { _id: '_local/x', source_last_seq: through, history: [] };
    const written = await read<{ rev: string }>(LOCAL, {
      method: 'PUT',
      body: JSON.stringify(checkpoint),
    });
    assert.match(written.rev, /^0-1$/);
    assert.equal((await read<{ source_last_seq: string }>(LOCAL)).source_last_seq, through);
  });

  it('ask how much is left with a limit of nought and a seq in quotes', async () => {
    const seq = encodeURIComponent(JSON.stringify(through));
    const path = `${DB}/_changes?since=${seq}&limit=0`;
    assert.equal((await read<{ pending: number }>(path)).pending, 0);
    await put(gateway.shelf, missionNo(0), ['staff', 'copy']);
    assert.equal((await read<{ pending: number }>(path)).pending, 1);
  });

  it('follow for ever line by line, each answer ending with a seq to go on from', async () => {
    const seq = encodeURIComponent(JSON.stringify(through));
    const response = await ask(
      `${DB}/_changes?feed=continuous&style=all_docs&since=${seq}&timeout=100`,
    );
    const lines = (await response.text()).trim().split('\n');
    assert.equal(lines.length, 2);
    assert.equal((JSON.parse(lines[0] ?? '') as Row).id, missionNo(0));
    const { last_seq } = JSON.parse(lines[1] ?? '') as { last_seq: string };
    const next = encodeURIComponent(JSON.stringify(last_seq));
    const quiet = await ask(`${DB}/_changes?feed=continuous&since=${next}&timeout=100`);
    assert.deepEqual(JSON.parse(await quiet.text()), { last_seq, pending: 0 });
  });

  async function revOf(id: string): Promise<[string, string]> {
    const doc = await gateway.shelf.get(id);
    return [id, doc?._rev ?? ''];
  }
});

const COUCHDB = process.env['COUCHDB_URL'];

describe('a real CouchDB', { skip: COUCHDB === undefined && 'COUCHDB_URL is not set' }, () => {
  const target = `coudmain-copy-${process.pid}-${Date.now()}`;
  let gateway: TestGateway;
  before(async () => {
    gateway = await openTestGateway();
    gateway.let('key', 'copy');
    gateway.let('member', 'board');
    await putMany(gateway.shelf, 0, 1_500, (n) => (n % 2 === 0 ? ['board', 'copy'] : ['copy']));
    await couch('PUT', target);
    await couch('PUT', `${target}-member`);
  });
  after(async () => {
    await couch('DELETE', target);
    await couch('DELETE', `${target}-member`);
    await gateway.close();
  });

  async function couch<T>(method: string, path: string, body?: unknown): Promise<T> {
    const { origin, username, password } = new URL(COUCHDB ?? '');
    const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    const headers = { authorization, 'content-type': 'application/json' };
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const response = await fetch(`${origin}/${path}`, init);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
  const replicate = (name: string, to: string): Promise<{ ok: boolean }> => {
    const headers = { Authorization: basic(name) };
    const source = { url: `${gateway.origin}${DB}`, headers };
    return couch('POST', '_replicate', { source, target: targetOf(to) });
  };
  const targetOf = (name: string): string => new URL(name, COUCHDB).href;
  const count = async (name: string): Promise<number> =>
    (await couch<{ rows: unknown[] }>('GET', `${name}/_all_docs`)).rows.length;

  it('pulls a copy, and then what is new', async () => {
    assert.equal((await replicate('key', target)).ok, true);
    assert.equal(await count(target), 1_500);
    const rev = await put(gateway.shelf, missionNo(7), ['copy']);
    assert.equal((await replicate('key', target)).ok, true);
    const doc = await couch<Leaf>('GET', `${target}/${encodeURIComponent(missionNo(7))}`);
    assert.equal(doc._rev, rev);
  });

  it('forgets what its reader may no longer see, and takes it back', async () => {
    const copy = `${target}-member`;
    await replicate('member', copy);
    assert.equal(await count(copy), 750);
    await put(gateway.shelf, missionNo(0), ['copy']);
    await replicate('member', copy);
    assert.equal(await count(copy), 749);
    await put(gateway.shelf, missionNo(0), ['copy', 'board']);
    await replicate('member', copy);
    assert.equal(await count(copy), 750);
  });
});
