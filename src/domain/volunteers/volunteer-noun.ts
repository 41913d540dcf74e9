import { actsFor, isCoordinator, isVolunteer, type Actor } from '../kernel/actor.ts';
import { growing } from '../kernel/bounds.ts';
import { withChanges, type ChangesOf } from '../kernel/changes.ts';
import type { AnyFact } from '../kernel/fact.ts';
import { allow, coordinatorsMay } from '../kernel/judging.ts';
import { MOST_KINDS } from '../kernel/kind.ts';
import type { AggregateNoun, Other } from '../kernel/noun.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { MAX_HISTORY_STEPS, withStep } from '../kernel/state.ts';
import { givenBackBy } from '../requests/ends-with.ts';
import type { Request } from '../requests/request.ts';
import { CHECKS_TO_SEE } from '../territory/kind-setting.ts';
import type {
  SeenCheck,
  Volunteer,
  VolunteerCheckSeen,
  VolunteerFact,
  VolunteerLeft,
  VolunteerStatus,
} from './volunteer.ts';

/** Whoever leaves gives back all they said yes to. */
const missionsOfTheirs: Other<VolunteerLeft, Request, Volunteer> = {
  noun: 'request',
  ids: (_, { missions = [] }) => missions,
  evolve: givenBackBy,
};

/** How many records one may stand for: somebody who was registered so often is looked for elsewhere. */
const MOST_RECORDS = 20;

/** Somebody who lends a hand, known to coordinators, agents and themselves. */
export const volunteerNoun: AggregateNoun<Volunteer, VolunteerFact> = {
  noun: 'volunteer',
  // What was added may be absent, and an older app does without: another version would take it from its lists.
  version: 1,
  upcasts: [],
  shownTo: ['staff', 'volunteer'],
  audience: ({ _id }) => ['staff', 'copy', _id],
  bounds: {
    bytes: 256 * 1024,
    lists: {
      kinds: MOST_KINDS,
      checks: CHECKS_TO_SEE.length,
      missions: growing(250),
      was: MOST_RECORDS,
      history: MAX_HISTORY_STEPS,
    },
  },
  stands: ['active', 'pending', 'paused', 'left'],
  fileUnder: ({ status }) => ({ stand: status }),
  facts: {
    'volunteer.registered': {
      judge: coordinatorsMay,
      begin: (fact) => ({
        ...fact.data,
        status: 'pending',
        joined: false,
        history: withStep([], fact),
      }),
    },
    'volunteer.amended': {
      judge: theyMay,
      evolve: (volunteer, fact) => noted(volunteer, fact.data.changes, fact),
    },
    'volunteer.met': {
      judge: coordinatorsMay,
      evolve: (volunteer, fact) => noted(volunteer, { met: fact.data.on }, fact),
    },
    'volunteer.charter-signed': {
      judge: ({ subject, data }, actor) =>
        allow(
          isCoordinator(actor) || (isVolunteer(actor, subject) && data.signed?.how === 'screen'),
        ),
      evolve: (volunteer, fact) => noted(volunteer, { charter: fact.data.signed }, fact),
    },
    'volunteer.check-seen': {
      judge: coordinatorsMay,
      evolve: (volunteer, fact) => noted(volunteer, { checks: checksAfter(volunteer, fact) }, fact),
    },
    'volunteer.approved': {
      judge: coordinatorsMay,
      evolve: (volunteer, fact) => standing(volunteer, 'active', fact),
    },
    'volunteer.joined': {
      judge: (fact, actor) => allow(isVolunteer(actor, fact.subject)),
      evolve: (volunteer, fact) => ({
        ...volunteer,
        joined: true,
        history: withStep(volunteer.history, fact),
      }),
    },
    'volunteer.paused': {
      judge: (fact, actor, volunteer) => theyMay(fact, actor) ?? pausable(volunteer),
      evolve: (volunteer, fact) => ({
        ...standing(volunteer, 'paused', fact),
        ...(fact.data.until && { pausedUntil: fact.data.until }),
      }),
    },
    'volunteer.resumed': {
      judge: (fact, actor, volunteer) => theyMay(fact, actor) ?? pausable(volunteer),
      evolve: (volunteer, fact) => standing(volunteer, 'active', fact),
    },
    'volunteer.left': {
      others: [missionsOfTheirs],
      judge: theyMay,
      evolve: (volunteer, fact) => standing(volunteer, 'left', fact),
    },
  },
};

/** Volunteers answer for themselves, and coordinators for them. */
function theyMay(fact: VolunteerFact, actor: Actor): Refusal | undefined {
  return allow(actsFor(actor, fact.subject));
}

/** The volunteer with something noted in their file; `null` takes it away. */
function noted(volunteer: Volunteer, changes: ChangesOf<Volunteer>, fact: AnyFact): Volunteer {
  return { ...withChanges(volunteer, changes), history: withStep(volunteer.history, fact) };
}

function checksAfter(
  { checks = [] }: Volunteer,
  { by, data: { check, seen } }: VolunteerCheckSeen,
): readonly SeenCheck[] {
  const others = checks.filter((one) => one.check !== check);
  return seen ? [...others, { check, ...seen, by }] : others;
}

function pausable({ status }: Volunteer): Refusal | undefined {
  return status === 'active' || status === 'paused' ? undefined : 'not-active';
}

/** The volunteer as they stand now; a pause is over, whatever its last day was to be. */
function standing(volunteer: Volunteer, status: VolunteerStatus, fact: AnyFact): Volunteer {
  const { pausedUntil: _, ...known } = volunteer;
  return { ...known, status, history: withStep(known.history, fact) };
}
