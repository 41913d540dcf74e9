import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  findCommunes,
  readCommuneUse,
  readOutline,
  type CommuneShape,
  type OfficialCommune,
} from '../../../src/contract/territory/commune-endpoints.ts';
import { openTestApi, refusalIn } from '../routes/test-api.ts';
import { damageColumn } from '../store/embedded/damage-file.ts';

const territory = 'trois-clochers';
const CODE = '01457';
const RING = [
  [4.98, 46.2],
  [5.02, 46.2],
  [5.02, 46.24],
  [4.98, 46.24],
  [4.98, 46.2],
];
const feature = (code: string, coordinates: unknown = [RING]) => ({
  type: 'Feature',
  properties: { code },
  geometry: { type: 'Polygon', coordinates },
});

test('communes of the official list are found by name or code, for coordinators alone', async (t) => {
  const api = await openTestApi(t);
  const found = async (words: string): Promise<readonly OfficialCommune[]> => {
    const cookie = await api.cookieOf(api.lucie);
    const answer = await api.ask(findCommunes, { params: { territory }, cookie, body: { words } });
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json<{ found: OfficialCommune[] }>().found;
  };
  for (const words of ['vonnas', ' 01457 ', 'VONNAS']) {
    const [first] = await found(words);
    assert.deepEqual([first?.code, first?.name], [CODE, 'Vonnas']);
    assert.ok((first?.population ?? 0) > 1_000);
  }
  assert.ok((await found('st jean')).length <= 10);
  assert.deepEqual(await found('zzzzzz'), []);
  for (const who of [api.marc, api.yvette, api.nadia]) {
    const cookie = await api.cookieOf(who);
    const asked = { params: { territory }, cookie, body: { words: 'vonnas' } };
    assert.ok([403, 404].includes((await api.ask(findCommunes, asked)).statusCode));
  }
});

test('what hangs on a commune is counted: people, closed files, volunteers, missions from and to it, what waits', async (t) => {
  const api = await openTestApi(t);
  const shelf = await api.store.shelf(territory);
  const person = `person:${randomUUID()}`;
  const put = async (id: string, body: object): Promise<void> => {
    await shelf.write([{ id, body: { ...body } }]);
  };
  await put(person, { noun: 'person', status: 'active', commune: CODE });
  await put(`person:${randomUUID()}`, { noun: 'person', status: 'ended', commune: CODE });
  await put(`person:${randomUUID()}`, { noun: 'person', status: 'active', commune: '99901' });
  await api.volunteer(territory, { commune: CODE, status: 'active' });
  await api.volunteer(territory, { commune: CODE, status: 'left' });
  const request = { noun: 'request', phase: 'open', person };
  await put(`request:${randomUUID()}`, request);
  const other = { ...request, person: `person:${randomUUID()}` };
  await put(`request:${randomUUID()}`, { ...other, destination: { commune: CODE } });
  await put(`request:${randomUUID()}`, other);
  await put(`request:${randomUUID()}`, { ...request, phase: 'cancelled' });
  await put(`signal:${randomUUID()}`, { noun: 'signal', status: 'waiting', commune: CODE });
  await put(`signal:${randomUUID()}`, { noun: 'signal', status: 'answered', commune: CODE });
  const asked = { params: { territory, code: CODE }, cookie: await api.cookieOf(api.lucie) };
  assert.deepEqual((await api.ask(readCommuneUse, asked)).json(), {
    ...{ people: 1, ended: 1, volunteers: 1, requests: 2, waiting: 1 },
  });
  const byMarc = { ...asked, cookie: await api.cookieOf(api.marc) };
  assert.equal(refusalIn(await api.ask(readCommuneUse, byMarc)), 'forbidden');
});

test('a commune is not called empty where somebody’s file cannot be read', async (t) => {
  const api = await openTestApi(t);
  const person = `person:${randomUUID()}`;
  const body = { noun: 'person', status: 'active', commune: CODE };
  await (await api.store.shelf(territory)).write([{ id: person, body }]);
  const asked = { params: { territory, code: CODE }, cookie: await api.cookieOf(api.lucie) };
  assert.equal((await api.ask(readCommuneUse, asked)).statusCode, 200);
  damageColumn(join(api.folder, 'territories', `${territory}.sqlite`), person, 'body');
  const answer = await api.ask(readCommuneUse, asked);
  assert.equal(answer.statusCode, 503, answer.body);
  assert.ok(!answer.body.includes(person));
});

test('an outline is read from GeoJSON, with the place of the name; another commune’s, or none, is refused', async (t) => {
  const api = await openTestApi(t);
  const cookie = await api.cookieOf(api.lucie);
  const ask = (features: readonly unknown[]) =>
    api.ask(readOutline, { params: { territory, code: CODE }, cookie, body: { features } });
  const { outline, point } = (await ask([feature(CODE)])).json<CommuneShape>();
  assert.deepEqual(outline, [RING]);
  assert.ok(point && point.lat > 46.2 && point.lat < 46.24);
  for (const wrong of [
    feature('01004'),
    feature(CODE, []),
    feature(CODE, [RING.map(([lon, lat]) => [lat, lon])]),
    { properties: { code: CODE } },
    null,
  ]) {
    assert.equal(refusalIn(await ask([wrong])), 'bad_request', JSON.stringify(wrong));
  }
});
