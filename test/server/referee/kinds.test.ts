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
import { ownKind } from '../../../src/domain/kernel/kind.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { AGENT, anId, COORDINATOR, territoryDetails, uuid } from '../../support/builders.ts';
import { verdictsOf } from './receiving-server.ts';

it('kinds of help are set by coordinators, kept in a real store, and rebuilt from what was said; others are refused', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-kinds-'));
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
  const market = ownKind('groceries', uuid(1));
  await push(COORDINATOR, verdictsOf('territory.founded', territoryDetails({ kinds: ['visit'] })));
  await push(
    COORDINATOR,
    verdictsOf('territory.kind-set', { kind: market, changes: { words: { fr: 'Marché' } } }),
    verdictsOf('territory.kind-set', { kind: 'visit', changes: {}, archived: true }),
  );
  const refused = [
    verdictsOf('territory.kind-set', { kind: market, changes: {}, archived: true }),
    verdictsOf('territory.kind-set', { kind: 'walk', changes: { words: { fr: 'marché' } } }),
  ];
  await push(COORDINATOR, ...refused);
  const byAgent = verdictsOf('territory.kind-set', { kind: 'walk', changes: {} }, AGENT);
  await push(AGENT, byAgent);
  const territory = await shelf.get(anId('territory'));
  assert.deepEqual(territory?.['kinds'], [market]);
  const verdicts = await shelf.changes('0', { limit: 10, prefixes: ['verdict:'] });
  assert.deepEqual(verdicts.changes.map(({ doc }) => doc['refusal']).sort(), [
    'last-kind',
    'name-taken',
    'not-allowed',
  ]);
  assert.deepEqual((await compareWithFacts(shelf, RULES)).different, []);
});
