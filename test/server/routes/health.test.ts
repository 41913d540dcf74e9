import assert from 'node:assert/strict';
import { test } from 'node:test';
import Fastify from 'fastify';
import { getHealth } from '../../../src/contract/kernel/health.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { Referees } from '../../../server/referee/referees.ts';
import { healthRoutes } from '../../../server/routes/health.ts';
import { never, storeWithLiar } from '../referee/lying-shelf.ts';
import { PROGRAM_VERSION } from '../../../server/process/program.ts';
import { openTestApi, refusalIn } from './test-api.ts';

test('anybody may ask whether the service lives, and learns nothing else', async (t) => {
  const gateway = await openTestApi(t);
  const answer = await gateway.ask(getHealth);
  assert.equal(answer.statusCode, 200);
  assert.deepEqual(answer.json(), {
    status: 'ok',
    store: 'embedded',
    version: PROGRAM_VERSION,
    oldestUnappliedSeconds: 0,
    setAside: 0,
  });
  assert.match(PROGRAM_VERSION, /^\d+\.\d+\.\d+/);
});

test('a service whose store is away says so', async (t) => {
  const gateway = await openTestApi(t);
  await gateway.store.close();
  const answer = await gateway.ask(getHealth);
  assert.equal(answer.statusCode, 503);
  assert.equal(refusalIn(answer), 'unavailable');
});

test('a service that does not apply what it received is not well, and says for how long', async (t) => {
  const gateway = await openTestApi(t);
  const referees = new Referees(storeWithLiar(gateway.store, 'trois-clochers', never), {
    rules: RULES,
    clock: () => gateway.now,
    report: () => undefined,
  });
  const app = Fastify();
  healthRoutes(app, { office: gateway.office, store: gateway.store, referees });
  t.after(() => referees.stop());
  const health = async () => {
    const answer = await app.inject({ url: getHealth.path });
    assert.equal(answer.statusCode, 200, 'whoever is not concerned is still served');
    return answer.json<{ status: string; oldestUnappliedSeconds: number }>();
  };
  referees.schedule('trois-clochers');
  gateway.now += 59_000;
  assert.equal((await health()).status, 'ok');
  gateway.now += 2_000;
  const { status, oldestUnappliedSeconds } = await health();
  assert.deepEqual([status, oldestUnappliedSeconds], ['behind', 61]);
});

test('messages that wait for long, or were given up, are something to look at', async (t) => {
  const gateway = await openTestApi(t);
  const progress = { waiting: 0, oldestWaitingMs: 0, givenUp: 0 };
  const app = Fastify();
  const { office, store, referees } = gateway;
  healthRoutes(app, { office, store, referees, outbox: { progress: () => progress } });
  const health = async () => {
    const answer = await app.inject({ url: getHealth.path });
    return answer.json<{ status: string; messages: unknown }>();
  };
  assert.equal((await health()).status, 'ok');
  Object.assign(progress, { waiting: 3, oldestWaitingMs: 7 * 3_600_000 });
  const { status, messages } = await health();
  assert.equal(status, 'attention');
  assert.deepEqual(messages, { waiting: 3, oldestWaitingSeconds: 25_200, givenUp: 0 });
  Object.assign(progress, { waiting: 0, oldestWaitingMs: 0, givenUp: 1 });
  assert.equal((await health()).status, 'attention');
});
