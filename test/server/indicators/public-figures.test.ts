import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { escaped } from '../../../server/indicators/escaped.ts';
import { openTestApi, type TestApi } from '../routes/test-api.ts';

const published = {
  year: 2025,
  figures: [
    { figure: 'people-helped', least: 120, step: 5 },
    { figure: 'a-figure-of-a-newer-version', least: 5, step: 5 },
  ],
};

/** The territory says more of itself; the referee is not asked. */
async function told(gateway: TestApi, more: object): Promise<void> {
  const shelf = await gateway.store.shelf('trois-clochers');
  const { changes } = await shelf.changes('0', { limit: 1, prefixes: ['territory:'] });
  const [{ doc } = {}] = changes;
  assert.ok(doc);
  const { _id: id, _rev: expected, ...body } = doc;
  await shelf.write([{ id, expected, body: { ...body, ...more } }]);
}

const page = (
  { app }: TestApi,
  territory = 'trois-clochers',
  query = '',
): Promise<LightMyRequestResponse> =>
  app.inject({
    method: 'GET',
    url: `/public/${territory}${query}`,
    headers: { accept: 'text/html' },
  });

test('anybody reads what a territory published, without a script, a cookie or a person in it', async (t) => {
  const gateway = await openTestApi(t);
  await told(gateway, { publicPage: true, publications: [published] });
  const answer = await page(gateway);
  assert.equal(answer.statusCode, 200);
  assert.match(answer.payload, /Personnes aidées<\/th><td>au moins 120<\/td><td>à 5 près/);
  assert.match(answer.payload, /Demandes satisfaites<\/th><td>non publié/);
  assert.doesNotMatch(answer.payload, /<script|newer-version|Perrachon/);
  assert.equal(answer.headers['set-cookie'], undefined);
  const policy = String(answer.headers['content-security-policy']);
  assert.match(policy, /^default-src 'none'; style-src 'sha256-/);
  assert.doesNotMatch(policy, /script-src|unsafe|http/);
  assert.ok(answer.payload.length < 30_000);
  // Whose figures these are is seen before they are read.
  assert.match(answer.payload, /<header>.*Pays de trois-clochers/);
  assert.match(answer.payload, /apple-touch-icon/);
});

test('the page speaks English to whoever asks for it', async (t) => {
  const gateway = await openTestApi(t);
  await told(gateway, { publicPage: true, publications: [published] });
  const answer = await page(gateway, 'trois-clochers', '?lang=en');
  assert.match(answer.payload, /<html lang="en">[\s\S]*at least 120/);
});

test('nothing published, a page that was taken off and no such territory look alike', async (t) => {
  const gateway = await openTestApi(t);
  const bare = await page(gateway);
  const nowhere = await page(gateway, 'nulle-part');
  await told(gateway, { publicPage: false, publications: [published] });
  const hidden = await page(gateway);
  for (const one of [bare, nowhere, hidden]) {
    assert.equal(one.statusCode, 404);
    assert.equal(one.payload, nowhere.payload);
  }
});

test('a name stays a text, whatever stands in it', async (t) => {
  const gateway = await openTestApi(t);
  const name = `<script>alert(1)</script>"'&`;
  await told(gateway, { name, publicPage: true, publications: [published] });
  const answer = await page(gateway);
  assert.doesNotMatch(answer.payload, /<script/);
  assert.ok(answer.payload.includes(escaped(name)));
});
