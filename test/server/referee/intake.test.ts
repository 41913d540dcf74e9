import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { Intake } from '../../../server/referee/intake.ts';
import { Referees } from '../../../server/referee/referees.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { anId, COORDINATOR, personDetails, volunteerNo } from '../../support/builders.ts';
import { verdictsOf } from './receiving-server.ts';

const HERE = 'essai';
const DAY_MS = 86_400_000;

describe('what one person sends', () => {
  it('is taken in up to a day’s worth, and the rest is to be sent later', async (t) => {
    const { push, pass } = await openIntake(t);
    assert.deepEqual(tally(await push(volunteerNo(1), aboutOneself(1_200))), {
      ok: 1_000,
      'too-many-today': 200,
    });
    const more = aboutOneself(10);
    assert.deepEqual(tally(await push(volunteerNo(1), more)), { 'too-many-today': 10 });
    pass(DAY_MS / 100);
    assert.deepEqual(tally(await push(volunteerNo(1), more)), { ok: 10 });
    pass(40 * DAY_MS);
    assert.deepEqual(tally(await push(volunteerNo(1), aboutOneself(1_001))), {
      ok: 1_000,
      'too-many-today': 1,
    });
  });

  it('counts once however often it is sent, and is nobody else’s', async (t) => {
    const { push } = await openIntake(t);
    const facts = aboutOneself(600);
    for (let time = 0; time < 3; time += 1) {
      assert.deepEqual(tally(await push(volunteerNo(1), facts)), { ok: 600 });
    }
    assert.deepEqual(tally(await push(volunteerNo(2), aboutOneself(1_000, 2))), { ok: 1_000 });
  });

  it('may be a month of a coordinator’s work at once', async (t) => {
    const { push } = await openIntake(t);
    const facts = Array.from({ length: 3_000 }, (_, n) =>
      verdictsOf('person.registered', personDetails(), COORDINATOR, { n: n + 10 }),
    );
    assert.deepEqual(tally(await push(COORDINATOR, facts)), { ok: 3_000 });
  });

  it('is counted in bytes too', async (t) => {
    const { push } = await openIntake(t);
    const facts = aboutOneself(999, 1, '…'.repeat(4_000));
    const said = tally(await push(volunteerNo(1), facts, 999));
    assert.ok((said['too-many-today'] ?? 0) > 0, JSON.stringify(said));
  });

  it('waits for its own turns, not the others for it: a single fact goes between', async (t) => {
    const { push, referees, store } = await openIntake(t);
    await push(COORDINATOR, [verdictsOf('person.registered', personDetails(), COORDINATOR)]);
    const shelf = await store.shelf(HERE);
    let isDone = false;
    const greedy = push(volunteerNo(1), aboutOneself(1_000)).then(() => (isDone = true));
    const changes = { address: '1 chemin du Lavoir' };
    const one = verdictsOf('person.amended', { changes }, COORDINATOR);
    await push(COORDINATOR, [one]);
    await referees.catchUp(HERE);
    assert.equal((await shelf.get(anId('person')))?.['address'], changes.address);
    assert.equal(isDone, false, 'the long push is not over yet');
    await greedy;
  });
});

function aboutOneself(count: number, n = 1, words = 'plutôt le jeudi'): readonly unknown[] {
  const by = volunteerNo(n);
  return Array.from({ length: count }, () =>
    verdictsOf('volunteer.amended', { changes: { words } }, by, { n }),
  );
}

async function openIntake(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-intake-'));
  const store = EmbeddedStore.open(folder);
  await store.create(HERE);
  let now = Date.parse('2026-03-02T08:00:00.000Z');
  const clock = () => now;
  const parts = { rules: RULES, clock, report: (what: string) => assert.fail(what) };
  const referees = new Referees(store, parts);
  const intake = new Intake({ store, referees, nouns: KNOWN_NOUNS, clock, secret: 'of this test' });
  t.after(async () => {
    await referees.stop();
    await store.close();
    await rm(folder, { recursive: true });
  });
  return {
    store,
    referees,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    /** In slices, as the gateway does. */
    push: async (by: Actor, facts: readonly unknown[], slice = 200) => {
      const results = [];
      for (let from = 0; from < facts.length; from += slice) {
        results.push(...(await intake.receive(HERE, by, facts.slice(from, from + slice))));
      }
      return results;
    },
  };
}

function tally(results: readonly object[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const result of results) {
    const what = 'error' in result ? String(result.error) : 'ok';
    counts[what] = (counts[what] ?? 0) + 1;
  }
  return counts;
}
