import { pointsAtSomebody, SMALLEST_DISCLOSED } from '../statistics/small-numbers.ts';
import type { ReachShare } from './reach.ts';

/** A figure that is counted from people, as it may be told outside: hidden, it would point at somebody. */
export type DisclosedCount = number | 'hidden';

/** Figures of communes and their total, as they may be told outside. */
export interface DisclosedColumn {
  readonly cells: readonly DisclosedCount[];
  readonly total: DisclosedCount;
}

/**
 * Hides what would point at somebody. A figure from 1 to 4 is never told. Nor does the total give one
 * away: while what is hidden could be worked out from the total and the figures beside it, the next
 * smallest figure is hidden too; when all are hidden and still could be, so is the total.
 * @param also figures that must be hidden for another reason
 */
export function disclosedColumn(
  figures: readonly number[],
  also: readonly boolean[] = [],
): DisclosedColumn {
  const hidden = figures.map((figure, index) => pointsAtSomebody(figure) || also[index] === true);
  while (givesAway(figures, hidden)) {
    const next = smallestShown(figures, hidden);
    if (next === undefined) return { cells: disclosedCount(figures, hidden), total: 'hidden' };
    hidden[next] = true;
  }
  const total = figures.reduce((sum, figure) => sum + figure, 0);
  return {
    cells: disclosedCount(figures, hidden),
    total: pointsAtSomebody(total) ? 'hidden' : total,
  };
}

/** The shares of communes as they may be told outside: `known` and `beyond`, each with its total. */
export function disclosedShares(shares: readonly ReachShare[]): {
  readonly known: DisclosedColumn;
  readonly beyond: DisclosedColumn;
} {
  const known = disclosedColumn(shares.map((share) => share.known));
  // Nine of ten point at the tenth as well; and who is hidden among all is hidden among some.
  const also = shares.map(
    (share, index) =>
      known.cells[index] === 'hidden' || pointsAtSomebody(share.known - share.beyond),
  );
  const beyond = disclosedColumn(
    shares.map((share) => share.beyond),
    also,
  );
  const within = disclosedColumn(
    shares.map((share) => share.known - share.beyond),
    beyond.cells.map((cell) => cell === 'hidden'),
  );
  return { known, beyond: agreeing(beyond, within) };
}

/** What is hidden on one side of a share is hidden on the other. */
function agreeing(beyond: DisclosedColumn, within: DisclosedColumn): DisclosedColumn {
  return {
    cells: beyond.cells.map((cell, index) => (within.cells[index] === 'hidden' ? 'hidden' : cell)),
    total: within.total === 'hidden' ? 'hidden' : beyond.total,
  };
}

function disclosedCount(
  figures: readonly number[],
  hidden: readonly boolean[],
): readonly DisclosedCount[] {
  return figures.map((figure, index) => (hidden[index] ? 'hidden' : figure));
}

/** Whether what is hidden can be worked out: alone, all ones, all fours, or too few together. */
function givesAway(figures: readonly number[], hidden: readonly boolean[]): boolean {
  const out = figures.filter((_, index) => hidden[index]);
  const sum = out.reduce((total, figure) => total + figure, 0);
  const isBounded = out.length === sum || out.length * (SMALLEST_DISCLOSED - 1) === sum;
  return sum > 0 && (out.length === 1 || sum < SMALLEST_DISCLOSED || isBounded);
}

function smallestShown(figures: readonly number[], hidden: readonly boolean[]): number | undefined {
  let best: number | undefined;
  for (const [index, figure] of figures.entries()) {
    if (hidden[index] || figure === 0) continue;
    if (best === undefined || figure < (figures[best] ?? 0)) best = index;
  }
  return best;
}
