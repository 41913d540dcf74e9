import { countsAs, MISSION_KINDS, type CountedKind } from '../../kernel/kind.ts';
import type { Point } from '../../kernel/place.ts';
import type { PartOfDay, When } from '../../kernel/when.ts';
import { addDays, lastDayOf } from '../../kernel/when.ts';
import type { Person } from '../../people/person.ts';
import type { Request } from '../../requests/request.ts';
import type { Commune } from '../../territory/territory.ts';
import type { Period } from '../period.ts';
import { closedForWantOfSomebody } from '../unmet.ts';
import type { WantedHelp } from './half-days.ts';

/** What somebody new could do: drive people or bring things, keep company, or lend a hand at home. */
export const OFFERS = ['drive', 'visit', 'hand'] as const;

/** One of these. */
export type Offer = (typeof OFFERS)[number];

/** What each kind of help asks for. */
const OFFER_OF: Readonly<Record<CountedKind, Offer>> = {
  ride: 'drive',
  groceries: 'drive',
  pharmacy: 'drive',
  visit: 'visit',
  call: 'visit',
  walk: 'visit',
  paperwork: 'hand',
  'digital-help': 'hand',
  'small-repair': 'hand',
  other: 'hand',
};

/** The kinds of help that come with an offer. */
export function kindsOf(offer: Offer): readonly CountedKind[] {
  return MISSION_KINDS.filter((kind) => OFFER_OF[kind] === offer);
}

/** A request that nobody could answer: when, where and what it was, and not whose. */
export interface MissedHelp extends WantedHelp {
  readonly commune: string;
  /** At home, or in the middle of the commune; absent when neither is known. */
  readonly point?: Point;
  /** What somebody must offer to answer it: all of these. */
  readonly takes: readonly Offer[];
  /** By telephone, from anywhere. */
  readonly isCall: boolean;
  readonly places: number;
}

/** The requests for help on these days that ended because nobody could come. */
export function missedIn(
  requests: readonly Request[],
  people: ReadonlyMap<string, Person>,
  communes: readonly Commune[],
  { from, to }: Period,
): readonly MissedHelp[] {
  const middles = new Map(communes.map(({ code, point }) => [code, point]));
  return requests
    .filter(
      (request) =>
        closedForWantOfSomebody(request) && request.when.day >= from && request.when.day <= to,
    )
    .map(({ kind, needs, person: id, places, when }) => {
      const person = people.get(id);
      const point = person && (person.point ?? middles.get(person.commune));
      const takes = new Set<Offer>([
        OFFER_OF[countsAs(kind)],
        ...(needs.includes('vehicle') ? DRIVE : []),
      ]);
      return {
        ...halfDaysOf(when),
        commune: person?.commune ?? '',
        ...(point && { point }),
        takes: [...takes],
        isCall: countsAs(kind) === 'call',
        places,
      };
    });
}

const DRIVE: readonly Offer[] = ['drive'];

/** Who can wait for longer asks for no particular day any more. */
const LONGEST_WAIT_DAYS = 30;

/** Which half-days suited; without a word about the hour, the morning and the afternoon. */
function halfDaysOf(when: When): WantedHelp {
  const latest = addDays(when.day, LONGEST_WAIT_DAYS);
  const until = lastDayOf(when);
  return {
    first: dayNumber(when.day),
    last: dayNumber(until < latest ? until : latest),
    parts: partsOf(when),
  };
}

function partsOf({ part, time }: When): readonly number[] {
  if (time !== undefined) return [time < '12:00' ? 0 : time < '18:00' ? 1 : 2];
  return part === undefined ? [0, 1] : [PARTS.indexOf(part)];
}

const PARTS: readonly PartOfDay[] = ['morning', 'afternoon', 'evening'];

/** Days since a Monday, so that sevens of them are weeks: 1970 began on a Thursday. */
function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 3;
}
