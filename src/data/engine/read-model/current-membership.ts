import type { Actor } from '../../../domain/kernel/actor.ts';
import type { Rules } from '../../../domain/rules.ts';
import { provisionalRulesFor, type ProvisionalRules } from './provisional-rules.ts';

/** A territory somebody works in, who they are there, and what they see of it. */
export interface Membership {
  readonly territory: string;
  readonly epoch: string;
  readonly actor: Actor;
  readonly rules: ProvisionalRules;
}

/** Who works on this device now, and where; empty while it is locked. */
export class CurrentMembership {
  readonly #rules: Rules;
  #memberships: ReadonlyMap<string, Membership> = new Map();
  #territory: string | undefined;

  constructor(rules: Rules) {
    this.#rules = rules;
  }

  /** Where they work now. */
  get membership(): Membership | undefined {
    return this.#territory === undefined ? undefined : this.#memberships.get(this.#territory);
  }

  /** Their membership in a territory, also when they work in another one now. */
  in(territory: string): Membership | undefined {
    return this.#memberships.get(territory);
  }

  set(posts: readonly Omit<Membership, 'rules'>[], current: string | undefined): void {
    this.#memberships = new Map(
      posts.map((membership) => [
        membership.territory,
        { ...membership, rules: provisionalRulesFor(membership.actor, this.#rules) },
      ]),
    );
    this.#territory = current;
  }

  clear(): void {
    this.set([], undefined);
  }
}

/** Whether two memberships show the same documents to the same person. */
export function isSameMembership(a: Membership | undefined, b: Membership | undefined): boolean {
  return a?.territory === b?.territory && a?.epoch === b?.epoch;
}
