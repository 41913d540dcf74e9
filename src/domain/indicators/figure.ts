import type { NoFigure } from '../statistics/no-figure.ts';
import type { MedianInterval } from '../statistics/median-interval.ts';
import type { Tally } from '../statistics/tally.ts';
import type { Answers, Asked } from './asked.ts';
import type { UnmetReason } from './counted-requests.ts';
import { indicatorOf, INDICATORS, type IndicatorId } from './library.ts';
import type { YearCounts } from './year-counts.ts';

/** What a figure says; each kind is shown in its own way, always with n and N. */
export type FigureValue =
  /** A part of a group; how it may be shown is decided by `shownAs`. */
  | { readonly as: 'share'; readonly tally: Tally; readonly asked?: HowAsked }
  /** A number of people or requests, of so many. */
  | { readonly as: 'count'; readonly count: number; readonly of: number }
  /** Reasons and how many of each, the most frequent first. */
  | { readonly as: 'parts'; readonly parts: readonly UnmetPart[]; readonly of: number }
  /** Hours or kilometres, told by so many reports of so many. */
  | { readonly as: 'amount'; readonly amount: number; readonly told: number; readonly of: number }
  | { readonly as: 'median'; readonly median: MedianInterval; readonly of: number }
  /** Nothing to show, and why. */
  | { readonly as: 'none'; readonly why: NoFigure | 'no-data' | 'not-asked' | 'hidden' };

/** One reason why requests were not met. */
export interface UnmetPart {
  readonly reason: UnmetReason;
  readonly requests: number;
}

/** A figure of a year: what it says, and by which version of which definition. */
export interface Figure {
  readonly id: IndicatorId;
  readonly version: number;
  readonly value: FigureValue;
}

/** How and until when people were asked: a figure of a survey never stands without it. */
export type HowAsked = Pick<Asked, 'modes' | 'closedOn'>;

/** The figures of a year, in the order of the library. */
export function figuresOf(counts: YearCounts, answers: Answers = new Map()): readonly Figure[] {
  return INDICATORS.map(({ id, version, source }) => ({
    ...{ id, version },
    value: source === 'question' ? fromAnswers(id, answers) : fromFacts(id, counts),
  }));
}

/**
 * The figure of an indicator that only a question can tell, from what was answered to it. The one place
 * where surveys plug in.
 */
function fromAnswers(id: IndicatorId, answers: Answers): FigureValue {
  const [question] = indicatorOf(id)?.uses ?? [];
  const found = question === undefined ? undefined : answers.get(question);
  if (!found) return { as: 'none', why: 'not-asked' };
  const { tally, modes, closedOn } = found;
  const told = share(tally);
  return told.as === 'share' ? { ...told, asked: { modes, closedOn } } : told;
}

/** Requests that came to an end for somebody who still wanted help, and all that may still be met. */
function metTally({ requests: { fates } }: YearCounts): Tally {
  const ended =
    fates.met.total + fates.unmet.total + fates['passed-on'].total + fates.elsewhere.total;
  return { population: ended + fates.waiting.total, answers: ended, yes: fates.met.total };
}

function fromFacts(id: IndicatorId, counts: YearCounts): FigureValue {
  const { people, reports, requests } = counts;
  if (!counts.hasData) return { as: 'none', why: 'no-data' };
  switch (id) {
    case 'requests-met':
      return share(metTally(counts));
    case 'requests-unmet':
      return { as: 'parts', parts: partsOf(counts), of: metTally(counts).answers };
    case 'first-answer':
      return typeof requests.firstAnswer === 'string'
        ? { as: 'none', why: requests.firstAnswer }
        : { as: 'median', median: requests.firstAnswer, of: requests.asked };
    case 'people-helped':
      return {
        as: 'count',
        count: reports.helped.people,
        // Somebody helped in spring may have moved away by winter.
        of: Math.max(people.known, reports.helped.people),
      };
    case 'people-seen':
      return share(people.seen);
    case 'nobody-unseen':
      return share(people.looked);
    case 'volunteers-active':
      return share(counts.active);
    case 'hours':
      return amount(reports.minutes.given.total / 60, reports.withMinutes, reports.reports);
    case 'kilometres':
      return amount(reports.km.given.total, reports.withKm, reports.reports);
    case 'help-without-app':
      return {
        as: 'count',
        count: requests.fates.elsewhere.total,
        of: metTally(counts).answers,
      };
    default:
      return { as: 'none', why: 'not-asked' };
  }
}

function share(tally: Tally): FigureValue {
  if (tally.population === 0) return { as: 'none', why: 'nobody-to-ask' };
  return tally.answers === 0 ? { as: 'none', why: 'nobody-answered' } : { as: 'share', tally };
}

function amount(value: number, told: number, of: number): FigureValue {
  return told === 0
    ? { as: 'none', why: 'nobody-answered' }
    : { as: 'amount', amount: value, told, of };
}

function partsOf({ requests }: YearCounts): readonly UnmetPart[] {
  return [...requests.unmet]
    .map(([reason, { total }]) => ({ reason, requests: total }))
    .sort((a, b) => b.requests - a.requests || (a.reason < b.reason ? -1 : 1));
}
