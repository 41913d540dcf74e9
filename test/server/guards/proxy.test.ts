import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signIn } from '../../../src/contract/accounts/endpoints.ts';
import { getHealth } from '../../../src/contract/kernel/health.ts';
import { openTestApi, refusalIn } from '../routes/test-api.ts';

const HTTPS_HEADERS: Record<string, string>[] = [
  { 'x-forwarded-proto': 'https' },
  { 'x-forwarded-proto': 'HTTPS, http' },
  { forwarded: 'for=192.0.2.60;proto=https;by=203.0.113.43' },
  { forwarded: 'Proto="https"' },
  { 'x-forwarded-ssl': 'on' },
  { 'front-end-https': 'on' },
];

test('behind HTTPS and a proxy that is not trusted nothing works, and the answer says what to do', async (t) => {
  for (const config of [{}, { trustProxy: ['10.0.0.1'] }]) {
    const api = await openTestApi(t, { config });
    const { login, password } = api.lucie;
    for (const headers of HTTPS_HEADERS) {
      for (const answer of [
        await api.ask(getHealth, { headers }),
        await api.ask(signIn, { headers, body: { login, password } }),
      ]) {
        assert.equal(answer.statusCode, 503, JSON.stringify(headers));
        assert.equal(refusalIn(answer), 'unavailable');
        assert.match(answer.json<{ reason: string }>().reason, /TRUST_PROXY/);
        assert.equal(answer.headers['set-cookie'], undefined);
      }
    }
    const loud = api.log.filter((line) => line.includes('TRUST_PROXY'));
    assert.equal(loud.length, 1, 'it is logged once, not for each request');
    assert.equal((await api.ask(getHealth)).statusCode, 200, 'whoever comes directly is served');
  }
});

test('a proxy that is trusted is no matter', async (t) => {
  const api = await openTestApi(t, { config: { trustProxy: ['10.0.0.0/8'] } });
  const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.60' };
  assert.equal((await api.ask(getHealth, { headers, from: '10.1.2.3' })).statusCode, 200);
  assert.ok(!api.log.join('').includes('TRUST_PROXY'));
});

test('a proxy without HTTPS that is not trusted is served, and told of in the log', async (t) => {
  const api = await openTestApi(t);
  const headers = { 'x-forwarded-for': '192.0.2.60', 'x-forwarded-proto': 'http' };
  assert.equal((await api.ask(getHealth, { headers })).statusCode, 200);
  assert.ok(api.log.join('').includes('TRUST_PROXY'));
  assert.ok(!api.log.join('').includes('192.0.2.60'), 'nobody is named');
});
