import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { idOf } from '../../../src/domain/kernel/ids.ts';
import { aFact, personDetails, uuid } from '../../support/builders.ts';
import { atSomeMoment, until } from '../../support/waiting.ts';
import { openRunningApp, type RunningApp } from '../running-app.ts';

const ROUNDS = 8;
const PUSH = 40;

interface Result {
  readonly ok?: true;
  readonly id: string;
}

describe('a server killed at random moments during pushes', () => {
  let app: RunningApp;
  let cookie = '';
  let user: `user:${string}` = 'user:';

  before(async () => {
    app = await openRunningApp();
    const answer = await fetch(`${app.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'coordinatrice', password: 'demo' }),
    });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    user = ((await answer.json()) as { user: { id: typeof user } }).user.id;
  });
  after(() => app.close());

  const push = async (facts: readonly unknown[]): Promise<readonly Result[]> => {
    const answer = await fetch(`${app.url}/db/trois-clochers/_bulk_docs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ docs: facts }),
    });
    return (await answer.json()) as Result[];
  };

  const facts = Array.from({ length: ROUNDS * PUSH }, (_, index) => 500_000 + index);
  const registration = (n: number): unknown =>
    aFact('person.registered', personDetails({ family: `Essai ${String(n)}` }), {
      n,
      by: { user, roles: [] },
      id: uuid(n),
    });

  it('has every acknowledged fact after its restart, applied once', async () => {
    const acknowledged = new Set<string>();
    let cut = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const mine = facts.slice(round * PUSH, (round + 1) * PUSH).map(registration);
      const pushes = mine.map((_, index) => push(mine.slice(index, index + 1)));
      const killed = atSomeMoment(120, () => app.kill());
      for (const outcome of await Promise.allSettled(pushes)) {
        if (outcome.status === 'rejected') cut += 1;
        else for (const { ok, id } of outcome.value) if (ok) acknowledged.add(id);
      }
      await killed;
      await app.restart();
      // A device offers again whatever was not acknowledged: the same fact twice is one fact.
      for (const { ok, id } of await push(mine)) if (ok) acknowledged.add(id);
    }
    assert.ok(cut > 0, 'some pushes were cut');
    assert.equal(acknowledged.size, facts.length);
    for (const n of facts) {
      const person = await personNo(n);
      assert.equal(person.history.length, 1, 'applied once');
    }
  });

  // Facts are applied just after they are acknowledged.
  const personNo = (n: number): Promise<{ history: unknown[] }> =>
    until(`person ${String(n)}, whose fact was acknowledged`, async () => {
      const answer = await fetch(
        `${app.url}/db/trois-clochers/${encodeURIComponent(idOf('person', uuid(n)))}`,
        { headers: { cookie } },
      );
      return answer.ok ? ((await answer.json()) as { history: unknown[] }) : undefined;
    });
});
