import type { Ring } from './land.ts';

/** How many soft tints the land is painted with; the theme gives as many colours. */
export const TINT_COUNT = 4;

/**
 * Which tint fills each commune, so that two neighbours rarely share one (greedy colouring, the
 * commune with the most neighbours first; neighbours are those that share a corner).
 */
export function tintsOf(outlines: readonly (readonly Ring[])[]): number[] {
  const neighbours = neighboursOf(outlines);
  const order = outlines.map((_, index) => index);
  order.sort((a, b) => neighbours[b]!.size - neighbours[a]!.size);
  const tints = outlines.map(() => -1);
  for (const index of order) {
    const uses = Array.from({ length: TINT_COUNT }, () => 0);
    for (const other of neighbours[index]!) {
      const tint = tints[other]!;
      if (tint >= 0) uses[tint]!++;
    }
    tints[index] = uses.indexOf(Math.min(...uses));
  }
  return tints;
}

function neighboursOf(outlines: readonly (readonly Ring[])[]): Set<number>[] {
  const neighbours = outlines.map(() => new Set<number>());
  const owners = new Map<string, Set<number>>();
  outlines.forEach((rings, index) => {
    for (const corner of rings.flat()) {
      const key = corner.join();
      const here = owners.get(key) ?? new Set<number>();
      owners.set(key, here);
      for (const other of here) {
        if (other === index) continue;
        neighbours[index]!.add(other);
        neighbours[other]!.add(index);
      }
      here.add(index);
    }
  });
  return neighbours;
}
