import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Allowance } from '../../../server/guards/allowance.ts';
import { openTestApi, refusalIn } from '../routes/test-api.ts';

test('a client gone wild is told to wait, on every address, also those that are not there', async (t) => {
  const { app } = await openTestApi(t, { config: { rateLimit: 5 } });
  const ask = (url: string, remoteAddress = '192.0.2.1') => app.inject({ url, remoteAddress });
  for (const url of [
    '/api/health',
    '/api/session',
    '/nothing',
    '/api/nothing',
    '/db/x/_all_docs',
  ]) {
    assert.notEqual((await ask(url)).statusCode, 429, url);
  }
  for (const url of ['/api/health', '/nothing', '/db/x', '/']) {
    const answer = await ask(url);
    assert.equal(answer.statusCode, 429, url);
    assert.equal(refusalIn(answer), 'too_many_requests');
    assert.match(String(answer.headers['retry-after']), /^([1-9]|[1-5]\d|60)$/);
  }
  assert.equal((await ask('/api/health', '192.0.2.2')).statusCode, 200);
});

test('with 0 there is no limit', async (t) => {
  const { app } = await openTestApi(t, { config: { rateLimit: 0 } });
  for (let count = 0; count < 50; count += 1) {
    assert.equal((await app.inject({ url: '/nothing' })).statusCode, 404);
  }
});

test('tries are counted for each key, given back, and forgotten when their time is over', () => {
  let now = 0;
  const allowance = new Allowance(2, 60_000, () => now);
  const first = allowance.take('a');
  assert.ok(first.ok);
  assert.ok(allowance.take('a', 'b').ok);
  now = 500;
  assert.deepEqual(allowance.take('a'), { ok: false, retryAfter: 60 });
  assert.deepEqual(allowance.take('b', 'a'), { ok: false, retryAfter: 60 });
  assert.ok(allowance.take('b').ok, 'a refused try takes nothing of the other key');
  first.giveBack();
  assert.ok(allowance.take('a').ok);
  assert.ok(!allowance.take('a').ok);
  now = 60_000;
  assert.ok(allowance.take('a').ok);
});

test('a flood of keys does not take the memory, and forgets first those whose time ends first', () => {
  const allowance = new Allowance(1, 60_000, () => 0);
  for (let key = 0; key < 120_000; key += 1) assert.ok(allowance.take(`key ${key}`).ok);
  assert.ok(!allowance.take('key 119999').ok);
  assert.ok(!allowance.take('key 80000').ok);
  assert.ok(allowance.take('key 0').ok);
});
