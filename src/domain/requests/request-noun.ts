import { PHASES } from './phase.ts';
import { isCoordinator, isStaff } from '../kernel/actor.ts';
import { growing } from '../kernel/bounds.ts';
import { momentOf } from '../kernel/fact.ts';
import { allow } from '../kernel/judging.ts';
import { NEEDS } from '../kernel/kind.ts';
import type { AggregateNoun, Other } from '../kernel/noun.ts';
import { MAX_HISTORY_STEPS, withStep } from '../kernel/state.ts';
import type { Person } from '../people/person.ts';
import { amended, apart, closed, reopened } from './evolve-request.ts';
import { live, notUnderWay, takesPart } from './judge-request.ts';
import type { Request, RequestFact, RequestNoted } from './request.ts';

const personAsking: Other<RequestNoted, Person> = {
  id: (fact) => fact.data.person,
  evolve: (person, fact) => ({ ...person, requests: [...person.requests, fact.subject] }),
};

/** What somebody asked for, whole: for coordinators and agents. Volunteers see its mission. */
export const requestNoun: AggregateNoun<Request, RequestFact> = {
  noun: 'request',
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
  fileUnder: ({ phase }) => ({ stand: phase }),
  facts: {
    'request.noted': {
      others: [personAsking],
      judge: (fact, actor, find) =>
        allow(isStaff(actor)) ?? takesPart(find<Person>(fact.data.person)),
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
      judge: (_, actor, request) => allow(isStaff(actor)) ?? live(request),
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
      judge: (_, actor, request) =>
        allow(isCoordinator(actor)) ?? (live(request) ? undefined : 'not-open'),
      evolve: (request, fact) => {
        const { words } = fact.data;
        const history = withStep(request.history, fact, words ? { words } : {});
        return { ...reopened(request), history };
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
