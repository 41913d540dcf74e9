import { PHASES } from './phase.ts';
import { isCoordinator, isStaff } from '../kernel/actor.ts';
import { growing } from '../kernel/bounds.ts';
import { momentOf } from '../kernel/fact.ts';
import { allow } from '../kernel/judging.ts';
import { NEEDS } from '../kernel/kind.ts';
import type { AggregateNoun, Find, Other } from '../kernel/noun.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { MAX_HISTORY_STEPS, withStep } from '../kernel/state.ts';
import type { Person } from '../people/person.ts';
import { askable } from '../territory/change-kinds.ts';
import type { Territory } from '../territory/territory.ts';
import { THIS_TERRITORY } from '../territory/this-territory.ts';
import { territoryHere } from '../territory/zone-here.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import { isWith, withMission } from '../volunteers/missions-of-one.ts';
import { amended, apart, closed, reopened, standingBefore } from './evolve-request.ts';
import { live, notUnderWay, reopenable, takesPart } from './judge-request.ts';
import type {
  Request,
  RequestAmended,
  RequestFact,
  RequestNoted,
  RequestReopened,
} from './request.ts';

const personAsking: Other<RequestNoted, Person> = {
  id: (fact) => fact.data.person,
  evolve: (person, fact) => ({ ...person, requests: [...person.requests, fact.subject] }),
};

const personWaiting: Other<RequestReopened, Person, Request> = {
  noun: 'person',
  ids: (_, { person }) => [person],
};

const volunteersStandingAgain: Other<RequestReopened, Volunteer, Request> = {
  noun: 'volunteer',
  ids: (_, request) => standingBefore(request),
  evolve: (volunteer, { subject }, find) => {
    const request = find<Request>(subject);
    return request && isWith(request, volunteer._id) ? withMission(volunteer, subject) : volunteer;
  },
};

/** Another kind must be on offer; the one it has it may keep. */
function amendedKind(fact: RequestAmended, request: Request, find: Find): Refusal | undefined {
  const { kind = request.kind } = fact.data.changes;
  if (kind === request.kind) return undefined;
  return askable(kind, find<Territory>(THIS_TERRITORY), momentOf(fact));
}

/** What somebody asked for, whole: for coordinators and agents. Volunteers see its mission. */
export const requestNoun: AggregateNoun<Request, RequestFact> = {
  noun: 'request',
  // What was added may be absent, and an older app does without: another version would take it from its lists.
  version: 1,
  upcasts: [],
  shownTo: ['staff'],
  audience: () => ['staff', 'copy'],
  stands: PHASES,
  bounds: {
    bytes: 1024 * 1024,
    lists: {
      needs: NEEDS.length,
      claims: growing(150),
      reports: growing(30),
      history: MAX_HISTORY_STEPS,
    },
  },
  fileUnder: ({ phase, when }) => ({ stand: phase, day: when.day }),
  facts: {
    'request.noted': {
      others: [personAsking, territoryHere],
      judge: (fact, actor, find) =>
        allow(isStaff(actor)) ??
        takesPart(find<Person>(fact.data.person)) ??
        askable(fact.data.kind, find<Territory>(THIS_TERRITORY), momentOf(fact)),
      begin: (fact) => ({
        ...fact.data,
        phase: 'noted',
        notedAt: momentOf(fact),
        claims: [],
        reports: [],
        history: withStep([], fact),
      }),
    },
    'request.amended': {
      others: [territoryHere],
      judge: (fact, actor, request, find) =>
        allow(isStaff(actor)) ?? live(request) ?? amendedKind(fact, request, find),
      evolve: (request, fact) => ({
        ...amended(request, fact),
        history: withStep(request.history, fact),
      }),
    },
    'request.closed': {
      judge: (_, actor, request) => allow(isCoordinator(actor)) ?? live(request),
      evolve: (request, fact) => {
        const { reason, words } = fact.data;
        const history = withStep(request.history, fact, { reason, ...(words && { words }) });
        return { ...closed(request, fact), history };
      },
    },
    'request.reopened': {
      others: [personWaiting, volunteersStandingAgain],
      judge: (_, actor, request, find) =>
        allow(isCoordinator(actor)) ?? reopenable(request, find<Person>(request.person)),
      evolve: (request, fact, find) => {
        const { words } = fact.data;
        const history = withStep(request.history, fact, words ? { words } : {});
        return { ...reopened(request, fact, find), history };
      },
    },
    'request.grouped': {
      judge: (_, actor, request) => allow(isCoordinator(actor)) ?? notUnderWay(request),
      evolve: (request, fact) => ({
        ...request,
        outing: fact.data.outing,
        history: withStep(request.history, fact),
      }),
    },
    'request.ungrouped': {
      judge: (_, actor, request) => allow(isCoordinator(actor)) ?? notUnderWay(request),
      evolve: (request, fact) => ({
        ...apart(request),
        history: withStep(request.history, fact),
      }),
    },
  },
};
