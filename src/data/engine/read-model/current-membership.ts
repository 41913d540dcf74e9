import type { Actor } from '../../../domain/kernel/actor.ts';
import type { KnownNouns } from '../../../contract/known-nouns-of.ts';
import { provisionalRulesFor, type ProvisionalRules } from './provisional-rules.ts';

/** A territory somebody works in, who they are there, and what they see of it. */
export interface Membership {
  readonly territory: string;
  readonly epoch: string;
  readonly actor: Actor;
  readonly rules: ProvisionalRules;
  /** All that is known here of the nouns there are. */
  readonly nouns: KnownNouns;
}

/** A membership as the session tells of it. */
export type MembershipDetails = Omit<Membership, 'rules' | 'nouns'>;

/** Who works on this device now, and where; empty while it is locked. */
export class CurrentMembership {
  #nouns: KnownNouns;
  #memberships: ReadonlyMap<string, Membership> = new Map();
  #territory: string | undefined;

  constructor(nouns: KnownNouns) {
    this.#nouns = nouns;
  }

  /** All that is known here of the nouns there are. */
  get nouns(): KnownNouns {
    return this.#nouns;
  }

  /** From now on more nouns are known here: those of whoever works here now. */
  learn(nouns: KnownNouns): void {
    this.#nouns = nouns;
  }

  /** Where they work now. */
  get membership(): Membership | undefined {
    return this.#territory === undefined ? undefined : this.#memberships.get(this.#territory);
  }

  /** Their membership in a territory, also when they work in another one now. */
  in(territory: string): Membership | undefined {
    return this.#memberships.get(territory);
  }

  set(memberships: readonly MembershipDetails[], current: string | undefined): void {
    const { nouns } = this;
    this.#memberships = new Map(
      memberships.map((one) => [
        one.territory,
        { ...one, rules: provisionalRulesFor(one.actor, nouns.rules), nouns },
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
