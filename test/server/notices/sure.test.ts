import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNoticesStanding, readSure, saySure } from '../../../src/contract/notices/endpoints.ts';
import type { NoticesStanding } from '../../../src/contract/notices/notices.ts';
import { idOf, uuidOf } from '../../../src/domain/kernel/ids.ts';
import { anId, aPerson, aRequest, aVolunteer } from '../../support/builders.ts';
import { openNoticeTown, territory } from './notice-town.ts';

const REQUEST = anId('request');

test('on the evening before a volunteer says in the app that they still go, and the coordinators read who has not', async (t) => {
  const { api, does, put, turn, wish } = await openNoticeTown(t);
  const volunteer = api.yvette.volunteer ?? 'volunteer:x';
  await put(aPerson(), { ...aVolunteer(1), _id: volunteer });
  await wish(volunteer, '+33612345678');
  await turn();
  const at = new Date(api.now).toISOString();
  await put(aRequest({ phase: 'open', notedAt: at, publishedAt: at, when: { day: '2026-03-04' } }));
  const mine = {
    params: { territory, mission: uuidOf(REQUEST) },
    cookie: await api.cookieOf(api.yvette),
  };
  // Not theirs yet.
  assert.equal((await api.ask(readSure, mine)).statusCode, 404);
  const actor = { user: api.yvette.user, roles: ['volunteer' as const], volunteer };
  await does(actor, 'mission.accepted', idOf('mission', uuidOf(REQUEST)), { volunteer });
  assert.deepEqual((await api.ask(readSure, mine)).json(), { sure: false });
  // Two days before nobody can be sure.
  assert.equal((await api.ask(saySure, mine)).statusCode, 404);
  api.now = Date.parse('2026-03-03T17:30:00.000Z');
  await turn();
  const silent = async (): Promise<NoticesStanding['unanswered']> => {
    const cookie = await api.cookieOf(api.lucie);
    const asked = await api.ask(readNoticesStanding, { params: { territory }, cookie });
    return asked.json<NoticesStanding>().unanswered;
  };
  assert.deepEqual(await silent(), [{ volunteer, request: REQUEST }]);
  assert.equal((await api.ask(saySure, mine)).statusCode, 204);
  assert.equal((await api.ask(saySure, mine)).statusCode, 204, 'said twice');
  assert.deepEqual((await api.ask(readSure, mine)).json(), { sure: true });
  assert.deepEqual(await silent(), []);
  // Nobody says it for somebody else, or without being somebody.
  for (const one of [api.lucie, api.marc, api.nadia]) {
    const { statusCode } = await api.ask(saySure, { ...mine, cookie: await api.cookieOf(one) });
    assert.ok([403, 404].includes(statusCode));
  }
  assert.equal((await api.ask(saySure, { params: mine.params })).statusCode, 401);
  const odd = { ...mine, params: { territory, mission: '../x' } };
  assert.equal((await api.ask(saySure, odd)).statusCode, 404);
});
