import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { Geocoder } from '../../../server/addresses/geocoder.ts';

test('a service that does not answer is not waited for', async (t) => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    silent.closeAllConnections();
    silent.close();
  });
  const { port } = silent.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/search`;
  const geocoder = new Geocoder({ url, clock: Date.now, timeoutMs: 50 });
  assert.equal(await geocoder.search({ text: 'rue de la gare' }), undefined);
});

test('only so much is kept: the oldest question is asked again', async (t) => {
  let asked = 0;
  const service = createServer((_, response) => {
    asked += 1;
    response.end('{"features":[]}');
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    service.closeAllConnections();
    service.close();
  });
  const { port } = service.address() as AddressInfo;
  const geocoder = new Geocoder({ url: `http://127.0.0.1:${port}/search`, clock: () => 0 });
  for (let n = 0; n <= 1_000; n += 1) await geocoder.search({ text: `rue ${n}` });
  assert.equal(asked, 1_001);
  await geocoder.search({ text: 'rue 1000' });
  assert.equal(asked, 1_001);
  await geocoder.search({ text: 'rue 0' });
  assert.equal(asked, 1_002);
});
