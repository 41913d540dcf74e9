import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { basic, openTestGateway, TERRITORY, type TestGateway } from './test-gateway.ts';
import { missionNo, put } from './town.ts';

const DB = `/db/${TERRITORY}`;

/** What is sent as it is written: `fetch` would tidy the path up. */
interface Answer {
  status: number;
  body: string;
  headers: object;
}

describe('every URL that is not of the gateway', () => {
  let gateway: TestGateway;
  let absent: Answer;
  before(async () => {
    gateway = await openTestGateway();
    gateway.let('rose', 'board');
    gateway.let('elsewhere');
    await gateway.store.create('val-voisin');
    await put(gateway.shelf, missionNo(1), ['board']);
    await put(gateway.shelf, missionNo(2), ['staff']);
    await put(gateway.shelf, 'fact:00000000-0000-7000-8000-000000000001', []);
    absent = await send('rose', 'GET', '/db/no-such-territory');
    assert.equal(absent.status, 404);
    assert.equal(absent.body, '{"error":"not_found","reason":"missing"}');
  });
  after(() => gateway.close());

  async function send(name: string | undefined, method: string, path: string): Promise<Answer> {
    const { hostname, port } = new URL(gateway.origin);
    const headers = name === undefined ? {} : { authorization: basic(name) };
    const asked = request({ hostname, port, method, path, headers, agent: false }).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    const { date: _, connection: __, ...rest } = answer.headers;
    return { status: answer.statusCode ?? 0, body: await text(answer), headers: rest };
  }

  const addresses: Record<string, string[]> = {
    'no territory': ['/db', '/db/', '/db//', `/db//${TERRITORY}`, '/db/..', '/db/../etc/passwd'],
    'what CouchDB has and this door has not': [
      '_all_docs',
      '_all_docs?include_docs=true',
      '_find',
      '_index',
      '_design/x',
      '_design%2Fx',
      '_design/x/_view/y',
      '_security',
      '_revs_limit',
      '_compact',
      '_purge',
      '_local_docs',
      '_local',
      '_local/',
      '_local/a/b',
      '_revs_diff',
      '_missing_revs',
      `${missionNo(1)}/attachment`,
    ].map((path) => `${DB}/${path}`),
    'what looks like a route and is none': [
      `${DB}//`,
      `${DB}//_changes`,
      `${DB}/_changes/`,
      `${DB}/_changes/x`,
      `${DB}/_bulk_docs`,
      `${DB}/%5fall_docs`,
      `${DB}/__proto__`,
      `${DB}/constructor`,
      `${DB}%2f_changes`,
      `${DB}/${missionNo(1)}/`,
    ],
    'a way round': [
      `${DB}/..`,
      `${DB}/../val-voisin`,
      `${DB}/%2e%2e/val-voisin/_changes`,
      `${DB}/..%2fval-voisin`,
      '/db/%2e%2e/api/health',
      `/db/${TERRITORY.toUpperCase()}`,
      `/db/${TERRITORY};x`,
      '/db/%65ssai',
      '/db/essai.sqlite',
    ],
    'what cannot be read': [
      `${DB}%00`,
      `${DB}/%00`,
      `${DB}/${missionNo(1)}%00`,
      `${DB}/%zz`,
      `${DB}/%ff`,
      `${DB}/%`,
      `${DB}%zz/_changes`,
      '/api/territories/%zz/snapshot',
    ],
    'what is too long': [
      `${DB}/${'x'.repeat(251)}`,
      `${DB}/${'x'.repeat(9_000)}`,
      `/db/${'t'.repeat(500)}`,
    ],
    'a document that is not for them, or is not there': [
      `${DB}/${missionNo(2)}`,
      `${DB}/${missionNo(3)}`,
      `${DB}/fact:00000000-0000-7000-8000-000000000001`,
    ],
    'another territory, real or not, or what is beside the territories': [
      '/db/val-voisin',
      '/db/val-voisin/',
      '/db/val-voisin/_changes',
      `/db/val-voisin/${missionNo(1)}`,
      '/db/_accounts',
      '/db/_accounts/_changes',
      '/db/_users',
      '/db/_replicator',
      '/api/territories/val-voisin/snapshot',
      '/api/territories/no-such-territory/snapshot',
    ],
  };
  for (const [what, paths] of Object.entries(addresses)) {
    it(`is absent like any other: ${what}`, async () => {
      for (const path of paths) {
        assert.deepEqual(await send('rose', 'GET', path), absent, path.slice(0, 100));
      }
    });
  }

  it('answers 404 like any other: a method that the gateway does not have', async () => {
    const questions: [string, string][] = [
      ['PUT', DB],
      ['DELETE', DB],
      ['POST', DB],
      ['PATCH', DB],
      ['OPTIONS', DB],
      ['COPY', `${DB}/${missionNo(1)}`],
      ['PROPFIND', DB],
      ['TRACE', DB],
      ['PUT', `${DB}/${missionNo(1)}`],
      ['DELETE', `${DB}/${missionNo(1)}?rev=1-x`],
      ['PUT', `${DB}/_security`],
      ['POST', `${DB}/_revs_diff`],
      ['POST', `${DB}/_purge`],
      ['GET', `${DB}/_bulk_get`],
      ['PUT', `${DB}/_changes`],
      ['DELETE', `${DB}/_changes`],
      ['POST', `${DB}/_local/x`],
      ['GET', `${DB}/_ensure_full_commit`],
      ['POST', '/_session'],
    ];
    for (const [method, path] of questions) {
      assert.deepEqual(await send('rose', method, path), absent, `${method} ${path}`);
    }
  });

  it('is absent for somebody who has a place in no territory', async () => {
    for (const path of [DB, `${DB}/_changes`, '/db/val-voisin', '/db/nowhere']) {
      assert.deepEqual(await send('elsewhere', 'GET', path), absent);
    }
  });

  it('asks whoever shows nothing to sign in, whether the territory exists or not', async () => {
    const first = await send(undefined, 'GET', DB);
    assert.equal(first.status, 401);
    assert.ok(!('www-authenticate' in first.headers), 'no browser shows a window of its own');
    const others = [
      '/db/nowhere',
      '/db/nowhere/_changes',
      `${DB}/_all_docs`,
      `${DB}/%2e%2e`,
      `${DB}/%zz`,
      `${DB}/${missionNo(1)}`,
      '/api/territories/essai/snapshot',
    ];
    for (const path of others) {
      assert.deepEqual(await send(undefined, 'GET', path), first, path);
      assert.deepEqual(await send('nobody-known', 'GET', path), first, path);
    }
    assert.deepEqual(await send(undefined, 'POST', `${DB}/_bulk_docs`), first);
    assert.deepEqual(await send(undefined, 'PURGE', '/db/nowhere/x'), first);
  });

  it('tells a replicator that tries to sign in that there is no such thing', async () => {
    const response = await fetch(`${gateway.origin}/_session`, {
      method: 'POST',
      body: new URLSearchParams({ name: 'rose', password: 'open' }),
    });
    assert.equal(response.status, 404);
    assert.equal(await response.text(), absent.body);
  });

  it('answers before it has read what a stranger sends', async () => {
    const { hostname, port } = new URL(gateway.origin);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST ${DB}/_bulk_docs HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 16000000\r\n\r\n{"docs":[`,
    );
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    assert.match(answer.toString(), /^HTTP\/1\.1 401 /);
  });

  it('is never kept by a cache, nor is what is there', async () => {
    for (const path of [DB, `${DB}/_changes`, `${DB}/nothing`, `${DB}/_local/x`]) {
      const { headers } = await send('rose', 'GET', path);
      assert.equal((headers as Record<string, string>)['cache-control'], 'no-store');
    }
  });

  it('is answered to HEAD as to GET, without a body', async () => {
    assert.deepEqual(
      [(await send('rose', 'HEAD', DB)).status, (await send('rose', 'HEAD', `${DB}/x`)).status],
      [200, 404],
    );
    assert.equal((await send('rose', 'HEAD', DB)).body, '');
  });
});
