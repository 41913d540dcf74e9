import type { Line, OsmMap } from '../osm/osm-map.ts';

/** A piece of coast between two nodes. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly line: Line;
}

/**
 * The coasts of a map, each joined from its ways: an island ends where it begins, and a coast that the extract cuts
 * has two ends. Ways are joined in their own direction only, because it tells where the water is.
 */
export function coastsOf(map: OsmMap): readonly Line[] {
  const pieces = [...map.ways.values()].flatMap((way) =>
    way.tags?.['natural'] === 'coastline' ? piecesOf(map, way.refs) : [],
  );
  const waiting = new Map<number, Piece[]>();
  for (const piece of pieces) {
    waiting.set(piece.from, [...(waiting.get(piece.from) ?? []), piece]);
  }
  const take = (node: number): Piece | undefined => waiting.get(node)?.pop();
  const coastFrom = (node: number): Line => {
    const coast: Line[number][] = [];
    for (let at = node, piece = take(at); piece; piece = take(at)) {
      coast.push(...(coast.length > 0 ? piece.line.slice(1) : piece.line));
      at = piece.to;
      if (at === node) break;
    }
    return coast;
  };
  const ends = new Set(pieces.map(({ to }) => to));
  const starts = pieces.map(({ from }) => from);
  const open = starts.filter((node) => !ends.has(node)).map(coastFrom);
  return [...open, ...starts.map(coastFrom)].filter((coast) => coast.length > 1);
}

/** A way without the nodes that the extract lacks: where one is missing, the coast is cut. */
function piecesOf(map: OsmMap, refs: readonly number[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let run: { readonly node: number; readonly at: Line[number] }[] = [];
  const end = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && run.length > 1) {
      pieces.push({ from: first.node, to: last.node, line: run.map(({ at }) => at) });
    }
    run = [];
  };
  for (const node of refs) {
    const [at] = map.lineOf({ refs: [node] });
    if (at) run.push({ node, at });
    else end();
  }
  end();
  return pieces;
}
