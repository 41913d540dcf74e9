import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { Referee } from '../../../server/referee/referee.ts';
import { receive } from '../../../server/referee/receive.ts';
import { compareWithFacts } from '../../../server/referee/replay.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { AGENT, anId, COORDINATOR, personDetails, requestDetails } from '../../support/builders.ts';
import { verdictsOf } from './receiving-server.ts';

it('an agent who was away writes about a record that is another’s by now: the referee understands, and so does a rebuilt state', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-merges-'));
  const store = EmbeddedStore.open(folder);
  t.after(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  const shelf = await store.create('essai');
  let now = Date.parse('2026-03-02T08:00:00.000Z');
  const referee = new Referee(shelf, {
    rules: RULES,
    clock: () => now,
    report: (what: string) => assert.fail(what),
  });
  const push = async (by: Actor, ...facts: readonly { readonly by: string }[]): Promise<void> => {
    now += 1_000;
    const own = facts.map((fact) => ({ ...fact, by: by.user }));
    const results = await receive(shelf, by, own, now, KNOWN_NOUNS);
    assert.ok(results.every((result) => 'ok' in result));
    await referee.catchUp();
  };
  const [old, stays] = [anId('person', 2), anId('person')];
  const asks = (n: number) =>
    verdictsOf('request.noted', requestDetails({ person: old }), AGENT, { n });
  const whoAsks = async (n: number) => (await shelf.get(anId('request', n)))?.['person'];

  await push(
    COORDINATOR,
    verdictsOf('person.registered', personDetails()),
    verdictsOf('person.registered', personDetails(), COORDINATOR, { n: 2 }),
  );
  await push(AGENT, asks(1));
  await push(COORDINATOR, verdictsOf('merge.made', { old, into: stays }));
  await push(
    AGENT,
    asks(2),
    verdictsOf('person.amended', { changes: { notes: 'Volets bleus' } }, AGENT, { n: 2 }),
  );
  assert.deepEqual([await whoAsks(1), await whoAsks(2)], [stays, stays]);
  assert.equal((await shelf.get(stays))?.['notes'], 'Volets bleus');
  assert.deepEqual((await compareWithFacts(shelf, RULES)).different, []);

  await push(COORDINATOR, verdictsOf('merge.undone', {}));
  assert.deepEqual([await whoAsks(1), await whoAsks(2)], [old, stays]);
  assert.equal((await shelf.get(old))?.['status'], 'active');
  assert.deepEqual((await compareWithFacts(shelf, RULES)).different, []);
  const verdicts = await shelf.changes('0', { limit: 10, prefixes: ['verdict:'] });
  assert.deepEqual(verdicts.changes, []);
});
