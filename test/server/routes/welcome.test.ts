import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getWelcome, type Welcome } from '../../../src/contract/accounts/welcome.ts';
import { openTestApi } from './test-api.ts';

test('whoever stands at the door reads whose it is and whom to ring, and nothing else', async (t) => {
  const gateway = await openTestApi(t);
  const answer = await gateway.ask(getWelcome);
  assert.equal(answer.statusCode, 200);
  const { territories } = answer.json<Welcome>();
  assert.deepEqual(
    territories.map(({ title }) => title),
    ['Pays de trois-clochers', 'Pays de val-voisin'],
  );
  const told = new Set(territories.flatMap((territory) => Object.keys(territory)));
  assert.deepEqual(
    [...told].filter((name) => !['title', 'phone'].includes(name)),
    [],
  );
});
