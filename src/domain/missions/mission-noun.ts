import { PHASES } from '../requests/phase.ts';
import { actsFor, isCoordinator, isVolunteer } from '../kernel/actor.ts';
import type { AnyFact } from '../kernel/fact.ts';
import { idOf, uuidOf } from '../kernel/ids.ts';
import { allow } from '../kernel/judging.ts';
import { momentOf } from '../kernel/fact.ts';
import type { Other, ProjectionNoun } from '../kernel/noun.ts';
import { withStep, type Step } from '../kernel/state.ts';
import type { Person } from '../people/person.ts';
import { concerned } from '../requests/claim.ts';
import { live } from '../requests/judge-request.ts';
import { requestOf, type Request } from '../requests/request.ts';
import { missionsAtOnce } from '../territory/missions-at-once.ts';
import { THIS_TERRITORY } from '../territory/this-territory.ts';
import type { Territory } from '../territory/territory.ts';
import { territoryHere } from '../territory/zone-here.ts';
import { missionsToCount, standingWith } from '../volunteers/missions-of-one.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import { amendable, reportAmended, volunteerTold } from './amend-report.ts';
import { accepted, givenBack, reported, started, withdrawn } from './evolve-mission.ts';
import {
  acceptable,
  heldBy,
  promisable,
  publishable,
  reportable,
  standsWith,
  stillHere,
  withdrawable,
} from './judge-mission.ts';
import type {
  MissionAccepted,
  MissionFact,
  MissionPromised,
  MissionReportAmended,
  MissionReported,
  MissionStarted,
} from './mission.ts';
import { partOfRequest } from './part-of-request.ts';
import { missionPreview } from './preview.ts';
import { missionOf, whereaboutsOf, type Mission } from './projections.ts';

const volunteerSayingYes: Other<MissionAccepted | MissionPromised, Volunteer, Request> = {
  id: (fact) => fact.data.volunteer,
  evolve: (volunteer, { subject }, find) => standingWith(volunteer, requestOf(subject), find),
};

/** What else they said yes to, as far as it must be counted. */
const missionsOfTheirs: Other<MissionAccepted, Request, Request> = {
  noun: 'request',
  ids: (fact, _, find) => {
    const most = missionsAtOnce(find<Territory>(THIS_TERRITORY));
    return missionsToCount(find<Volunteer>(fact.data.volunteer), most);
  },
};

/** The same, as far as it may be over by now: a coordinator promises as many as they like. */
const missionsPerhapsOver: Other<MissionPromised, Request, Request> = {
  noun: 'request',
  ids: (fact, _, find) => missionsToCount(find<Volunteer>(fact.data.volunteer)),
};

const volunteerTelling: Other<MissionStarted | MissionReported, Volunteer, Request> = {
  noun: 'volunteer',
  ids: ({ data }) => (data.volunteer ? [data.volunteer] : []),
};

const volunteerCorrecting: Other<MissionReportAmended, Volunteer, Request> = {
  noun: 'volunteer',
  ids: volunteerTold,
};

/** What volunteers see of a request: on the board while it is open, then for whom it concerns. */
export const missionNoun: ProjectionNoun<Mission, Request, MissionFact> = {
  noun: 'mission',
  // What came since may be absent, and an older app does without: another version would take it from its lists.
  version: 1,
  upcasts: [],
  shownTo: ['volunteer'],
  ...partOfRequest,
  idsOf: (request) => [idOf('mission', uuidOf(request._id))],
  project: (request, find) => {
    const person = find<Person>(request.person);
    const mission = person && missionOf(request, whereaboutsOf(person));
    return mission ? [mission] : [];
  },
  audience: ({ phase }, request) => {
    const claims = (request?.claims ?? []).filter(concerned);
    const board = phase === 'open' ? (['board'] as const) : [];
    return ['staff', 'copy', ...board, ...claims.map((claim) => claim.volunteer)];
  },
  stands: ['open', ...PHASES],
  fileUnder: ({ phase }) => ({ stand: phase }),
  preview: missionPreview,
  facts: {
    'mission.published': {
      judge: (_, actor, request) => allow(isCoordinator(actor)) ?? publishable(request),
      evolve: told((request, fact) => ({
        ...request,
        phase: 'open',
        publishedAt: momentOf(fact),
      })),
    },
    'mission.withdrawn': {
      judge: (_, actor, request) => allow(isCoordinator(actor)) ?? withdrawable(request),
      evolve: told(withdrawn),
    },
    'mission.accepted': {
      others: [volunteerSayingYes, territoryHere, missionsOfTheirs],
      judge: (fact, actor, request, find) =>
        allow(isVolunteer(actor, fact.data.volunteer)) ?? acceptable(fact, actor, request, find),
      evolve: told(accepted),
    },
    'mission.promised': {
      others: [volunteerSayingYes, missionsPerhapsOver],
      judge: (fact, actor, request, find) =>
        allow(isCoordinator(actor)) ??
        promisable(fact, request, find<Volunteer>(fact.data.volunteer)),
      evolve: told(accepted),
    },
    'mission.given-back': {
      judge: (fact, actor, request) =>
        allow(actsFor(actor, fact.data.volunteer)) ??
        live(request) ??
        standsWith(request, fact.data.volunteer, actor),
      evolve: told(givenBack),
    },
    'mission.started': {
      others: [volunteerTelling],
      judge: (fact, actor, request, find) =>
        allow(actsFor(actor, fact.data.volunteer)) ??
        stillHere(find<Volunteer>(fact.data.volunteer)) ??
        live(request) ??
        heldBy(request, fact.data.volunteer, actor),
      evolve: told(started),
    },
    'mission.reported': {
      others: [volunteerTelling],
      judge: reportable,
      evolve: told(reported),
    },
    'mission.report-amended': {
      others: [volunteerCorrecting],
      judge: amendable,
      evolve: reportAmended,
    },
  },
};

type Evolve<F extends AnyFact> = (request: Request, fact: F) => Request;

/** Everything that happens to a mission is a line in the history of its request. */
function told<F extends AnyFact>(evolve: Evolve<F>): Evolve<F> {
  return (request, fact) => ({
    ...evolve(request, fact),
    history: withStep(request.history, fact, detailsOf(fact)),
  });
}

function detailsOf({ data }: AnyFact): Pick<Step, 'volunteer' | 'reason' | 'words'> {
  const { volunteer, reason, words } = data as Pick<Step, 'volunteer' | 'reason' | 'words'>;
  return { ...(volunteer && { volunteer }), ...(reason && { reason }), ...(words && { words }) };
}
