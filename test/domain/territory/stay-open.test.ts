import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { territoryFacts } from '../../../src/contract/territory/facts.ts';
import { hoursOpen } from '../../../src/domain/territory/stay-open.ts';

test('a territory lets the devices of volunteers stay open, and nobody else’s', () => {
  const territory = { hoursOpen: 4 };
  assert.equal(hoursOpen(territory, ['volunteer']), 4);
  assert.equal(hoursOpen(territory, ['volunteer', 'agent']), 0);
  assert.equal(hoursOpen(territory, ['coordinator']), 0);
  assert.equal(hoursOpen(territory, ['network']), 0);
  assert.equal(hoursOpen(territory, []), 0);
  assert.equal(hoursOpen({}, ['volunteer']), 0);
  assert.equal(hoursOpen(undefined, ['volunteer']), 0);
});

test('more than twelve hours, and what is no whole number of hours, are refused at the door', () => {
  const changes = (hours: unknown) =>
    v.safeParse(territoryFacts['territory.amended'], { changes: { hoursOpen: hours } }).success;
  for (const hours of [1, 12, null]) assert.ok(changes(hours), String(hours));
  for (const hours of [0, 13, 1.5, -1, '2']) assert.ok(!changes(hours), String(hours));
});
