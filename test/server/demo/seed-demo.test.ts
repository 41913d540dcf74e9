import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { membershipOf } from '../../../server/accounts/account.ts';
import { openAccounts, type AccountsService } from '../../../server/accounts/accounts-service.ts';
import { seedDemo } from '../../../server/demo/seed-demo.ts';
import { compareWithFacts } from '../../../server/referee/replay.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { StoreUnavailable, type Shelf, type Store } from '../../../server/store/store.ts';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';
import { NetworkFigures } from '../../../server/synthesis/network-figures.ts';
import { RULES } from '../../../src/domain/rules.ts';

const NOW = Date.parse('2026-11-23T07:12:00Z');
const clock = () => NOW;
const LOGINS = ['coordinatrice', 'agent', 'benevole1', 'benevole2', 'voisine'];

let folder: string;
let store: Store;
let office: AccountsService;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coudmain-demo-'));
  store = EmbeddedStore.open(folder);
  const cost = { N: 2 ** 10, r: 8, p: 1 };
  office = await openAccounts({ store, clock, onJoined: async () => undefined, cost });
});

afterEach(async () => {
  office.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const seeding = (changes: { store?: Store; today?: string } = {}) =>
  seedDemo({
    store,
    accounts: office.accounts,
    today: '2026-11-23',
    seed: 2_026,
    clock,
    ...changes,
  });

describe('filling an empty store with the demonstration', () => {
  it('lets seven fictional people sign in with the password that everybody knows', async () => {
    const logins = await seeding();
    assert.deepEqual(
      logins.map(({ login }) => login),
      [...LOGINS, 'reseau', 'hebergeur'],
    );
    assert.match(logins[0]?.who ?? '', /coordinator, trois-clochers/);
    const places = [];
    for (const login of LOGINS) {
      const user = await office.accounts.verify(login, 'demo');
      const account = user && (await office.accounts.find(user));
      assert.ok(account);
      const territories = Object.keys(account.memberships);
      assert.equal(territories.length, 1, 'nobody has two territories');
      places.push([...(membershipOf(account, territories[0] ?? '')?.roles ?? []), ...territories]);
    }
    assert.deepEqual(places, [
      ['coordinator', 'trois-clochers'],
      ['agent', 'trois-clochers'],
      ['volunteer', 'trois-clochers'],
      ['volunteer', 'trois-clochers'],
      ['coordinator', 'val-voisin'],
    ]);
  });

  it('writes state that the facts alone would make again, without one refusal', async () => {
    await seeding();
    for (const name of ['trois-clochers', 'val-voisin']) {
      const shelf = await store.shelf(name);
      const { different, documents } = await compareWithFacts(shelf, RULES);
      assert.deepEqual(different, []);
      assert.ok(documents > 20);
      const verdicts = await shelf.changes('0', { limit: 1, prefixes: ['verdict:'] });
      assert.deepEqual(verdicts.changes, []);
    }
  });

  it('has five territories that say something together, for an account that is of none', async () => {
    await seeding();
    const user = await office.accounts.verify('reseau', 'demo');
    const account = user && (await office.accounts.find(user));
    assert.deepEqual([account?.isNetwork, account?.memberships], [true, {}]);
    const { synthesis, unread, years } = await new NetworkFigures({
      ...{ store, clock, nouns: KNOWN_NOUNS },
    }).of();
    assert.deepEqual(unread, []);
    assert.equal(synthesis.territories, 5);
    assert.deepEqual(years, [2026, 2025]);
    const isolation = synthesis.questions.find(({ question }) => question === 'isolation-change');
    assert.equal(isolation?.coverage.strata, 5);
    assert.ok(isolation.figure && isolation.spread && isolation.before.change);
  });

  it('joins the two volunteers to volunteers that are active in the territory', async () => {
    await seeding();
    const shelf = await store.shelf('trois-clochers');
    const communes = new Set();
    for (const login of ['benevole1', 'benevole2']) {
      const user = await office.accounts.verify(login, 'demo');
      const account = user && (await office.accounts.find(user));
      const id = account && membershipOf(account, 'trois-clochers')?.volunteer;
      const doc = await shelf.get(id ?? '');
      assert.equal(doc?.['status'], 'active');
      assert.equal(`${String(doc['given'])} ${String(doc['family'])}`, account?.name);
      communes.add(doc['commune']);
    }
    assert.equal(communes.size, 2);
  });

  it('goes on where it was interrupted, be it on another day, and adds nothing twice', async () => {
    await seeding();
    const whole = await contents(store);
    for (const writes of [0, 3, 11]) {
      const other = await mkdtemp(join(tmpdir(), 'coudmain-demo-'));
      const half = EmbeddedStore.open(other);
      await assert.rejects(seeding({ store: failingAfter(half, writes) }), StoreUnavailable);
      await seeding({ store: half, today: '2026-11-24' });
      assert.deepEqual(await contents(half), whole, `cut after ${writes} writes`);
      await half.close();
      await rm(other, { recursive: true, force: true });
    }
  });
});

/** What all territories say, without the moments at which documents left somebody's sight. */
async function contents(of: Store): Promise<unknown> {
  const all: unknown[] = [];
  for (const name of await of.names()) {
    const { changes } = await (await of.shelf(name)).changes('0', { limit: 20_000 });
    for (const { doc } of changes) {
      const { _rev, former, ...said } = doc;
      all.push([said._id, said]);
    }
  }
  return Object.fromEntries(all as [string, unknown][]);
}

/** The store, until it has written so often; then its disk is full. */
function failingAfter(real: Store, writes: number): Store {
  let left = writes;
  const failing = (shelf: Shelf): Shelf =>
    new Proxy(shelf, {
      get(target, key) {
        if (key === 'write' && left-- <= 0) {
          return () => Promise.reject(new StoreUnavailable('The disk is full.'));
        }
        const value: unknown = Reflect.get(target, key, target);
        return bound(value, target);
      },
    });
  return new Proxy(real, {
    get(target, key) {
      if (key === 'shelf' || key === 'create') {
        return async (name: string) => failing(await target[key](name));
      }
      const value: unknown = Reflect.get(target, key, target);
      return bound(value, target);
    },
  });
}

function bound(value: unknown, to: object): unknown {
  return typeof value === 'function' ? (value.bind(to) as unknown) : value;
}
