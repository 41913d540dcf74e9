import type { RoadWay } from '../../../src/pack/roads/road-way.ts';

/** A grid of villages a kilometre apart; crossing (column, line) has the id line × 100 + column. */
export function gridOf(columns: number, lines: number, west = 4.9, south = 46.2): RoadWay[] {
  const ways: RoadWay[] = [];
  const at = (column: number, line: number): number[] => [
    west + column * 0.013,
    south + line * 0.009,
  ];
  for (let line = 0; line < lines; line += 1) {
    const nodes = Array.from({ length: columns }, (_, column) => line * 100 + column);
    const lonLats = nodes.flatMap((_, column) => at(column, line));
    ways.push({ class: 'tertiary', nodes, lonLats, oneWay: 0 });
  }
  for (let column = 0; column < columns; column += 1) {
    const nodes = Array.from({ length: lines }, (_, line) => line * 100 + column);
    const lonLats = nodes.flatMap((_, line) => at(column, line));
    ways.push({ class: 'unclassified', nodes, lonLats, oneWay: 0 });
  }
  return ways;
}
