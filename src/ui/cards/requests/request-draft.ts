import { countsAs, type MissionKind, type Need } from '../../../domain/kernel/kind.ts';
import type { Place, Point } from '../../../domain/kernel/place.ts';
import type { Request, RequestChanges, RequestDetails } from '../../../domain/requests/request.ts';
import {
  addDays,
  isDay,
  type Day,
  type PartOfDay,
  type When,
} from '../../../domain/kernel/when.ts';
import type { KindsOf } from '../../../domain/territory/kind-list.ts';
import { kindHere } from '../../../domain/territory/kinds-here.ts';
import { changedFields } from '../../kit/changed-fields.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { faultsOf, type Faults } from '../../kit/forms/form-controller.ts';

/** For when, as it is asked over the telephone; `as-was` keeps what a request says already. */
export const SPANS = ['today', 'tomorrow', '7', '15', '30', 'day'] as const;

/** At what time of the day. */
export const PARTS = ['any', 'morning', 'afternoon', 'evening', 'time'] as const;

/** What a coordinator has written of a request so far: every field, none of them checked. */
export interface RequestDraft {
  readonly said: string;
  readonly kind: MissionKind | '';
  readonly span: (typeof SPANS)[number] | 'as-was' | '';
  readonly day: Day;
  readonly part: (typeof PARTS)[number];
  readonly time: string;
  /** Empty: nobody said, and it is as the kind implies (`isElsewhere`). */
  readonly where: 'home' | 'place' | '';
  readonly place: string;
  /** INSEE code; empty: outside the territory. */
  readonly placeCommune: string;
  /** Where the place is, when somebody said so. */
  readonly placePoint: Point | undefined;
  readonly needs: readonly Need[];
  /** On the spot; 0: nobody said. */
  readonly minutes: number;
  readonly places: number;
  readonly instructions: string;
  readonly requesterName: string;
  readonly requesterRelation: string;
  /** When it was wanted before a correction. */
  readonly was?: When;
}

/** A form in which nothing is written yet. */
export const EMPTY_REQUEST: RequestDraft = {
  said: '',
  kind: '',
  span: '',
  day: '',
  part: 'any',
  time: '',
  where: '',
  place: '',
  placeCommune: '',
  placePoint: undefined,
  needs: [],
  minutes: 0,
  places: 1,
  instructions: '',
  requesterName: '',
  requesterRelation: '',
};

/** A form in which nothing is written yet but the kind of help: it takes here what it takes as a rule. */
export function usualRequest(kind: MissionKind | '', territory: KindsOf): RequestDraft {
  if (!kind) return EMPTY_REQUEST;
  const { minutes, needs, transport } = kindHere(kind, territory);
  return { ...EMPTY_REQUEST, minutes, needs, where: transport ? 'place' : 'home' };
}

/** "Like last time": the same help at the same time of day; the day and the words are today's. */
export function likeLastTime(request: Request): RequestDraft {
  const { was: _, ...before } = draftOf(request);
  return { ...before, said: '', span: '', requesterName: '', requesterRelation: '' };
}

/** What a request says, for correcting it. */
export function draftOf(request: Request): RequestDraft {
  const { when, destination, requester } = request;
  return {
    said: request.said ?? '',
    kind: request.kind,
    span: 'as-was',
    day: '',
    part: when.time ? 'time' : (when.part ?? 'any'),
    time: when.time ?? '',
    where: destination ? 'place' : 'home',
    place: destination?.label ?? '',
    placeCommune: destination?.commune ?? '',
    placePoint: destination?.point,
    needs: request.needs,
    minutes: when.minutes ?? 0,
    places: request.places,
    instructions: request.instructions ?? '',
    requesterName: requester?.name ?? '',
    requesterRelation: requester?.relation ?? '',
    was: when,
  };
}

/** The fields that must still be filled in, in the order of the form. */
export function missingIn(draft: RequestDraft): readonly RequestField[] {
  const missing: RequestField[] = [];
  if (!draft.kind) missing.push('kind');
  if (!draft.span) missing.push('span');
  if (draft.span === 'day' && !isDay(draft.day)) missing.push('day');
  if (draft.part === 'time' && !isTime(draft.time)) missing.push('time');
  if (isElsewhere(draft) && !draft.place.trim()) missing.push('place');
  return missing;
}

/** Whether the help is to be given elsewhere than at home: as somebody said, or as its kind implies. */
export function isElsewhere({ where, kind }: Pick<RequestDraft, 'where' | 'kind'>): boolean {
  return where === '' ? kind !== '' && countsAs(kind) === 'ride' : where === 'place';
}

/** A field of the form that somebody may have left empty. */
export type RequestField = 'kind' | 'span' | 'day' | 'time' | 'place';

/** What is said beside each field that must still be filled in. */
export function requestFaults(draft: RequestDraft, { desk }: Messages): Faults<RequestDraft> {
  return faultsOf(missingIn(draft), { ...desk.missing, span: desk.missing.when });
}

/** When the help is wanted; undefined while it is not said. "Within 7 days" begins today. */
export function whenOf(draft: RequestDraft, today: Day): When | undefined {
  const days = daysOf(draft, today);
  if (!days) return undefined;
  return {
    ...days,
    ...(isPart(draft.part) && { part: draft.part }),
    ...(draft.part === 'time' && { time: draft.time.slice(0, 5) }),
    ...(draft.minutes > 0 && { minutes: draft.minutes }),
  };
}

/** The request that a complete draft asks for; undefined while something is missing. */
export function detailsOf(
  draft: RequestDraft,
  today: Day,
  origin: Pick<RequestDetails, 'person' | 'channel' | 'encounter'>,
): RequestDetails | undefined {
  const when = whenOf(draft, today);
  if (!draft.kind || !when || missingIn(draft).length > 0) return undefined;
  const { said, instructions, destination, requester } = optionalsOf(draft);
  return {
    ...origin,
    kind: draft.kind,
    when,
    needs: draft.needs,
    places: Math.round(draft.places),
    ...(destination && { destination }),
    ...(said && { said }),
    ...(instructions && { instructions }),
    ...(requester && { requester }),
  };
}

/** What a correction changes: only the fields that say something else than before. */
export function changesOf(
  draft: RequestDraft,
  today: Day,
  request: Request,
): RequestChanges | undefined {
  const { person, channel } = request;
  const next = detailsOf(draft, today, { person, channel });
  if (!next) return undefined;
  return changedFields<RequestDetails>(request, next, [
    ...(['kind', 'when', 'destination', 'needs'] as const),
    ...(['places', 'said', 'instructions', 'requester'] as const),
  ]);
}

function daysOf(draft: RequestDraft, today: Day): Pick<When, 'day' | 'until'> | undefined {
  switch (draft.span) {
    case '':
      return undefined;
    case 'today':
      return { day: today };
    case 'tomorrow':
      return { day: addDays(today, 1) };
    case 'day':
      return isDay(draft.day) ? { day: draft.day } : undefined;
    case 'as-was': {
      const { day, until } = draft.was ?? {};
      return day ? { day, ...(until && { until }) } : undefined;
    }
    default:
      return { day: today, until: addDays(today, Number(draft.span)) };
  }
}

function optionalsOf(draft: RequestDraft): {
  readonly said: string;
  readonly instructions: string;
  readonly destination: Place | undefined;
  readonly requester: RequestDetails['requester'];
} {
  const name = draft.requesterName.trim();
  const relation = draft.requesterRelation.trim();
  return {
    said: draft.said.trim(),
    instructions: draft.instructions.trim(),
    destination: isElsewhere(draft)
      ? {
          label: draft.place.trim(),
          ...(draft.placeCommune && { commune: draft.placeCommune }),
          ...(draft.placePoint && { point: draft.placePoint }),
        }
      : undefined,
    requester: name ? { name, ...(relation && { relation }) } : undefined,
  };
}

/** Some browsers add the seconds. */
function isTime(time: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d(:\d\d)?$/.test(time);
}

function isPart(part: string): part is PartOfDay {
  return part === 'morning' || part === 'afternoon' || part === 'evening';
}
