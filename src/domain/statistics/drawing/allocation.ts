import { faultOfCounts, type NoFigure } from '../no-figure.ts';

/**
 * Divides a sample between strata in proportion to their people: each gets the whole part of its share, the
 * rest goes to the largest remainders; of equal remainders, to the larger stratum, then to the earlier one. Where the
 * share of a stratum is below `least`, it gets `least` (or all it has), and the others divide what is left.
 * Source: proportional allocation, Cochran 1977, 5.5; largest remainder, Hamilton 1792.
 * @param sizes people of each stratum
 * @param size how many to draw in all
 * @param least people of each stratum at the least; two, and each has a variance of its own
 * @returns people to draw of each stratum, in the same order: never more than it has, in all exactly `size`
 */
export function proportionalAllocation(
  sizes: readonly number[],
  size: number,
  least = 0,
): readonly number[] | NoFigure {
  const fault = faultOfCounts(...sizes, size, least);
  if (fault) return fault;
  const floors = sizes.map((people) => Math.min(people, least));
  if (size > sum(sizes)) return 'more-than-there-are';
  if (size < sum(floors)) return 'too-few-for-strata';
  const isFixed = sizes.map(() => false);
  for (;;) {
    const free = sizes.map((people, index) => (isFixed[index] ? 0 : people));
    const left = size - sum(floors.filter((_, index) => isFixed[index]));
    const below = sizes.map(
      (_, index) => !isFixed[index] && shareOf(left, free, index) < (floors[index] ?? 0),
    );
    if (!below.includes(true)) {
      const parts = largestRemainders(free, left);
      return parts.map((part, index) => (isFixed[index] ? (floors[index] ?? 0) : part));
    }
    for (const [index, isBelow] of below.entries()) if (isBelow) isFixed[index] = true;
  }
}

function largestRemainders(sizes: readonly number[], size: number): readonly number[] {
  const parts = sizes.map((_, index) => Math.floor(shareOf(size, sizes, index)));
  const byRemainder = sizes
    .map((people, index) => ({ people, index, rest: remainderOf(size, sizes, index) }))
    .sort((one, other) => other.rest - one.rest || other.people - one.people);
  for (const { index } of byRemainder.slice(0, size - sum(parts))) {
    parts[index] = (parts[index] ?? 0) + 1;
  }
  return parts;
}

function shareOf(size: number, sizes: readonly number[], index: number): number {
  const all = sum(sizes);
  return all === 0 ? 0 : (size * (sizes[index] ?? 0)) / all;
}

/** What is left of a division without fractions, so that equal remainders are equal. */
function remainderOf(size: number, sizes: readonly number[], index: number): number {
  const all = sum(sizes);
  return all === 0 ? 0 : (size * (sizes[index] ?? 0)) % all;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
