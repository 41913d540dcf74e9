import {
  disclosedColumn,
  type DisclosedColumn,
  type DisclosedCount,
} from '../diagnosis/disclosure.ts';
import type { Month } from '../rates/months.ts';
import { shownAs } from '../statistics/display.ts';
import { isNoFigure } from '../statistics/no-figure.ts';
import { pointsAtSomebody } from '../statistics/small-numbers.ts';
import type { Tally } from '../statistics/tally.ts';
import type { Contributions } from './contributions.ts';
import type { CountedRequests, RequestFate, UnmetReason } from './counted-requests.ts';
import type { Figure, FigureValue } from './figure.ts';
import type { YearCounts } from './year-counts.ts';

/** How requests end that somebody still wanted met. */
export const ENDED_FATES = [
  'met',
  'elsewhere',
  'passed-on',
  'unmet',
] as const satisfies readonly RequestFate[];

/** One month as it may be told outside. */
export interface DisclosedMonth {
  readonly month: Month;
  readonly looked: DisclosedCount;
  readonly unseen: DisclosedCount;
}

/** What the printed summary and its files may tell of a year (docs/decisions/0005, 0017). */
export interface Sheet {
  readonly figures: readonly Figure[];
  /** In the order of {@link ENDED_FATES}, with their total. */
  readonly fates: DisclosedColumn;
  readonly reasons: readonly UnmetReason[];
  /** In the order of the reasons. */
  readonly unmet: DisclosedColumn;
  readonly months: readonly DisclosedMonth[];
}

/**
 * The figures of a year for paper: nothing that stands for one to four people, on either side of a share, and
 * nothing that would give it away beside another figure of the same sheet.
 */
export function sheetOf(counts: YearCounts, figures: readonly Figure[]): Sheet {
  const { requests } = counts;
  const fates = columnOf(ENDED_FATES.map((fate) => requests.fates[fate]));
  const reasons = [...requests.unmet.keys()].sort();
  const unmet = columnOf(reasons.flatMap((reason) => requests.unmet.get(reason) ?? []));
  const isUnmetHidden = fates.cells[ENDED_FATES.indexOf('unmet')] === 'hidden';
  return {
    figures: figures.map((figure) => ({ ...figure, value: outside(figure, counts, fates) })),
    ...{ fates, reasons },
    unmet: isUnmetHidden ? { cells: reasons.map(() => 'hidden'), total: 'hidden' } : unmet,
    months: counts.people.months.map(({ month, people, unseen }) => {
      const isHidden = pointsAtSomebody(unseen) || pointsAtSomebody(people - unseen);
      return isHidden
        ? { month, looked: 'hidden', unseen: 'hidden' }
        : { month, looked: people - unseen, unseen };
    }),
  };
}

/** Requests of fewer than five people are hidden like requests that are fewer than five. */
function columnOf(cells: readonly Contributions[]): DisclosedColumn {
  return disclosedColumn(
    cells.map(({ total }) => total),
    cells.map(({ people }) => pointsAtSomebody(people)),
  );
}

const HIDDEN: FigureValue = { as: 'none', why: 'hidden' };

function outside(
  { id, value }: Figure,
  { requests }: YearCounts,
  fates: DisclosedColumn,
): FigureValue {
  const isHidden = (fate: (typeof ENDED_FATES)[number]): boolean =>
    fates.cells[ENDED_FATES.indexOf(fate)] === 'hidden' || fates.total === 'hidden';
  switch (id) {
    case 'requests-met':
      if (isHidden('met') || value.as !== 'share') return isHidden('met') ? HIDDEN : value;
      return told(withoutFew(value, requests));
    case 'requests-unmet':
      return isHidden('unmet') ? HIDDEN : value;
    case 'help-without-app':
      return isHidden('elsewhere') ? HIDDEN : value;
    default:
      return told(value);
  }
}

/** The interval would tell how many wait: when they are few, those that ended are told as all there are. */
function withoutFew(
  value: FigureValue & { readonly as: 'share' },
  { fates }: CountedRequests,
): FigureValue {
  const { tally } = value;
  const isFew = pointsAtSomebody(fates.waiting.people) || pointsAtSomebody(fates.waiting.total);
  return isFew ? { as: 'share', tally: { ...tally, population: tally.answers } } : value;
}

function told(value: FigureValue): FigureValue {
  if (value.as === 'share') return isSuppressed(value.tally) ? HIDDEN : value;
  if (value.as !== 'count') return value;
  const { count, of } = value;
  return isSuppressed({ population: of, answers: of, yes: count }) ? HIDDEN : value;
}

function isSuppressed(tally: Tally): boolean {
  const shown = shownAs(tally, 'public');
  return !isNoFigure(shown) && shown.as === 'suppressed';
}
