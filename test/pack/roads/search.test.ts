import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { networkOf, type Network } from '../../../src/pack/roads/network.ts';
import { roadsOf } from '../../../src/pack/roads/road-graph.ts';
import type { RoadWay } from '../../../src/pack/roads/road-way.ts';
import { Search } from '../../../src/pack/roads/search.ts';

const SIDE = 5;

type Street = 0 | 1 | -1 | 'slow';

/** A grid in which some streets are slow and some are open one way only. */
const town = fc
  .array(fc.constantFrom<Street>(0, 0, 0, 1, -1, 'slow'), { minLength: 40, maxLength: 40 })
  .map((streets) => {
    const ways: RoadWay[] = [];
    const add = (a: number, b: number): void => {
      const oneWay = streets[ways.length % streets.length]!;
      const spot = (node: number): number[] => [
        4.9 + (node % SIDE) * 0.013 + (node % 3) * 0.001,
        46.2 + Math.floor(node / SIDE) * 0.009,
      ];
      const lonLats = [...spot(a), ...spot(b)];
      const kind = oneWay === 'slow' ? 'track' : 'tertiary';
      ways.push({ class: kind, nodes: [a, b], lonLats, oneWay: oneWay === 'slow' ? 0 : oneWay });
    };
    for (let line = 0; line < SIDE; line += 1) {
      for (let column = 0; column < SIDE; column += 1) {
        const node = line * SIDE + column;
        if (column + 1 < SIDE) add(node, node + 1);
        if (line + 1 < SIDE) add(node, node + SIDE);
      }
    }
    return networkOf(roadsOf(ways));
  });

describe('the search for the quickest way', () => {
  it('finds what comparing all ways finds, with and without a goal', () => {
    fc.assert(
      fc.property(town, (network) => {
        if (network.crossings < 2) return;
        const best = floydWarshall(network);
        const search = new Search(network);
        for (let from = 0; from < network.crossings; from += 3) {
          const start = [{ crossing: from, seconds: 0, metres: 0 }];
          search.run(start, []);
          const all = Array.from(
            { length: network.crossings },
            (_, to) => search.cost(to)?.seconds,
          );
          for (let to = 0; to < network.crossings; to += 1) {
            assert.ok(Math.abs((all[to] ?? Infinity) - best[from]![to]!) < 1e-6);
            search.run(start, [to], { lon: network.lon[to]!, lat: network.lat[to]! });
            assert.ok(Math.abs(search.cost(to)!.seconds - best[from]![to]!) < 1e-6);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

function floydWarshall({ crossings, chains, from, to, ways, seconds }: Network): number[][] {
  const best = Array.from({ length: crossings }, (_, i) =>
    Array.from({ length: crossings }, (__, j) => (i === j ? 0 : Infinity)),
  );
  for (let chain = 0; chain < chains; chain += 1) {
    const [a, b, time] = [from[chain]!, to[chain]!, seconds[chain]!];
    if (ways[chain]! & 1) best[a]![b] = Math.min(best[a]![b]!, time);
    if (ways[chain]! & 2) best[b]![a] = Math.min(best[b]![a]!, time);
  }
  for (let via = 0; via < crossings; via += 1) {
    for (let a = 0; a < crossings; a += 1) {
      for (let b = 0; b < crossings; b += 1) {
        best[a]![b] = Math.min(best[a]![b]!, best[a]![via]! + best[via]![b]!);
      }
    }
  }
  return best;
}
