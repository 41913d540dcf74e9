import type { Attempt, AttemptOutcome, Call } from '../../../src/domain/attempts/call.ts';
import { callIdOf, type CallList } from '../../../src/domain/attempts/call-list.ts';
import { callTurn, type CallTurn, type Caller } from '../../../src/domain/attempts/next-calls.ts';
import { standingOf, type CallStanding } from '../../../src/domain/attempts/standing.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import type { Id } from '../../../src/domain/kernel/ids.ts';
import type { Aggregate, Fact } from '../../../src/domain/nouns.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { aCallList, anActor, anId, aPerson } from '../../support/builders.ts';

/** Three who ring: a coordinator and two agents. */
export const CALLERS: readonly Actor[] = [
  anActor(['coordinator'], 911),
  anActor(['agent'], 912),
  anActor(['agent'], 913),
];

/** The list that is rung in these tests. */
const LIST = anId('call-list');

/** The call of the nth person. */
export function callNo(n: number): Id<'call'> {
  return callIdOf(LIST, anId('person', n));
}

/** So many people on a list, with nothing tried yet. */
export function campaignOf(people: number): readonly Aggregate[] {
  const ids = Array.from({ length: people }, (_, index) => anId('person', index + 1));
  const list: CallList = aCallList({ people: ids });
  return [list, ...ids.map((_id) => aPerson({ _id })), ...ids.map(callOf)];
}

function callOf(who: Id<'person'>): Call {
  const _id = callIdOf(LIST, who);
  return {
    _id,
    noun: 'call',
    schema: 1,
    list: LIST,
    who,
    claims: [],
    attempts: [],
    earlier: {},
    applied: [],
  };
}

/** Documents, as a server or a device holds them. */
export type Documents = ReadonlyMap<string, Aggregate>;

/** The documents by their ids. */
export function documentsOf(states: readonly Aggregate[]): Documents {
  return new Map(states.map((state) => [state._id, state]));
}

/** The documents after a fact; the same when it is refused. */
export function withFact(documents: Documents, fact: Fact, by: Actor): Documents {
  const outcome = RULES.apply(fact, by, (id) => documents.get(id));
  if (!outcome.ok) return documents;
  return new Map([
    ...documents,
    ...outcome.changed.map((state): [string, Aggregate] => [state._id, state]),
  ]);
}

/** The calls, and how each person stands. */
export function standingsIn(
  documents: Documents,
): readonly { readonly call: Call; readonly standing: CallStanding }[] {
  return [...documents.values()].flatMap((call) =>
    call.noun === 'call'
      ? [{ call, standing: standingOf(call, documents.get(call.who) as Person | undefined) }]
      : [],
  );
}

/** A caller on a morning on which nothing was tried yet. */
export function callerAt(actor: Actor, changes: Partial<Caller> = {}): Caller {
  return {
    actor,
    now: { day: '2026-03-02', part: 'morning' },
    partOf: () => ({ day: '2026-03-01', part: 'afternoon' }),
    ...changes,
  };
}

/** Whom a caller is proposed. */
export function turnOf(documents: Documents, caller: Caller): CallTurn {
  return callTurn(standingsIn(documents), caller);
}

/** A call with these attempts, an hour apart. */
export function tried(...outcomes: readonly AttemptOutcome[]): readonly Attempt[] {
  return outcomes.map((outcome, index) => {
    const at = `2026-03-01T${String(index + 8).padStart(2, '0')}:20:00.000Z`;
    return { fact: anId('fact', index + 1), by: CALLERS[1]!.user, at, heard: at, outcome };
  });
}
