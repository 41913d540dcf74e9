import type { Actor } from '../../src/domain/kernel/actor.ts';
import { RULES } from '../../src/domain/rules.ts';
import { knowingItsTerritory, territoryAmong } from '../../src/domain/territory/this-territory.ts';
import type { Judgement } from '../../src/domain/kernel/noun.ts';
import type { Aggregate, Fact } from '../../src/domain/nouns.ts';
import type { Request } from '../../src/domain/requests/request.ts';
import { anId, NOW } from './builders.ts';

/** Aggregates in memory, and facts told one after the other: the domain without store or network. */
export class InMemoryTerritory {
  readonly #states = new Map<string, Aggregate>();
  #minutes = 0;

  constructor(...states: readonly Aggregate[]) {
    for (const state of states) this.#states.set(state._id, state);
  }

  readonly lookup = knowingItsTerritory(
    (id): Aggregate | undefined => this.#states.get(id),
    () => territoryAmong(this.#states.keys()),
  );

  /** The server receives the fact, a minute after the one before. */
  receive(fact: Fact, by: Actor): Judgement<Aggregate> {
    this.#minutes += 1;
    const at = new Date(Date.parse(NOW) + this.#minutes * 60_000).toISOString();
    const { user: _, ...may } = by;
    return this.applyProvisionally({ ...fact, received: fact.received ?? { at, ...may } }, by);
  }

  /** The device applies the fact before anybody has received it. */
  applyProvisionally(fact: Fact, by: Actor): Judgement<Aggregate> {
    const outcome = RULES.apply(fact, by, this.lookup);
    if (outcome.ok) for (const state of outcome.changed) this.#states.set(state._id, state);
    return outcome;
  }

  /** The nth request, which must be there. */
  request(n = 1): Request {
    return this.#states.get(anId('request', n)) as Request;
  }

  /** The standing of each claim on the nth request, in order. */
  claimStandings(n = 1): readonly string[] {
    return this.request(n).claims.map((claim) => claim.standing);
  }

  /** Everything that is kept, for comparing two towns. */
  all(): Readonly<Record<string, Aggregate>> {
    return Object.fromEntries([...this.#states].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
