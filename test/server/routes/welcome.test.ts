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
    [...told].filter((name) => !['title', 'phone', 'hours'].includes(name)),
    [],
  );
});

test('a door that is one territory’s alone looks like that territory', async (t) => {
  const gateway = await openTestApi(t);
  const shelf = await gateway.store.shelf('trois-clochers');
  const { changes } = await shelf.changes('0', { limit: 1, prefixes: ['territory:'] });
  const look = { hours: 'le matin', colour: '#28496d', logo: 'iVBORw0KGgo' };
  await gateway.amend('trois-clochers', changes[0]?.id ?? '', { ...look, monogram: 'x' });
  const told = async () => (await gateway.ask(getWelcome)).json<Welcome>().territories[0];
  const title = 'Pays de trois-clochers';
  assert.deepEqual(await told(), { title, hours: 'le matin' }, 'beside another one');
  await gateway.store.erase('val-voisin');
  assert.deepEqual(await told(), { title, ...look });
});
