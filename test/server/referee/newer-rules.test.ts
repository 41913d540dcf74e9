import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareWithFacts, repairFromFacts } from '../../../server/referee/replay.ts';
import { USUAL_MISSIONS_AT_ONCE } from '../../../src/domain/territory/missions-at-once.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { anId, COORDINATOR, volunteerNo } from '../../support/builders.ts';
import { offersOf, openReceivingServer, verdictsOf } from './receiving-server.ts';

const accepts = (n: number, volunteer: number) =>
  verdictsOf(
    'mission.accepted',
    { volunteer: anId('volunteer', volunteer) },
    volunteerNo(volunteer),
    {
      n,
    },
  );

test('what was accepted before there was a cap is accepted when the facts are replayed; what was refused is not', async (t) => {
  const server = await openReceivingServer();
  t.after(() => server.close());
  const { shelf, doc, push } = server;
  const one = anId('volunteer', 1);
  const many = USUAL_MISSIONS_AT_ONCE + 2;
  for (let n = 1; n <= 2 * many; n += 1) await push(COORDINATOR, ...offersOf(n));
  for (let n = 1; n <= many; n += 1) {
    await push(volunteerNo(1), accepts(n, 1));
    // As an earlier version of the server left them: it kept no list.
    const { _id, _rev, missions: _, ...before } = await doc(one);
    await shelf.write([{ id: _id, expected: _rev, body: before }]);
  }
  // Under the cap: the sixth is refused, and stays so.
  for (let n = 1; n <= many; n += 1) await push(volunteerNo(2), accepts(many + n, 2));
  const stand = async (n: number) => (await doc(anId('request', n)))['phase'];
  const before = await Promise.all(Array.from({ length: 2 * many }, (_, n) => stand(n + 1)));
  assert.equal(
    before.filter((phase) => phase === 'confirmed').length,
    many + USUAL_MISSIONS_AT_ONCE,
  );

  assert.deepEqual((await compareWithFacts(shelf, RULES)).different, [one], 'the list alone');
  assert.deepEqual(await repairFromFacts(shelf, RULES, '2026-03-09T08:00:00.000Z'), [one]);
  const after = await Promise.all(Array.from({ length: 2 * many }, (_, n) => stand(n + 1)));
  assert.deepEqual(after, before);
  const listed = (await doc(one))['missions'] as readonly string[];
  assert.equal(listed.length, many);
  assert.deepEqual((await compareWithFacts(shelf, RULES)).different, []);
});
