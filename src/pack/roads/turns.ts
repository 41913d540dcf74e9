import type { Chain } from './chain.ts';

/** What a sign at a crossing says of those who come by one road (wiki.openstreetmap.org/wiki/Relation:restriction). */
export interface TurnRule {
  /** The number of the road one comes by, and of the one one would take. */
  readonly from: number;
  readonly to: number;
  /** The node at which they meet. */
  readonly via: number;
  /** Only that turn may be made; else that one may not. */
  readonly isOnly: boolean;
}

/** Coming by one arc one may not go on by the other: each is chain × 2, one more when driven from its `to`. */
export type ForbiddenTurn = readonly [arc: number, next: number];

/** A segment, and the numbers of the roads that it is of: at its `from`, and at its `to`. */
export interface Piece extends Chain {
  readonly roads: readonly [number | undefined, number | undefined];
}

/**
 * The turns that the rules forbid. What names a road that is not driven there, or passes there on both sides so that
 * nobody knows which is meant, forbids nothing.
 */
export function forbiddenTurns(
  pieces: readonly Piece[],
  rules: readonly TurnRule[],
): readonly ForbiddenTurn[] {
  if (rules.length === 0) return [];
  const ends = endsAt(pieces, new Set(rules.map(({ via }) => via)));
  const found = new Map<string, ForbiddenTurn>();
  for (const { from, to, via, isOnly } of rules) {
    const here = ends.get(via) ?? [];
    const [one, ...alsoOne] = here.filter(
      ({ road, away }) => road === from && isOpen(pieces, away ^ 1),
    );
    const [other, ...alsoOther] = here.filter(
      ({ road, away }) => road === to && isOpen(pieces, away),
    );
    if (!one || !other || alsoOne.length > 0 || alsoOther.length > 0 || one === other) continue;
    const forbidden = isOnly ? here.filter((end) => end !== other && end !== one) : [other];
    for (const { away } of forbidden) {
      if (isOpen(pieces, away)) found.set(`${one.away ^ 1} ${away}`, [one.away ^ 1, away]);
    }
  }
  return [...found.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** The end of a segment at a node. */
interface End {
  readonly road: number | undefined;
  /** The arc that leads away from the node. */
  readonly away: number;
}

function endsAt(
  pieces: readonly Piece[],
  nodes: ReadonlySet<number>,
): ReadonlyMap<number, readonly End[]> {
  const ends = new Map<number, End[]>();
  const note = (node: number, end: End): void => {
    if (!nodes.has(node)) return;
    const known = ends.get(node) ?? [];
    known.push(end);
    ends.set(node, known);
  };
  pieces.forEach(({ from, to, roads }, index) => {
    note(from, { road: roads[0], away: index * 2 });
    note(to, { road: roads[1], away: index * 2 + 1 });
  });
  return ends;
}

function isOpen(pieces: readonly Piece[], arc: number): boolean {
  const piece = pieces[arc >> 1];
  return ((arc & 1) === 0 ? piece?.forward : piece?.backward) ?? false;
}
