import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { withDeadlines } from '../../../server/referee/deadline-shelf.ts';
import { receive } from '../../../server/referee/receive.ts';
import { Referees } from '../../../server/referee/referees.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { inTime } from '../../../server/store/in-time.ts';
import { StoreUnavailable, type Shelf } from '../../../server/store/store.ts';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { anId, COORDINATOR, personDetails } from '../../support/builders.ts';
import { lyingShelf, never, storeWithLiar, type Lie } from './lying-shelf.ts';
import { verdictsOf } from './receiving-server.ts';

const TERRITORIES = ['aval', 'bourg', 'combe', 'douve'];
/** The first in the order of their names: the others come after it. */
const ILL = 'aval';

const ILLNESSES: Readonly<Record<string, Lie>> = {
  'never answers': (call) => (call === 'changes' ? never() : undefined),
  'does not even find its place': (call) => (call === 'getLocal' ? never() : undefined),
  'fails at every write': (call) => {
    if (call === 'write') throw new StoreUnavailable('The disk is full.');
  },
  'fails at everything': () => {
    throw new StoreUnavailable('A file in the data folder is damaged.');
  },
  'holds something that nobody foresaw': (call) => {
    if (call === 'changes') throw new Error('panicked');
  },
};

describe('the referees of several territories, one of which', () => {
  for (const [what, lie] of Object.entries(ILLNESSES)) {
    it(`${what}: the others are applied after a restart, and it alone is told of`, async (t) => {
      const { store, receiveEverywhere } = await openTerritories(t);
      await receiveEverywhere();
      const told: string[] = [];
      let now = Date.parse('2026-03-02T09:00:00.000Z');
      const referees = new Referees(storeWithLiar(store, ILL, lie), {
        rules: RULES,
        clock: () => now,
        report: (about) => void told.push(about),
      });
      await referees.start();
      try {
        for (const name of TERRITORIES.filter((one) => one !== ILL)) {
          await mustBecomeState(await store.shelf(name));
        }
        now += 300_000;
        assert.ok(referees.progress().oldestUnappliedMs >= 300_000, 'health hears of it');
        // However often it is called, one territory fails once at a time.
        for (let n = 0; n < 200; n += 1) referees.schedule(ILL);
        assert.ok(told.length <= 4, told.join());
        assert.ok(told.every((about) => about.startsWith(ILL)));
      } finally {
        await referees.stop();
      }
    });
  }

  it('was ill: once it is well again, what waited is applied and nobody waits any more', async (t) => {
    const { store, receiveEverywhere } = await openTerritories(t);
    await receiveEverywhere();
    let isIll = true;
    const lie: Lie = (call) => {
      if (isIll && call === 'write') throw new StoreUnavailable('The disk is full.');
    };
    const clock = () => Date.parse('2026-03-02T09:00:00.000Z');
    const parts = { rules: RULES, clock, report: () => (isIll = false) };
    const referees = new Referees(storeWithLiar(store, ILL, lie), parts);
    await referees.start();
    await mustBecomeState(await store.shelf(ILL));
    await referees.catchUp(ILL);
    await referees.stop();
    assert.deepEqual(referees.progress(), { oldestUnappliedMs: 0, setAside: 0 });
  });
});

describe('the referees of many territories', () => {
  it('stop at once, and none of them listens to one signal', async (t) => {
    const { store, receiveEverywhere } = await openTerritories(t);
    for (let n = 0; n < 20; n += 1) await store.create(`hameau-${String(n)}`);
    await receiveEverywhere();
    const warnings: Error[] = [];
    const note = (warning: Error): number => warnings.push(warning);
    process.on('warning', note);
    t.after(() => process.off('warning', note));
    const report = (): undefined => undefined;
    const sick = storeWithLiar(store, ILL, () => {
      throw new StoreUnavailable('The disk is full.');
    });
    const referees = new Referees(sick, { rules: RULES, clock: Date.now, report });
    await referees.start();
    for (const name of TERRITORIES.filter((one) => one !== ILL)) {
      await mustBecomeState(await store.shelf(name));
    }
    // The ill one pauses longer and longer: it is not waited for.
    await referees.stop();
    referees.schedule(ILL);
    await new Promise(setImmediate);
    assert.deepEqual(warnings, []);
  });
});

describe('a shelf with deadlines', () => {
  it('asks once more when no answer came, and then says that the store is unavailable', async (t) => {
    const { store } = await openTerritories(t);
    let asked = 0;
    const slowOnce: Lie = (call) => {
      if (call !== 'get') return undefined;
      asked += 1;
      return asked === 1 ? never() : undefined;
    };
    const shelf = lyingShelf(await store.shelf(ILL), slowOnce);
    assert.equal(await withDeadlines(shelf, 20).get('person:x'), undefined);
    assert.equal(asked, 2);
    const mute = withDeadlines(lyingShelf(shelf, never), 20);
    await assert.rejects(mute.getMany(['person:x']), StoreUnavailable);
    await assert.rejects(mute.write([]), StoreUnavailable);
    await assert.rejects(inTime(never(), 20), StoreUnavailable);
  });

  it('does not write twice', async (t) => {
    const { store } = await openTerritories(t);
    let written = 0;
    const shelf = lyingShelf(await store.shelf(ILL), (call) => {
      written += call === 'write' ? 1 : 0;
      return never();
    });
    await assert.rejects(withDeadlines(shelf, 20).write([]), StoreUnavailable);
    assert.equal(written, 1);
  });
});

async function openTerritories(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-alone-'));
  const store = EmbeddedStore.open(folder);
  t.after(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  for (const name of TERRITORIES) await store.create(name);
  return {
    store,
    receiveEverywhere: async () => {
      const now = Date.parse('2026-03-02T08:00:00.000Z');
      for (const name of TERRITORIES) {
        const fact = verdictsOf('person.registered', personDetails());
        await receive(await store.shelf(name), COORDINATOR, [fact], now, KNOWN_NOUNS);
      }
    },
  };
}

async function mustBecomeState(shelf: Shelf): Promise<void> {
  for (let { seq } = await shelf.head(); !(await shelf.get(anId('person')));) {
    assert.ok(await shelf.waitForChange(seq, { timeout: 20_000 }), `${shelf.name} goes on`);
    ({ seq } = await shelf.head());
  }
}
