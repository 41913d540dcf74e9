import type { Claim } from './claim.ts';
import { claimOf, phaseOf, withOffers, withRelease } from './claim.ts';
import { withChanges, type ChangesOf } from '../kernel/changes.ts';
import { momentOf, type FactOf } from '../kernel/fact.ts';
import type { Id } from '../kernel/ids.ts';
import type { MissionKind, Need } from '../kernel/kind.ts';
import type { Closing, ClosingReason, NotDoneReason, Outcome, Phase } from './phase.ts';
import type { Place } from '../kernel/place.ts';
import type { StateOf, Step } from '../kernel/state.ts';
import { mustExist, withApplied, withStep } from '../kernel/state.ts';
import type { Moment, When } from '../kernel/when.ts';

/** How a request reached us. */
export const CHANNELS = ['phone', 'counter', 'encounter', 'post'] as const;

/** One such way. */
export type Channel = (typeof CHANNELS)[number];

/** What somebody asks for. */
export interface RequestDetails {
  readonly person: Id<'person'>;
  readonly kind: MissionKind;
  readonly when: When;
  /** Where to, when it is not at the person's home. */
  readonly destination?: Place;
  readonly needs: readonly Need[];
  /** How many volunteers it takes. */
  readonly places: number;
  /** The request in the words it was made in. */
  readonly said?: string;
  /** What the volunteer should know, once the mission is theirs. */
  readonly instructions?: string;
  readonly channel: Channel;
  /** The encounter it was raised from. */
  readonly encounter?: Id<'encounter'>;
  /** Who asked, when it was not the person. */
  readonly requester?: { readonly name: string; readonly relation?: string };
  /**
   * Home to home, in kilometres, as a person agreed to count them: what the passenger gives is only
   * asked for a distance that the roads tell, or that somebody has agreed to.
   */
  readonly agreedKm?: number;
}

/** What may be corrected of a request; `null` takes an optional detail away. */
export type RequestChanges = ChangesOf<Omit<RequestDetails, 'person' | 'channel' | 'encounter'>>;

/** What somebody tells of how it went. */
export interface Report {
  readonly fact: Id<'fact'>;
  readonly volunteer?: Id<'volunteer'>;
  readonly by: Id<'user'>;
  readonly at: Moment;
  readonly outcome: Outcome;
  readonly reason?: NotDoneReason;
  /** Door to door, in minutes. */
  readonly minutes?: number;
  /** Home to home, in kilometres. */
  readonly km?: number;
  readonly words?: string;
}

/**
 * One request and all that became of it, known to coordinators and agents. The mission, the brief
 * and the claims that volunteers see are projections of it.
 */
export interface Request extends StateOf<'request'>, RequestDetails {
  readonly phase: Phase;
  readonly notedAt: Moment;
  readonly publishedAt?: Moment;
  readonly amendedAt?: Moment;
  readonly reason?: ClosingReason;
  /** The requests that share one car on their day carry the same UUID. */
  readonly outing?: string;
  readonly claims: readonly Claim[];
  readonly reports: readonly Report[];
  readonly history: readonly Step[];
  /** How it stood before it ended, for a correction. */
  readonly before?: { readonly phase: Phase; readonly claims: readonly Claim[] };
}

/** A coordinator or an agent wrote down what somebody asked for. */
export type RequestNoted = FactOf<'request.noted', 'request', RequestDetails>;
/** Something about a request was corrected. */
export type RequestAmended = FactOf<
  'request.amended',
  'request',
  { readonly changes: RequestChanges }
>;
/** A request came to an end that no report told of. */
export type RequestClosed = FactOf<
  'request.closed',
  'request',
  { readonly as: Closing; readonly reason: ClosingReason; readonly words?: string }
>;
/** The end was a mistake: the request stands again as it stood before. */
export type RequestReopened = FactOf<'request.reopened', 'request', { readonly words?: string }>;

/** A coordinator put a request into one car with others: `outing` is the UUID that they share. */
export type RequestGrouped = FactOf<'request.grouped', 'request', { readonly outing: string }>;
/** A request goes in a car of its own again. */
export type RequestUngrouped = FactOf<'request.ungrouped', 'request', Record<string, never>>;

/** Every fact about a request that is not about its mission. */
export type RequestFact =
  | RequestNoted
  | RequestAmended
  | RequestClosed
  | RequestReopened
  | RequestGrouped
  | RequestUngrouped;

/** The request after a fact about it that was not refused. */
export function evolveRequest(request: Request | undefined, fact: RequestFact): Request {
  if (fact.type === 'request.noted') return noted(fact);
  const before = mustExist(request);
  const known = { ...before, applied: withApplied(before.applied, fact) };
  switch (fact.type) {
    case 'request.amended':
      return {
        ...resettled(stillTogether(withChanges(known, fact.data.changes), fact.data.changes), fact),
        amendedAt: momentOf(fact),
        history: withStep(known.history, fact),
      };
    case 'request.closed':
      return {
        ...ended(
          known,
          fact.data.as,
          withRelease(known.claims, fact, () => false),
        ),
        reason: fact.data.reason,
        history: withStep(known.history, fact, {
          reason: fact.data.reason,
          ...(fact.data.words && { words: fact.data.words }),
        }),
      };
    case 'request.reopened': {
      const { before: stood, reason: _, ...rest } = known;
      const words = fact.data.words && { words: fact.data.words };
      const restored = stood && { ...stood, claims: restoredClaims(stood.claims, known.claims) };
      return { ...rest, ...restored, history: withStep(known.history, fact, words || {}) };
    }
    case 'request.grouped':
      return { ...known, outing: fact.data.outing, history: withStep(known.history, fact) };
    case 'request.ungrouped':
      return { ...apart(known), history: withStep(known.history, fact) };
  }
}

/** The request at its end, remembering how it stood. */
export function ended(request: Request, phase: Phase, claims: readonly Claim[]): Request {
  return { ...request, phase, claims, before: { phase: request.phase, claims: request.claims } };
}

function noted(fact: RequestNoted): Request {
  return {
    _id: fact.subject,
    noun: 'request',
    schema: 1,
    ...fact.data,
    phase: 'noted',
    notedAt: momentOf(fact),
    claims: [],
    reports: [],
    history: withStep([], fact),
    applied: withApplied([], fact),
  };
}

function resettled(request: Request, fact: RequestAmended): Request {
  const onOffer =
    request.publishedAt && ['open', 'provisional', 'confirmed'].includes(request.phase);
  if (!onOffer) return request;
  const claims = withOffers(request.claims, request.places, fact);
  return { ...request, claims, phase: phaseOf(claims, request.places) };
}

/**
 * Whoever goes at another time or to another place no longer goes with the others; and a distance that
 * somebody agreed to was the distance to the place before.
 */
function stillTogether(request: Request, changes: RequestChanges): Request {
  const { when, destination, agreedKm } = changes;
  const { agreedKm: _, ...elsewhere } = request;
  const known = destination !== undefined && agreedKm === undefined ? elsewhere : request;
  return when === undefined && destination === undefined ? known : apart(known);
}

function apart(request: Request): Request {
  const { outing: _, ...alone } = request;
  return alone;
}

/** The standings of before; what was told since the end (a late report) stays contained. */
function restoredClaims(before: readonly Claim[], now: readonly Claim[]): readonly Claim[] {
  return before.map((claim) => {
    const applied = claimOf(now, claim.volunteer)?.applied ?? claim.applied;
    return { ...claim, applied };
  });
}
