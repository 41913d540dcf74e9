import type { Ring } from './map-territory.ts';

/** How many tints communes are painted with; the theme has as many colours. */
export const TINT_COUNT = 4;

interface Area {
  readonly index: number;
  readonly neighbours: Set<Area>;
  tint: number;
}

/**
 * Which tint fills each commune, so that two neighbours rarely share one (greedy colouring, the
 * commune with the most neighbours first; neighbours are those that share a corner).
 */
export function tintsOf(outlines: readonly (readonly Ring[])[]): number[] {
  const areas = areasOf(outlines);
  for (const area of [...areas].sort((a, b) => b.neighbours.size - a.neighbours.size)) {
    const uses = Array.from({ length: TINT_COUNT }, (_, tint) => countOf(area, tint));
    area.tint = uses.indexOf(Math.min(...uses));
  }
  return areas.map(({ tint }) => tint);
}

function countOf({ neighbours }: Area, tint: number): number {
  return [...neighbours].filter((neighbour) => neighbour.tint === tint).length;
}

function areasOf(outlines: readonly (readonly Ring[])[]): Area[] {
  const areas = outlines.map((_, index): Area => ({ index, neighbours: new Set(), tint: -1 }));
  const owners = new Map<string, Set<Area>>();
  for (const area of areas) {
    for (const corner of outlines[area.index]?.flat() ?? []) {
      const here = owners.get(corner.join()) ?? new Set<Area>();
      owners.set(corner.join(), here.add(area));
      for (const other of here) {
        if (other === area) continue;
        area.neighbours.add(other);
        other.neighbours.add(area);
      }
    }
  }
  return areas;
}
