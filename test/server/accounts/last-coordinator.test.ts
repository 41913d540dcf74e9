import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { membershipOf, type UserId } from '../../../server/accounts/account.ts';
import { openAccounts, type AccountsService } from '../../../server/accounts/accounts-service.ts';
import type { PlaceChange } from '../../../server/accounts/places.ts';
import type { Role } from '../../../src/domain/kernel/actor.ts';
import { ENGINES } from '../outgoing/sending-house.ts';

const CHEAP = { N: 2 ** 8, r: 8, p: 1 };
const HERE = 'trois-clochers';
const MINUTE = 60_000;

/** Two gateways over one store, and a clock that the test moves. */
async function twoGateways(t: TestContext, open: (typeof ENGINES)[number][1]) {
  const store = await open(t);
  await store.create(HERE);
  const box = { now: Date.parse('2026-03-02T08:00:00.000Z') };
  const parts = { store, clock: () => box.now, onJoined: () => Promise.resolve(), cost: CHEAP };
  const [one, two] = [await openAccounts(parts), await openAccounts(parts)];
  t.after(() => {
    one.close();
    two.close();
  });
  return { box, one, two };
}

async function coordinator(office: AccountsService, login: string): Promise<UserId> {
  const user = await office.accounts.create({ login, password: 'tisane de thym', name: login });
  assert.ok(user);
  await office.accounts.join(user, HERE, { roles: ['coordinator'] });
  return user;
}

/** One coordinator takes the other's place away, or makes an agent of them. */
function take(office: AccountsService, whose: UserId, by: UserId): Promise<PlaceChange> {
  return office.accounts.find(by).then((account) => {
    assert.ok(account);
    const person = { session: 'x', user: by, account };
    return office.places.takeAway(whose, HERE, person, () => Promise.resolve());
  });
}

function demote(office: AccountsService, whose: UserId): Promise<PlaceChange> {
  return office.places.changeRole(whose, HERE, { role: 'agent' });
}

for (const [engine, open] of ENGINES) {
  describe(`on ${engine}, the last coordinator`, () => {
    it('stays, however two remove or demote one another at once through two gateways', async (t) => {
      const { box, one, two } = await twoGateways(t, open);
      const acts = [take, demote] as const;
      for (let round = 0; round < 6; round += 1) {
        const [a, b] = [
          await coordinator(one, `a${String(round)}`),
          await coordinator(one, `b${String(round)}`),
        ];
        const [first, second] = [acts[round % 2]!, acts[round < 3 ? 0 : 1]];
        const done = await Promise.all([first(one, b, a), second(two, a, b)]);
        const rolesOf = async (user: UserId): Promise<readonly Role[]> => {
          const account = await one.accounts.find(user);
          return (account && membershipOf(account, HERE)?.roles) ?? [];
        };
        const left = [...(await rolesOf(a)), ...(await rolesOf(b))];
        const stay = left.filter((role) => role === 'coordinator');
        assert.ok(stay.length >= 1, `round ${String(round)}: ${done.join()} left ${left.join()}`);
        assert.ok(done.includes('last-coordinator'), done.join());
        for (const user of [a, b]) await one.accounts.leave(user, HERE);
        box.now += 2 * MINUTE;
      }
    });

    it('may go once somebody else coordinates, and then that one stays', async (t) => {
      const { box, one, two } = await twoGateways(t, open);
      const a = await coordinator(one, 'a');
      assert.equal(await demote(one, a), 'last-coordinator');
      box.now += 2 * MINUTE;
      const b = await coordinator(two, 'b');
      assert.equal(await demote(two, a), 'done');
      box.now += 2 * MINUTE;
      assert.equal(await take(one, b, a), 'last-coordinator');
    });
  });
}
