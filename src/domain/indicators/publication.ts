import { SMALLEST_DISCLOSED } from '../statistics/small-numbers.ts';
import { Contributions } from './contributions.ts';
import type { TwoSides } from './counted-reports.ts';
import type { YearCounts } from './year-counts.ts';

/** The figures of a year as everybody may read them: rounded down, and never changed again. */
export interface Publication {
  readonly year: number;
  /** What is not here was not published. */
  readonly figures: readonly PublishedFigure[];
}

/** "At least so many": the true figure lies from `least` to less than `least + step`. */
export interface PublishedFigure {
  /** Its name in {@link PUBLISHED}; one that a newer version published is not shown. */
  readonly figure: string;
  readonly least: number;
  readonly step: number;
}

/** What is published of a year, in the order of the page. */
export const PUBLISHED = [
  'people-known',
  'people-helped',
  'people-seen',
  'volunteers-active',
  'requests-met',
  'requests-elsewhere',
  'requests-passed-on',
  'requests-unmet',
  'hours',
  'kilometres',
] as const;

/** The name of a published figure. */
export type PublishedName = (typeof PUBLISHED)[number];

/** An amount, how many people are behind it, and the most that one of them brings. */
type Parts = Pick<Contributions, 'total' | 'people' | 'largest'>;

/** The steps of rounding: the usual ones, from five on. */
const STEPS = [5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000];

/** A figure of which one person brings more than a third is that person's. */
const LEAST_SHARES = 3;

/**
 * What may be published of an amount: nothing while fewer than five people are behind it, or while one brings
 * more than a third of it; else the amount rounded down, by a step that no single person's part exceeds. So
 * whoever comes or goes moves a published figure by one step at most, and nothing tells whether they did.
 * @returns undefined: it is not published
 */
export function publishedAmount(of: Parts): Omit<PublishedFigure, 'figure'> | undefined {
  if (of.people < SMALLEST_DISCLOSED || of.total < of.largest * LEAST_SHARES) return undefined;
  const step = STEPS.find((one) => one >= of.largest);
  if (step === undefined || of.total < step) return undefined;
  return { least: Math.floor(of.total / step) * step, step };
}

/** What may be published of a number of people, of whom each counts once. */
function publishedPeople(people: number): Omit<PublishedFigure, 'figure'> | undefined {
  return publishedAmount({ total: people, people, largest: Math.min(1, people) });
}

/**
 * The figures of a year for everybody. Each is judged alone, and none is the sum of others: nothing can be
 * subtracted from anything. The reasons of what was not met are not published, only their number.
 */
export function publicationOf(counts: YearCounts): Publication {
  const { fates } = counts.requests;
  const { reports, people } = counts;
  const figures: Readonly<Record<PublishedName, Omit<PublishedFigure, 'figure'> | undefined>> = {
    'people-known': publishedPeople(people.known),
    'people-helped': publishedPeople(reports.helped.people),
    'people-seen': publishedPeople(people.seen.yes),
    'volunteers-active': publishedAmount(activeOf(reports.active)),
    'requests-met': publishedAmount(fates.met),
    'requests-elsewhere': publishedAmount(fates.elsewhere),
    'requests-passed-on': publishedAmount(fates['passed-on']),
    'requests-unmet': publishedAmount(fates.unmet),
    hours: publishedAmount(bothSides(reports.minutes, 60)),
    kilometres: publishedAmount(bothSides(reports.km, 1)),
  };
  return {
    year: counts.year.year,
    figures: PUBLISHED.flatMap((figure) => {
      const told = figures[figure];
      return told ? [{ figure, ...told }] : [];
    }),
  };
}

/** Who goes and who is visited are both people: the larger part of either decides, and the fewer of them. */
function bothSides({ given, received }: TwoSides, unit: number): Parts {
  return {
    total: given.total / unit,
    people: Math.min(given.people, received.people),
    largest: Math.max(given.largest, received.largest) / unit,
  };
}

/** Volunteers who went to one person only would all be gone with that person. */
function activeOf(active: ReadonlyMap<string, ReadonlySet<string>>): Parts {
  const through = new Contributions();
  for (const people of active.values()) {
    const [only] = people;
    if (only !== undefined && people.size === 1) through.add(only);
  }
  return {
    ...{ total: active.size, people: active.size },
    largest: Math.max(through.largest, Math.min(1, active.size)),
  };
}
