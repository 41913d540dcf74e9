import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { readNoticesStanding } from '../../../src/contract/notices/endpoints.ts';
import type { NoticesStanding } from '../../../src/contract/notices/notices.ts';
import { uuidOf } from '../../../src/domain/kernel/ids.ts';
import type { Request } from '../../../src/domain/requests/request.ts';
import { anId, aPerson, aRequest, aVolunteer, COORDINATOR } from '../../support/builders.ts';
import { openNoticeTown, territory, type NoticeTown } from './notice-town.ts';

const [ONE, TWO] = ['+33612345678', '+33698765432'] as const;
const REQUEST = anId('request');

/** Two volunteers without an account, and a mission that both were told of. */
async function openTown(t: TestContext): Promise<NoticeTown> {
  const town = await openNoticeTown(t);
  await town.put(aPerson(), aVolunteer(1, { joined: false }), aVolunteer(2, { joined: false }));
  await town.wish(anId('volunteer', 1), ONE, { by: 'desk' });
  await town.wish(anId('volunteer', 2), TWO, { by: 'desk' });
  await town.turn();
  const at = new Date(town.api.now).toISOString();
  await town.put(
    aRequest({
      phase: 'open',
      places: 1,
      notedAt: at,
      publishedAt: at,
      when: { day: '2026-03-04' },
    }),
  );
  await town.turn();
  return town;
}

function codeOf(town: NoticeTown, to: string): string {
  return /OUI ([2-9A-Z]{5})/.exec(town.told(to).join())?.[1] ?? '';
}

async function standings(town: NoticeTown): Promise<readonly string[]> {
  const { claims } = (await town.read(REQUEST)) as unknown as Request;
  return claims.map(({ standing, volunteer }) => `${volunteer.slice(-1)} ${standing}`);
}

test('a yes by short message stands under the rules of the app: the first is confirmed, the second the substitute', async (t) => {
  const town = await openTown(t);
  const codes = [codeOf(town, ONE), codeOf(town, TWO)];
  assert.notEqual(codes[0], codes[1], 'each has a code of their own');
  assert.equal(
    await town.sends('06 12 34 56 78', `Oui ${codes[0]?.toLowerCase()} bien sûr !`),
    204,
  );
  assert.equal(await town.sends(TWO, `OUI ${codes[1]}`), 204);
  assert.deepEqual(await standings(town), ['1 confirmed', '2 substitute']);
  assert.match(town.told(ONE).at(-1) ?? '', /confirmé.*04 65 71 00 01/s, 'and the number to ring');
  assert.match(town.told(TWO).at(-1) ?? '', /renfort/);
  const { history } = (await town.read(REQUEST)) as unknown as Request;
  assert.equal(history[0]?.by, `user:${uuidOf(anId('volunteer', 1))}`);
});

test('the same message again is one yes; that it is noted already is said once for each message', async (t) => {
  const town = await openTown(t);
  const yes = `OUI ${codeOf(town, ONE)}`;
  await town.sends(ONE, yes, { id: 'a' });
  const after = town.told(ONE).length;
  await town.sends(ONE, yes, { id: 'a' });
  await town.sends(ONE, yes, { id: 'a' });
  assert.equal(town.told(ONE).length, after + 1, 'however often a gateway repeats itself');
  await town.sends(ONE, yes, { id: 'b' });
  assert.equal(town.told(ONE).length, after + 2);
  assert.match(town.told(ONE).at(-1) ?? '', /déjà noté/);
  assert.deepEqual(await standings(town), ['1 confirmed']);
});

test('a wrong code, a code of somebody else, and no code get a kind sentence and change nothing', async (t) => {
  const town = await openTown(t);
  for (const text of ['OUI', 'OUI ZZZZZ', `OUI ${codeOf(town, TWO)}`, 'Bonjour, qui êtes-vous ?']) {
    await town.sends(ONE, text);
    assert.match(town.told(ONE).at(-1) ?? '', /pas reconnu ce code/, text);
  }
  assert.deepEqual(await standings(town), []);
});

test('who comes too late is thanked', async (t) => {
  const town = await openTown(t);
  const code = codeOf(town, ONE);
  await town.does(COORDINATOR, 'request.closed', REQUEST, { as: 'cancelled', reason: 'hospital' });
  await town.sends(ONE, `OUI ${code}`);
  assert.match(town.told(ONE).at(-1) ?? '', /merci d'avoir dit oui.*prochaine fois/s);
});

test('the evening before, yes is noted for the coordinators and no gives the mission back', async (t) => {
  const town = await openTown(t);
  const code = codeOf(town, ONE);
  await town.sends(ONE, `OUI ${code}`);
  town.api.now = Date.parse('2026-03-03T17:30:00.000Z');
  await town.turn();
  const sure = { request: REQUEST, volunteer: anId('volunteer', 1), day: '2026-03-04' };
  assert.equal(await town.api.office.nightBefore.has(territory, sure), false);
  await town.sends(ONE, `oui ${code}`);
  assert.match(town.told(ONE).at(-1) ?? '', /à demain/);
  assert.equal(await town.api.office.nightBefore.has(territory, sure), true);
  await town.sends(ONE, `non ${code}`);
  assert.match(town.told(ONE).at(-1) ?? '', /cherchons quelqu'un/);
  assert.deepEqual(await standings(town), ['1 given-back']);
});

test('STOP ends all of it; who is not known is not answered, and one telephone not for ever', async (t) => {
  const town = await openTown(t);
  for (let time = 0; time < 30; time += 1) await town.sends(TWO, `OUI ${'A'.repeat(5)}${time}`);
  assert.ok(town.told(TWO).length <= 13);
  await town.sends(TWO, 'STOP');
  const wishOfTwo = await town.api.office.wishes.of(territory, anId('volunteer', 2));
  assert.equal(wishOfTwo, undefined, 'heeded also of whoever wrote too much');
  await town.sends(ONE, ' stop. ');
  assert.match(town.told(ONE).at(-1) ?? '', /plus de messages/);
  const after = town.told(ONE).length;
  await town.sends(ONE, 'OUI');
  assert.equal(town.told(ONE).length, after);
  assert.equal(await town.api.office.wishes.of(territory, anId('volunteer', 1)), undefined);
  await town.sends('+33600000000', 'OUI');
  assert.deepEqual(town.told('+33600000000'), []);
});

test('only the gateway hands messages over, by its secret; what is none is refused', async (t) => {
  const town = await openTown(t);
  assert.equal(await town.sends(ONE, 'OUI', { secret: '' }), 401);
  assert.equal(await town.sends(ONE, 'OUI', { secret: 'webhook-secret-of-17' }), 401);
  for (let time = 0; time < 20; time += 1) await town.sends(ONE, 'OUI', { secret: String(time) });
  assert.equal(await town.sends(ONE, 'OUI', { secret: 'again' }), 429);
  assert.equal(await town.sends('a'.repeat(50), 'OUI'), 400);
  assert.equal(town.told(ONE).length, 1);
});

test('coordinators read who is silent on the evening before, what did not arrive, and what a day cost; nobody else does', async (t) => {
  const town = await openTown(t);
  const { api, told } = town;
  const code = codeOf(town, ONE);
  await town.sends(ONE, `OUI ${code}`);
  const ask = async () => {
    const cookie = await api.cookieOf(api.lucie);
    return (
      await api.ask(readNoticesStanding, { params: { territory }, cookie })
    ).json<NoticesStanding>();
  };
  assert.deepEqual((await ask()).unanswered, []);
  town.refuse();
  api.now = Date.parse('2026-03-03T17:30:00.000Z');
  await town.turn();
  const silent = { volunteer: anId('volunteer', 1), request: REQUEST };
  const { unanswered, undelivered, days } = await ask();
  assert.deepEqual(unanswered, [silent]);
  assert.deepEqual(undelivered, [
    { reader: silent.volunteer, at: '2026-03-03T17:30:00.000Z', reason: 'address' },
  ]);
  assert.deepEqual(days.slice(0, 2), [
    { day: '2026-03-03', mail: 0, sms: 0, cents: 0 },
    { day: '2026-03-02', mail: 0, sms: 3, cents: 15 },
  ]);
  await town.sends(ONE, `oui ${code}`);
  assert.match(told(ONE).at(-1) ?? '', /à demain/);
  assert.deepEqual((await ask()).unanswered, []);
  for (const one of [api.yvette, api.marc]) {
    const cookie = await api.cookieOf(one);
    const answer = await api.ask(readNoticesStanding, { params: { territory }, cookie });
    assert.equal(answer.statusCode, 403);
  }
});
