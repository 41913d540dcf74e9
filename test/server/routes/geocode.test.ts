import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { geocode } from '../../../src/contract/addresses/endpoints.ts';
import type { GeocodeAnswer } from '../../../src/contract/addresses/geocoding.ts';
import { DAY, MINUTE, openTestApi, refusalIn, type TestApi } from './test-api.ts';

const HERE = { territory: 'trois-clochers' };
const WORDS = '12 chemin du lavoir';

interface PublicService {
  readonly url: string;
  readonly asked: IncomingMessage[];
  answer: unknown;
  status: number;
}

/** A geocoder on this machine, which notes what it is asked. */
async function publicService(t: TestContext): Promise<PublicService> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const location = 'http://127.0.0.1:9/elsewhere';
    response.writeHead(service.status, { 'content-type': 'application/json', location });
    response.end(JSON.stringify(service.answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const service: PublicService = {
    url: `http://127.0.0.1:${port}/geocodage/search`,
    asked,
    status: 200,
    answer: { features: [feature(), feature({ score: 0.1 })] },
  };
  return service;
}

function feature(properties: object = {}, coordinates: readonly unknown[] = [4.99, 46.22]): object {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates },
    properties: {
      ...{ label: '12 Chemin du Lavoir 01540 Vonnas', name: '12 Chemin du Lavoir' },
      ...{ city: 'Vonnas', citycode: '01457', postcode: '01540', type: 'housenumber', score: 0.9 },
      ...properties,
    },
  };
}

const asking = async (
  gateway: TestApi,
  body: unknown = { text: WORDS, near: { lat: 46.22, lon: 4.99 } },
) => {
  const cookie = await gateway.cookieOf(gateway.marc);
  return () => gateway.ask(geocode, { params: HERE, cookie, body });
};

test('without a geocoder there is nothing to ask', async (t) => {
  const gateway = await openTestApi(t);
  assert.equal(refusalIn(await (await asking(gateway))()), 'not_found');
});

test('the staff learns where an address is; the service does not learn who asks', async (t) => {
  const service = await publicService(t);
  const gateway = await openTestApi(t, { config: { geocodingUrl: service.url } });
  const answer = await (await asking(gateway))();
  assert.deepEqual(answer.json<GeocodeAnswer>().found, [
    {
      ...{ label: '12 Chemin du Lavoir, Vonnas', line: '12 Chemin du Lavoir' },
      ...{ commune: '01457', communeName: 'Vonnas', precision: 'door', lat: 46.22, lon: 4.99 },
    },
  ]);
  const [asked] = service.asked;
  assert.ok(asked);
  const { searchParams } = new URL(asked.url ?? '', service.url);
  assert.deepEqual(Object.fromEntries(searchParams), {
    ...{ q: WORDS, limit: '5', index: 'address' },
    // A tenth of a degree: enough for the right "rue de la Gare".
    ...{ lat: '46.2', lon: '5.0' },
  });
  const told = ['cookie', 'referer', 'origin', 'forwarded', 'x-forwarded-for', 'authorization'];
  for (const name of told) assert.equal(asked.headers[name], undefined, name);
  assert.equal(asked.headers['user-agent'], 'coudmain');
});

test('the words are nowhere in the log, not even when the service fails', async (t) => {
  const service = await publicService(t);
  const gateway = await openTestApi(t, { config: { geocodingUrl: service.url } });
  const ask = await asking(gateway);
  service.status = 500;
  assert.equal(refusalIn(await ask()), 'unavailable');
  service.status = 200;
  assert.equal((await ask()).statusCode, 200);
  assert.ok(gateway.log.length > 0);
  assert.doesNotMatch(gateway.log.join('\n'), /lavoir/i);
});

test('the same question is asked once a day', async (t) => {
  const service = await publicService(t);
  const gateway = await openTestApi(t, { config: { geocodingUrl: service.url } });
  const ask = await asking(gateway);
  await ask();
  await ask();
  assert.equal(service.asked.length, 1);
  gateway.now += DAY + 1;
  await ask();
  assert.equal(service.asked.length, 2);
});

test('an odd answer is no answer, and odd parts of one are left out', async (t) => {
  const service = await publicService(t);
  const gateway = await openTestApi(t, { config: { geocodingUrl: service.url } });
  const ask = await asking(gateway);
  for (const odd of [[], { features: 'many' }, 'words', null]) {
    service.answer = odd;
    assert.equal(refusalIn(await ask()), 'unavailable', JSON.stringify(odd));
  }
  service.answer = {
    features: [
      feature({ type: 'planet' }),
      feature({}, [875_000, 6_570_000]),
      feature({}, ['4.9', 46]),
      feature({ type: 'municipality', name: 'Vonnas' }),
    ],
  };
  const { found } = (await ask()).json<GeocodeAnswer>();
  assert.deepEqual(
    found.map(({ label, precision }) => [label, precision]),
    [['Vonnas', 'commune']],
  );
});

test('a service that sends elsewhere is not followed', async (t) => {
  const service = await publicService(t);
  const gateway = await openTestApi(t, { config: { geocodingUrl: service.url } });
  service.status = 302;
  assert.equal(refusalIn(await (await asking(gateway))()), 'unavailable');
});

test('volunteers and strangers do not ask; nobody asks faster than one types', async (t) => {
  const service = await publicService(t);
  const gateway = await openTestApi(t, { config: { geocodingUrl: service.url } });
  const as = async (cookie: string | undefined, body: unknown = { text: WORDS }) =>
    gateway.ask(geocode, { params: HERE, cookie, body });
  assert.equal(refusalIn(await as(undefined)), 'unauthorized');
  assert.equal(refusalIn(await as(await gateway.cookieOf(gateway.yvette))), 'forbidden');
  assert.equal(refusalIn(await as(await gateway.cookieOf(gateway.nadia))), 'not_found');
  const lucie = await gateway.cookieOf(gateway.lucie);
  for (const odd of [{}, { text: 'ab' }, { text: 'x'.repeat(201) }, { text: WORDS, who: 'me' }]) {
    assert.equal(refusalIn(await as(lucie, odd)), 'bad_request');
  }
  assert.equal(service.asked.length, 0);
  for (let n = 0; n < 60; n += 1) assert.equal((await as(lucie)).statusCode, 200);
  const tired = await as(lucie);
  assert.equal(refusalIn(tired), 'too_many_requests');
  assert.ok(Number(tired.headers['retry-after']) > 0);
  gateway.now += MINUTE;
  assert.equal((await as(lucie)).statusCode, 200);
});
