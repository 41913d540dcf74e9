import type { Actor } from './kernel/actor.ts';
import { decide, type Lookup } from './decide.ts';
import { evolveEncounter } from './encounters/encounter.ts';
import { concerns, type Fact } from './facts.ts';
import { nounOf } from './kernel/ids.ts';
import { evolveMission } from './missions/mission.ts';
import { evolvePerson, type Person } from './people/person.ts';
import type { Refusal } from './kernel/refusal.ts';
import { evolveRequest, type Request } from './requests/request.ts';
import { contains, isOlderThanMemory } from './kernel/state.ts';
import type { Aggregate } from './states.ts';
import { evolveTerritory, type Territory } from './territory/territory.ts';
import { evolveVolunteer, type Volunteer } from './volunteers/volunteer.ts';

/** What became of a fact: the aggregates it changed, or why it was refused. */
export type Applied =
  | { readonly ok: true; readonly changed: readonly Aggregate[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Turns a fact into state: decides, then evolves every aggregate it changes. The same function runs
 * on a device, to show the result as provisional, and on the server, to make it true. A fact that an
 * aggregate contains already was accepted once: it is not judged again, and what a crash left undone
 * is done.
 */
export function apply(fact: Fact, actor: Actor, lookup: Lookup): Applied {
  const found = concerns(fact).map((id) => ({ id, state: lookup(id) }));
  const due = found.filter(({ state }) => !state || !holdsAlready(state, fact));
  const accepted = due.length < found.length;
  const refusal = accepted ? undefined : decide(fact, actor, lookup);
  if (refusal) return { ok: false, refusal };
  const changed = due.flatMap(({ id, state }) => evolve(id, state, fact) ?? []);
  return { ok: true, changed };
}

function holdsAlready(state: Aggregate, fact: Fact): boolean {
  return contains(state, fact._id) || isOlderThanMemory(state, fact);
}

/** The aggregate after the fact; undefined when the fact only looks at it. */
function evolve(id: string, state: Aggregate | undefined, fact: Fact): Aggregate | undefined {
  switch (nounOf(id)) {
    case 'territory':
      return isAbout(fact, 'territory') ? evolveTerritory(state as Territory, fact) : undefined;
    case 'volunteer':
      return isAbout(fact, 'volunteer') ? evolveVolunteer(state as Volunteer, fact) : undefined;
    case 'person':
      return fact.type === 'request.noted' || isAbout(fact, 'person') || isAbout(fact, 'encounter')
        ? evolvePerson(state as Person | undefined, fact)
        : undefined;
    case 'encounter':
      return isAbout(fact, 'encounter') ? evolveEncounter(fact) : undefined;
    case 'request':
      if (isAbout(fact, 'request')) return evolveRequest(state as Request | undefined, fact);
      return isAbout(fact, 'mission') ? evolveMission(state as Request, fact) : undefined;
    default:
      return undefined;
  }
}

function isAbout<N extends string>(
  fact: Fact,
  noun: N,
): fact is Extract<Fact, { readonly type: `${N}.${string}` }> {
  return fact.type.startsWith(`${noun}.`);
}
