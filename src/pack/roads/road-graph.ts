import type { Chain } from './chain.ts';
import type { RoadWay } from './road-way.ts';
import { speedOn } from './speeds.ts';
import { strongComponents } from './strong-components.ts';
import { forbiddenTurns, type ForbiddenTurn, type Piece, type TurnRule } from './turns.ts';

/** The roads of a territory as crossings and the segments between them. */
export interface RoadGraph {
  /** Crossings are numbered from 0 to one less than this. */
  readonly crossings: number;
  readonly chains: readonly Chain[];
  readonly turns: readonly ForbiddenTurn[];
}

/** A part of the network that has fewer crossings leads nowhere: a car park, a piece cut off. */
const MIN_COMPONENT_CROSSINGS = 20;

/**
 * The road graph of some ways. Every part of it that is kept can be driven all round: whoever
 * stands on it can leave, and come back. A territory on two islands keeps both.
 */
export function roadsOf(ways: Iterable<RoadWay>, rules: readonly TurnRule[] = []): RoadGraph {
  const all = [...ways].filter(({ nodes }) => nodes.length > 1);
  const signed = new Set(rules.map(({ via }) => via));
  const pieces = joined(all.flatMap(piecesBetween(crossingsOf(all))), signed);
  return renumbered(drivable(pieces), rules);
}

/** The nodes at which ways end or meet. */
function crossingsOf(ways: readonly RoadWay[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const crossings = new Set<number>();
  for (const { nodes } of ways) {
    nodes.forEach((node, index) => {
      const isEnd = index === 0 || index === nodes.length - 1;
      if (isEnd || seen.has(node)) crossings.add(node);
      seen.add(node);
    });
  }
  return crossings;
}

function piecesBetween(crossings: ReadonlySet<number>): (way: RoadWay) => Piece[] {
  return (way) => {
    const { nodes, lonLats, oneWay } = way;
    const pieces: Piece[] = [];
    let start = 0;
    for (let end = 1; end < nodes.length; end += 1) {
      const [from, to] = [nodes[start], nodes[end]];
      if (from === undefined || to === undefined || !crossings.has(to)) continue;
      pieces.push({
        ...{ from, to, speed: speedOn(way), roads: [way.id, way.id] },
        ...{ forward: oneWay >= 0, backward: oneWay <= 0 },
        ...(way.onlyToDoors && { onlyToDoors: true }),
        ...(way.class === 'ferry' && { ferry: true }),
        line: Array.from(lonLats.slice(start * 2, end * 2 + 2)),
      });
      start = end;
    }
    return pieces;
  };
}

/**
 * Joins two segments that meet where nothing else does and are driven alike: fewer crossings to search.
 * @param signed nodes at which a sign stands: they stay crossings
 */
function joined(chains: readonly Piece[], signed: ReadonlySet<number>): Piece[] {
  const left = new Set(chains);
  const at = new Map<number, Set<Piece>>();
  const touching = (node: number): Set<Piece> => {
    const known = at.get(node) ?? new Set();
    at.set(node, known);
    return known;
  };
  for (const chain of chains) {
    touching(chain.from).add(chain);
    touching(chain.to).add(chain);
  }
  for (const [node, meeting] of at) {
    const [one, other, ...more] = meeting;
    if (!one || !other || more.length > 0 || signed.has(node)) continue;
    if (isLoop(one) || isLoop(other)) continue;
    const first = one.to === node ? one : turned(one);
    const second = other.from === node ? other : turned(other);
    const isAlike =
      first.speed === second.speed &&
      first.forward === second.forward &&
      first.backward === second.backward &&
      first.onlyToDoors === second.onlyToDoors &&
      first.ferry === second.ferry;
    if (!isAlike) continue;
    const whole: Piece = {
      ...first,
      to: second.to,
      roads: [first.roads[0], second.roads[1]],
      line: [...first.line, ...second.line.slice(2)],
    };
    for (const part of [one, other]) {
      left.delete(part);
      touching(part.from).delete(part);
      touching(part.to).delete(part);
    }
    left.add(whole);
    touching(whole.from).add(whole);
    touching(whole.to).add(whole);
  }
  return [...left];
}

function isLoop({ from, to }: Chain): boolean {
  return from === to;
}

/** The same segment told from its other end. */
function turned(chain: Piece): Piece {
  const line: number[] = [];
  for (let at = chain.line.length - 2; at >= 0; at -= 2) {
    line.push(chain.line[at] ?? 0, chain.line[at + 1] ?? 0);
  }
  const { from, to, forward, backward } = chain;
  const roads = [chain.roads[1], chain.roads[0]] as const;
  return { ...chain, from: to, to: from, forward: backward, backward: forward, line, roads };
}

/** Only segments within a part in which one can drive from everywhere to everywhere. */
function drivable(chains: readonly Piece[]): Piece[] {
  const parts = strongComponents(chains);
  const largest = Math.max(0, ...parts.sizes);
  const isKept = (node: number): boolean => {
    const size = parts.sizes[parts.of.get(node) ?? -1] ?? 0;
    return size >= Math.min(MIN_COMPONENT_CROSSINGS, largest);
  };
  return chains.filter(({ from, to }) => parts.of.get(from) === parts.of.get(to) && isKept(from));
}

function renumbered(pieces: readonly Piece[], rules: readonly TurnRule[]): RoadGraph {
  const numbers = new Map<number, number>();
  const numberOf = (node: number): number => {
    const known = numbers.get(node) ?? numbers.size;
    numbers.set(node, known);
    return known;
  };
  // Neighbours on the ground get neighbouring numbers: the file is smaller, the search faster.
  const sorted = [...pieces].sort((a, b) => cellOf(a) - cellOf(b));
  const chains = sorted.map(({ roads: _roads, ...chain }): Chain => ({
    ...chain,
    from: numberOf(chain.from),
    to: numberOf(chain.to),
  }));
  return { crossings: numbers.size, chains, turns: forbiddenTurns(sorted, rules) };
}

/** Rows of cells of about a kilometre. */
function cellOf({ line: [lon = 0, lat = 0] }: Chain): number {
  return Math.floor(lat * 100) * 100_000 + Math.floor(lon * 100);
}
