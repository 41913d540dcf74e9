import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { networkOf, type Network } from '../../../src/pack/roads/network.ts';
import { roadsOf } from '../../../src/pack/roads/road-graph.ts';
import type { RoadWay } from '../../../src/pack/roads/road-way.ts';
import { Roads } from '../../../src/pack/roads/roads.ts';
import { Search, type Way } from '../../../src/pack/roads/search.ts';
import type { TurnRule } from '../../../src/pack/roads/turns.ts';

const SIDE = 5;

type Street = 0 | 1 | -1 | 'slow';

/** A grid in which some streets are slow, some are open one way only, and signs stand at some corners. */
const town = fc
  .record({
    streets: fc.array(fc.constantFrom<Street>(0, 0, 0, 1, -1, 'slow'), {
      minLength: 40,
      maxLength: 40,
    }),
    signs: fc.array(
      fc.record({
        via: fc.nat(SIDE * SIDE - 1),
        from: fc.nat(3),
        to: fc.nat(3),
        isOnly: fc.boolean(),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ streets, signs }) => {
    const ways: RoadWay[] = [];
    const add = (a: number, b: number): void => {
      const oneWay = streets[ways.length % streets.length]!;
      const spot = (node: number): number[] => [
        4.9 + (node % SIDE) * 0.013 + (node % 3) * 0.001,
        46.2 + Math.floor(node / SIDE) * 0.009,
      ];
      const lonLats = [...spot(a), ...spot(b)];
      const kind = oneWay === 'slow' ? 'track' : 'tertiary';
      const isOneWay = oneWay === 'slow' ? 0 : oneWay;
      ways.push({ id: ways.length, class: kind, nodes: [a, b], lonLats, oneWay: isOneWay });
    };
    for (let line = 0; line < SIDE; line += 1) {
      for (let column = 0; column < SIDE; column += 1) {
        const node = line * SIDE + column;
        if (column + 1 < SIDE) add(node, node + 1);
        if (line + 1 < SIDE) add(node, node + SIDE);
      }
    }
    const rules = signs.flatMap(({ via, from, to, isOnly }): TurnRule[] => {
      const here = ways.filter(({ nodes }) => nodes.includes(via));
      const [one, other] = [here[from % here.length]?.id, here[to % here.length]?.id];
      return one === undefined || other === undefined
        ? []
        : [{ from: one, to: other, via, isOnly }];
    });
    return networkOf(roadsOf(ways, rules));
  });

describe('the search for the quickest way', () => {
  it('drives on straight where turning at every corner would take longer', () => {
    // Four corners of a block: round it by the wide street, or in steps through it, as far either way.
    const at = (x: number, y: number): number[] => [4.9 + x * 0.0013, 46.2 + y * 0.0009];
    const stairs = [at(0, 0), at(1, 0), at(1, 1), at(2, 1), at(2, 2), at(3, 2), at(3, 3)];
    const round = [at(0, 0), at(0, 1), at(0, 2), at(0, 3), at(1, 3), at(2, 3), at(3, 3)];
    const streets = (line: number[][], first: number): RoadWay[] =>
      line.slice(1).map((spot, index) => ({
        ...{ class: 'tertiary', oneWay: 0, lonLats: [...line[index]!, ...spot] },
        nodes: [
          index === 0 ? 0 : first + index,
          index === line.length - 2 ? 99 : first + index + 1,
        ],
      }));
    const deadEnds = [...stairs, ...round].map(([lon, lat], index): RoadWay => {
      const node = index < 7 ? 10 + index : 20 + index - 7;
      const isEnd = node === 10 || node === 20 ? 0 : node === 16 || node === 26 ? 99 : node;
      return {
        class: 'service',
        oneWay: 0,
        nodes: [isEnd, 200 + index],
        lonLats: [lon!, lat!, lon! - 0.0002, lat! - 0.0002],
      };
    });
    const roads = new Roads(
      networkOf(roadsOf([...streets(stairs, 10), ...streets(round, 20), ...deadEnds])),
    );
    const [[fromLon, fromLat], [toLon, toLat]] = [at(0.02, -0.02), at(3.02, 3.02)];
    const { line } = roads.trip({ lon: fromLon!, lat: fromLat! }, { lon: toLon!, lat: toLat! });
    const corner = at(0, 3);
    assert.ok(
      line.some(
        ([lon, lat]) =>
          lon.toFixed(4) === corner[0]!.toFixed(4) && lat.toFixed(4) === corner[1]!.toFixed(4),
      ),
    );
  });

  it('finds what comparing all ways finds, whatever is forbidden, with and without a goal', () => {
    fc.assert(
      fc.property(town, (network) => {
        if (network.chains < 2) return;
        const best = quickestOf(network);
        const search = new Search(network);
        const spots = Array.from({ length: network.chains }, (_, chain) => ({ chain, share: 0.5 }));
        for (const start of spots.filter((_, index) => index % 5 === 0)) {
          const leaving = search.passing(start);
          const ends = spots.map((spot) => search.passing(spot));
          search.run(leaving, ends);
          const all = ends.map((end) => countedOn(search.wayTo(end)));
          for (const { chain } of spots) {
            if (chain === start.chain) continue;
            const expected = Math.min(
              ...leaving.flatMap(({ arc, seconds }) =>
                ends[chain]!.map((end) => best[arc]![end.arc]! + seconds - end.seconds),
              ),
            );
            assert.ok(isSame(all[chain]!, expected), `${all[chain]} is not ${expected}`);
            const { from, lon, lat } = network;
            const corner = from[chain]!;
            // The middle of a street is no farther than its corner and half of the street.
            const goal = middleOf(network, chain) ?? { lon: lon[corner]!, lat: lat[corner]! };
            search.run(leaving, [ends[chain]!], { goal });
            assert.ok(isSame(countedOn(search.wayTo(ends[chain]!)), expected));
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});

/** What decides: the seconds driven, and those counted for entering a slow street. */
function countedOn(way: Way | undefined): number {
  return way ? way.seconds + way.toll : Infinity;
}

/** Directions are kept in steps of a twelfth of a degree: a way of twenty turns is a fifth of a second out at most. */
function isSame(one: number, other: number): boolean {
  return one === other || Math.abs(one - other) < 0.2;
}

function middleOf({ from, to, lon, lat }: Network, chain: number): { lon: number; lat: number } {
  const [a, b] = [from[chain]!, to[chain]!];
  return { lon: (lon[a]! + lon[b]!) / 2, lat: (lat[a]! + lat[b]!) / 2 };
}

/** What OSRM counts for a turn (profiles/car.lua), by the angle between the last leg of one arc and the first of the next. */
function turningAt(network: Network, arc: number, next: number): number {
  const [before, after] = [lineOf(network, arc), lineOf(network, next)];
  const [tail, corner, head] = [before.at(-2)!, before.at(-1)!, after[1]!];
  const shrink = Math.cos((corner[1] * Math.PI) / 180);
  const [x, y] = [(corner[0] - tail[0]) * shrink, corner[1] - tail[1]];
  const [u, v] = [(head[0] - corner[0]) * shrink, head[1] - corner[1]];
  const cosine = (x * u + y * v) / (Math.hypot(x, y) * Math.hypot(u, v));
  const degrees = (Math.acos(Math.max(-1, Math.min(1, cosine))) * 180) / Math.PI;
  return 7.5 / (1 + Math.exp(6.5 - (13 * degrees) / 180));
}

/** What Valhalla counts for leaving a street for what is driven slowly (`service_penalty`): here a track. */
function tollAt({ metres, seconds }: Network, arc: number, next: number): number {
  const isTrack = (one: number): boolean => metres[one >> 1]! / seconds[one >> 1]! < 2;
  return isTrack(next) && !isTrack(arc) ? 15 : 0;
}

function lineOf({ shape, points }: Network, arc: number): (readonly [number, number])[] {
  const spots: (readonly [number, number])[] = [];
  for (let at = shape[arc >> 1]!; at < shape[(arc >> 1) + 1]!; at += 2)
    spots.push([points[at]!, points[at + 1]!]);
  return arc % 2 === 0 ? spots : spots.reverse();
}

/** From the end of each arc to the end of each other, by comparing all (Floyd and Warshall). */
function quickestOf(network: Network): number[][] {
  const { chains, from, to, ways, seconds, forbidden } = network;
  const arcs = Array.from({ length: chains * 2 }, (_, arc) => arc);
  const isOpen = (arc: number): boolean => (ways[arc >> 1]! & (arc % 2 === 0 ? 1 : 2)) > 0;
  const tail = (arc: number): number => (arc % 2 === 0 ? from : to)[arc >> 1]!;
  const head = (arc: number): number => tail(arc ^ 1);
  const best = arcs.map((arc) => arcs.map((other) => (arc === other ? 0 : Infinity)));
  for (const arc of arcs.filter(isOpen)) {
    const next = arcs.filter((one) => isOpen(one) && tail(one) === head(arc));
    const onwards = next.filter((one) => one !== (arc ^ 1) && !forbidden.get(arc)?.has(one));
    for (const one of onwards.length > 0 ? onwards : next.filter((other) => other === (arc ^ 1)))
      best[arc]![one] =
        seconds[one >> 1]! + turningAt(network, arc, one) + tollAt(network, arc, one);
  }
  for (const via of arcs) {
    for (const a of arcs) {
      const there = best[a]![via]!;
      if (there === Infinity) continue;
      const row = best[a]!;
      best[via]!.forEach((more, b) => (row[b] = Math.min(row[b]!, there + more)));
    }
  }
  return best;
}
