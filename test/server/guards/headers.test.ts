import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SERVER_HEADER } from '../../../src/contract/kernel/app-generation.ts';
import { openTestApi } from '../routes/test-api.ts';

const PATHS = ['/api/health', '/api/session', '/api/nothing', '/db/trois-clochers', '/', '/%zz'];

test('every answer, also a refusal, tells the browser to run nothing but the app', async (t) => {
  const { app } = await openTestApi(t);
  for (const url of PATHS) {
    const { headers } = await app.inject({ method: 'GET', url, headers: { accept: 'text/html' } });
    const policy = String(headers['content-security-policy']);
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "img-src 'self' data: https://data.geopf.fr https://tile.openstreetmap.org",
    ]) {
      assert.ok(policy.split(';').includes(part), `${url}: ${part} in ${policy}`);
    }
    assert.doesNotMatch(policy, /unsafe-eval|script-src[^;]*unsafe|\*/);
    // The demonstration runs on plain http: browsers must not be sent to an https that is not there.
    assert.doesNotMatch(policy, /upgrade-insecure-requests/);
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.match(String(headers['permissions-policy']), /geolocation=\(self\)/);
    assert.match(String(headers['permissions-policy']), /camera=\(self\)/);
    assert.match(String(headers['x-request-id']), /^[0-9a-f-]{36}$/);
    assert.equal(headers['server'], undefined);
    assert.equal(headers['x-powered-by'], undefined);
  }
});

test('every answer says that it is ours: what stands between says other things with the same statuses', async (t) => {
  const { app } = await openTestApi(t);
  const asked = [
    ...PATHS.map((url) => ({ method: 'GET', url }) as const),
    { method: 'POST', url: '/api/session', payload: 'no json' },
    { method: 'POST', url: '/db/trois-clochers/_bulk_docs', payload: { docs: [] } },
    { method: 'DELETE', url: '/api/health' },
    {
      method: 'POST',
      url: '/api/session',
      headers: { 'content-type': 'application/json' },
      payload: 'x'.repeat(2_000_000),
    },
  ] as const;
  const statuses = new Set<number>();
  for (const one of asked) {
    const { headers, statusCode } = await app.inject(one);
    assert.ok(headers[SERVER_HEADER], `${one.method} ${one.url}: ${statusCode}`);
    statuses.add(statusCode);
  }
  assert.ok(
    [200, 401, 404, 413].every((status) => statuses.has(status)),
    [...statuses].join(),
  );
});

test('no answer of the API or the gateway is cached', async (t) => {
  const { app } = await openTestApi(t);
  const paths = [
    '/api/health',
    '/api/nothing',
    '/api',
    '/db/trois-clochers',
    '/db/',
    '/db/x/_all_docs',
  ];
  for (const url of paths) {
    const { headers } = await app.inject({ method: 'GET', url });
    assert.equal(headers['cache-control'], 'no-store', url);
  }
});

test('no other site may read an answer', async (t) => {
  const { app } = await openTestApi(t);
  for (const method of ['GET', 'OPTIONS'] as const) {
    const { headers } = await app.inject({
      method,
      url: '/api/session',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    assert.equal(headers['access-control-allow-origin'], undefined);
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
  }
});
