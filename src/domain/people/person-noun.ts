import { growing } from '../kernel/bounds.ts';
import { withChanges } from '../kernel/changes.ts';
import { coordinatorsMay, staffMay } from '../kernel/judging.ts';
import type { AggregateNoun, Find, HangingOthers, Other } from '../kernel/noun.ts';
import { MAX_HISTORY_STEPS, withStep } from '../kernel/state.ts';
import { closedWithPerson, endedWithPerson, reopenedWithPerson } from '../requests/ends-with.ts';
import { standingBefore } from '../requests/evolve-request.ts';
import type { Request } from '../requests/request.ts';
import { territoryHere } from '../territory/zone-here.ts';
import { isWith, withMission } from '../volunteers/missions-of-one.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import { MAX_LATE_CONTACTS } from './last-contact.ts';
import {
  MOBILITIES,
  type Person,
  type PersonEnded,
  type PersonFact,
  type PersonReturned,
} from './person.ts';

/** Nobody goes any more to somebody who no longer takes part. */
const requestsEndingToo: Other<PersonEnded, Request, Person> = {
  noun: 'request',
  ids: (_, { requests }) => requests,
  evolve: closedWithPerson,
};

/** What ended with them, when that was a mistake. */
const requestsStandingAgain: Other<PersonReturned, Request, Person> = {
  noun: 'request',
  ids: (_, { requests }) => requests,
  evolve: reopenedWithPerson,
};

/** Those who stood with it, if they are still here. */
const volunteersAsked: HangingOthers<PersonReturned, Volunteer, Person> = {
  noun: 'volunteer',
  ids: (_, person, find) =>
    requestsOf(person, find).filter(endedWithPerson).flatMap(standingBefore),
};

const volunteersStandingAgain: HangingOthers<PersonReturned, Volunteer, Person> = {
  ...volunteersAsked,
  evolve: (volunteer, { subject }, find) => {
    const person = find<Person>(subject);
    const theirs = person ? requestsOf(person, find) : [];
    return theirs
      .filter((request) => isWith(request, volunteer._id))
      .reduce((one, { _id }) => withMission(one, _id), volunteer);
  },
};

function requestsOf({ requests }: Person, find: Find): readonly Request[] {
  return requests.flatMap((id) => find<Request>(id) ?? []);
}

/** A person who is helped, known to coordinators and agents. */
export const personNoun: AggregateNoun<Person, PersonFact> = {
  noun: 'person',
  // What was added may be absent, and an older app does without: another version would take it from its lists.
  version: 1,
  upcasts: [],
  shownTo: ['staff'],
  audience: () => ['staff', 'copy'],
  stands: ['active', 'ended'],
  bounds: {
    bytes: 512 * 1024,
    // Two requests each week, for forty years.
    lists: {
      phones: 5,
      mobility: MOBILITIES.length,
      contacts: 5,
      lateContacts: MAX_LATE_CONTACTS,
      requests: growing(4_000),
      history: MAX_HISTORY_STEPS,
    },
  },
  fileUnder: ({ status }) => ({ stand: status }),
  facts: {
    'person.registered': {
      judge: staffMay,
      begin: (fact) => ({
        ...fact.data,
        status: 'active',
        requests: [],
        history: withStep([], fact),
      }),
    },
    'person.amended': {
      judge: staffMay,
      evolve: (person, fact) => ({
        ...withChanges(person, fact.data.changes),
        history: withStep(person.history, fact),
      }),
    },
    'person.ended': {
      others: [requestsEndingToo],
      judge: staffMay,
      evolve: (person, fact) => ({
        ...person,
        status: 'ended',
        ending: fact.data.ending,
        history: withStep(person.history, fact, { reason: fact.data.ending }),
      }),
    },
    'person.returned': {
      others: [territoryHere, requestsStandingAgain, volunteersStandingAgain, volunteersAsked],
      judge: coordinatorsMay,
      evolve: ({ ending: _, ...person }, fact) => ({
        ...person,
        status: 'active',
        history: withStep(person.history, fact),
      }),
    },
  },
};
