import { isCoordinator, isStaff, type Actor } from '../kernel/actor.ts';
import { nounOf, type Id } from '../kernel/ids.ts';
import { allow } from '../kernel/judging.ts';
import type { AggregateNoun, Other } from '../kernel/noun.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Person } from '../people/person.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import { MAX_KEPT_AWAY, type Callee, type CallList } from './call-list.ts';
import type { Call, CallClaimed, CallFact } from './call.ts';
import {
  MAX_ATTEMPTS_KEPT,
  MAX_CLAIMS,
  withAttempt,
  withClaim,
  withoutAttempt,
} from './evolve-call.ts';
import { isKeptAway, outcomeOf } from './standing.ts';

const itsList: Other<CallClaimed, CallList, Call> = {
  noun: 'call-list',
  ids: (_, { list }) => [list],
};

const personRung: Other<CallClaimed, Person, Call> = {
  noun: 'person',
  ids: (_, { who }) => (isPerson(who) ? [who] : []),
};

const volunteerRung: Other<CallClaimed, Volunteer, Call> = {
  noun: 'volunteer',
  ids: (_, { who }) => (isVolunteer(who) ? [who] : []),
};

/** One person to ring, known to coordinators and agents. */
export const callNoun: AggregateNoun<Call, CallFact> = {
  noun: 'call',
  version: 1,
  upcasts: [],
  shownTo: ['staff'],
  audience: () => ['staff', 'copy'],
  stands: ['open', 'done'],
  bounds: {
    bytes: 32 * 1024,
    lists: { notBy: MAX_KEPT_AWAY, claims: MAX_CLAIMS, attempts: MAX_ATTEMPTS_KEPT },
  },
  fileUnder: (call) => ({ stand: outcomeOf(call) ? 'done' : 'open', parent: call.list }),
  facts: {
    'call.claimed': {
      others: [itsList, personRung, volunteerRung],
      judge: (_, actor, call, find) =>
        callersMay(actor, call) ??
        (find<CallList>(call.list)?.status === 'closed' ? 'closed' : undefined) ??
        (takesPart(find<Person | Volunteer>(call.who)) ? undefined : 'ended'),
      evolve: withClaim,
    },
    // What was done before the caller heard that the list is closed, or that somebody was quicker, was done.
    'call.attempted': {
      judge: (_, actor, call) => callersMay(actor, call),
      evolve: withAttempt,
    },
    'call.undone': {
      judge: ({ data }, actor, call) => {
        const attempt = call.attempts.find(({ fact }) => fact === data.attempt);
        if (!attempt) return allow(isStaff(actor)) ?? 'unknown-subject';
        const isTheirs = isStaff(actor) && attempt.by === actor.user;
        return allow(isTheirs || isCoordinator(actor));
      },
      evolve: withoutAttempt,
    },
  },
};

function callersMay(actor: Actor, call: Call): Refusal | undefined {
  return allow(isStaff(actor)) ?? (isKeptAway(call, actor) ? 'helped-this-person' : undefined);
}

function isPerson(who: Callee): who is Id<'person'> {
  return nounOf(who) === 'person';
}

function isVolunteer(who: Callee): who is Id<'volunteer'> {
  return nounOf(who) === 'volunteer';
}

function takesPart(who: Person | Volunteer | undefined): boolean {
  return who?.status !== 'ended' && who?.status !== 'left';
}
