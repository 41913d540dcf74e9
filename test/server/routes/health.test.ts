import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getHealth } from '../../../src/contract/kernel/health.ts';
import { PROGRAM_VERSION } from '../../../server/process/program.ts';
import { openTestApi, refusalIn } from './test-api.ts';

test('anybody may ask whether the service lives, and learns nothing else', async (t) => {
  const gateway = await openTestApi(t);
  const answer = await gateway.ask(getHealth);
  assert.equal(answer.statusCode, 200);
  assert.deepEqual(answer.json(), { status: 'ok', store: 'embedded', version: PROGRAM_VERSION });
  assert.match(PROGRAM_VERSION, /^\d+\.\d+\.\d+/);
});

test('a service whose store is away says so', async (t) => {
  const gateway = await openTestApi(t);
  await gateway.store.close();
  const answer = await gateway.ask(getHealth);
  assert.equal(answer.statusCode, 503);
  assert.equal(refusalIn(answer), 'unavailable');
});
