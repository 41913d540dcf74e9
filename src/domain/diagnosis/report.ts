import type { Commune } from '../territory/territory.ts';
import { disclosedColumn, disclosedShares, type DisclosedCount } from './disclosure.ts';
import type { AskedRequest, TerritoryPicture } from './picture.ts';
import type { ReachShare } from './reach.ts';
import { sumOfReachShares } from './reach.ts';
import type { ServiceReach } from './service-reach.ts';

/** A share as it may be told outside. */
export interface DisclosedShare {
  readonly beyond: DisclosedCount;
  readonly known: DisclosedCount;
}

/** The reach of one kind of service, for a commune or for the whole territory. */
export interface ReportedReach<K extends string = string> {
  readonly kind: K;
  readonly people: DisclosedShare;
  /** Public figures, of which nothing needs to be hidden. */
  readonly inhabitants: ReachShare;
  readonly hamlets: ReachShare;
}

/** What may be told outside of a commune, or of the whole territory. */
export interface ReportLine<K extends string = string> {
  readonly volunteers: DisclosedCount;
  /** Active volunteers for 1,000 inhabitants, when both may be told. */
  readonly perThousand?: number;
  /** Requests that were living in the period. */
  readonly requests: DisclosedCount;
  /** Of these, what stayed without an answer. */
  readonly unmet: DisclosedCount;
  /** Requests that wait today with no active volunteer near. */
  readonly gaps: DisclosedCount;
  readonly reach: readonly ReportedReach<K>[];
}

/** One commune of a report. */
export interface ReportRow<K extends string = string> extends ReportLine<K> {
  readonly commune: Commune;
}

/** The figures of a territory as its committee may print them: communes and counts, nobody's name. */
export interface Report<K extends string = string> {
  readonly rows: readonly ReportRow<K>[];
  readonly total: ReportLine<K>;
  /** How many services of each kind are known. */
  readonly services: Readonly<Record<K, number>>;
  /** The people whose home is not placed: in none of the shares of people. */
  readonly unplaced: DisclosedCount;
  /** Some distance was guessed: shares are told as "environ". */
  readonly approximate: boolean;
}

/**
 * The report of a territory, with everything hidden that would point at somebody (`disclosure.ts`).
 * @param communes the rows, in this order: those of the shares
 */
export function reportOf<K extends string>(
  communes: readonly Commune[],
  picture: TerritoryPicture,
  reach: readonly ServiceReach<K>[],
): Report<K> {
  const column = (figures: ReadonlyMap<string, number>) =>
    disclosedColumn(communes.map(({ code }) => figures.get(code) ?? 0));
  const volunteers = column(
    new Map(picture.density.map((one) => [one.commune.code, one.volunteers])),
  );
  const requests = column(countOf(picture.living));
  const unmet = column(countOf(picture.unmet));
  const gaps = column(new Map(picture.gaps.map((gap) => [gap.commune, gap.requests])));
  const shares = reach.map((one) => reportedReach(one));
  const inhabitants = communes.reduce((sum, { population = 0 }) => sum + population, 0);
  const line = (at: number, population: number, pick: 'cells' | 'total'): ReportLine<K> => {
    const of = (told: ReturnType<typeof column>): DisclosedCount =>
      pick === 'total' ? told.total : (told.cells[at] ?? 'hidden');
    const rate = rateOf(of(volunteers), population);
    return {
      volunteers: of(volunteers),
      ...(rate !== undefined && { perThousand: rate }),
      requests: of(requests),
      unmet: of(unmet),
      gaps: of(gaps),
      reach: shares.flatMap((one) => (pick === 'total' ? one.total : (one.rows[at] ?? []))),
    };
  };
  const unplaced = sumOfReachShares(
    reach.find(({ services }) => services > 0)?.people ?? [],
  ).unknown;
  return {
    rows: communes.map((commune, at) => ({
      commune,
      ...line(at, commune.population ?? 0, 'cells'),
    })),
    total: line(0, inhabitants, 'total'),
    services: Object.fromEntries(reach.map(({ kind, services }) => [kind, services])) as Record<
      K,
      number
    >,
    unplaced: disclosedColumn([unplaced]).total,
    approximate: reach.some(({ people, inhabitants: all, hamlets }) =>
      [...people, ...all, ...hamlets].some(({ approximate }) => approximate),
    ),
  };
}

function countOf(asked: readonly AskedRequest[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { person } of asked) {
    if (person) counts.set(person.commune, (counts.get(person.commune) ?? 0) + 1);
  }
  return counts;
}

function rateOf(volunteers: DisclosedCount, population: number): number | undefined {
  return volunteers === 'hidden' || population === 0
    ? undefined
    : Math.round((volunteers / population) * 10_000) / 10;
}

function reportedReach<K extends string>({
  kind,
  people,
  inhabitants,
  hamlets,
}: ServiceReach<K>): {
  readonly rows: readonly ReportedReach<K>[];
  readonly total: ReportedReach<K>;
} {
  const { known, beyond } = disclosedShares(people);
  return {
    rows: people.map((_, at) => ({
      kind,
      people: { beyond: beyond.cells[at] ?? 'hidden', known: known.cells[at] ?? 'hidden' },
      inhabitants: inhabitants[at] ?? sumOfReachShares([]),
      hamlets: hamlets[at] ?? sumOfReachShares([]),
    })),
    total: {
      kind,
      people: { beyond: beyond.total, known: known.total },
      inhabitants: sumOfReachShares(inhabitants),
      hamlets: sumOfReachShares(hamlets),
    },
  };
}
