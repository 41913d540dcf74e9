import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openAccounts } from '../../../server/accounts/accounts-service.ts';
import { seedDemo } from '../../../server/demo/seed-demo.ts';
import { Referee } from '../../../server/referee/referee.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import type { Shelf } from '../../../server/store/store.ts';
import { RULES } from '../../../src/domain/rules.ts';

const NOW = Date.parse('2026-11-23T07:12:00Z');
const clock = (): number => NOW;

/** What it says, without the facts. */
async function documentsOf(shelf: Shelf): Promise<Record<string, unknown>> {
  const { changes } = await shelf.changes('0', { limit: 20_000 });
  return Object.fromEntries(
    changes.flatMap(({ id, doc }) => (id.startsWith('fact:') ? [] : [[id, doc]])),
  );
}

describe('a referee that does not know where it was, over a year of facts', () => {
  let folder: string;
  let store: EmbeddedStore;
  let shelf: Shelf;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coudmain-again-'));
    store = EmbeddedStore.open(folder);
    const cost = { N: 2 ** 10, r: 8, p: 1 };
    const office = await openAccounts({ store, clock, onJoined: async () => undefined, cost });
    const { accounts } = office;
    await seedDemo({ store, accounts, today: '2026-11-23', seed: 2_026, clock });
    office.close();
    shelf = await store.shelf('trois-clochers');
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('changes nothing and refuses nothing when it reads them again', async () => {
    const before = await documentsOf(shelf);
    await shelf.putLocal('referee', undefined);
    await new Referee(shelf, {
      rules: RULES,
      clock,
      report: (message) => assert.fail(message),
    }).catchUp();
    const after = await documentsOf(shelf);
    assert.deepEqual(
      Object.keys(after).filter((id) => !(id in before)),
      [],
      'no verdicts',
    );
    assert.deepEqual(after, before);
  });
});
