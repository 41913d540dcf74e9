import createGraph from 'ngraph.graph';
import { aStar } from 'ngraph.path';
import { distanceKm, type Point } from '../../../src/domain/kernel/place.ts';
import { networkOf, type Network } from '../../../src/pack/roads/network.ts';
import { roadsOf } from '../../../src/pack/roads/road-graph.ts';
import { FASTEST_KM_PER_HOUR } from '../../../src/pack/roads/speeds.ts';
import { Search } from '../../../src/pack/roads/search.ts';
import { osmFile } from '../../../server/pack/osm/osm-file.ts';
import { readOsmMap } from '../../../server/pack/osm/osm-map.ts';
import { roadWaysOf } from '../../../server/pack/raw/road-ways.ts';
import { geodata, without } from '../../server/pack/geodata.ts';
import { figure, median, type Row } from '../row.ts';

const PAIRS = 400;
const EXTRACT = 'andorre-2021-04-13.osm.pbf';

/** A way through the mountains of Andorra, and all ways from one place, against ngraph.path. */
export async function measureRoads(): Promise<readonly Row[]> {
  const missing = without(EXTRACT);
  if (missing) return [leftOut(missing)];
  const box = { west: 1.3, south: 42.3, east: 1.9, north: 42.8 };
  const map = await readOsmMap(await osmFile(geodata(EXTRACT)));
  // The peer knows no lanes that are no way through, and no turns.
  const ways = roadWaysOf(map, box).map((way) => ({ ...way, onlyToDoors: false }));
  const laidOut = networkOf(roadsOf(ways));
  const network = { ...laidOut, turning: laidOut.turning.map(() => 0) };
  const search = new Search(network);
  const finder = peerOf(network);
  // The peer knows crossings only: we begin and end at one, on a road that is open both ways.
  const open = Array.from({ length: network.chains }, (_, chain) => chain).filter(
    (chain) => (network.ways[chain]! & 3) === 3,
  );
  const spotAt = (place: number): { chain: number; share: number } => ({
    ...{ chain: open[place % open.length]!, share: 0 },
  });
  const ours: number[] = [];
  const peers: number[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const [start, end] = [spotAt(pair * 7_919), spotAt(pair * 104_729 + 13)];
    const [from, to] = [network.from[start.chain]!, network.from[end.chain]!];
    if (from === to) continue;
    const goal = { lon: network.lon[to]!, lat: network.lat[to]! };
    const [leaving, reaching] = [search.passing(start), search.passing(end)];
    ours.push(
      timed(() => {
        search.run(leaving, [reaching], { goal });
        search.arcsOf(search.wayTo(reaching)!);
      }),
    );
    let path: readonly { readonly id: number | string }[] = [];
    peers.push(timed(() => (path = finder.find(from, to))));
    mustAgree(network, path, search.wayTo(reaching)!.seconds);
  }
  const all: number[] = [];
  for (let start = 0; start < 40; start += 1) {
    const leaving = search.passing(spotAt(start * 7_919));
    all.push(timed(() => search.run(leaving, [])));
  }
  const ratio = median(peers) / median(ours);
  const most = all.reduce((a, b) => Math.max(a, b));
  return [
    {
      measure: `a way in Andorra (${network.crossings} crossings)`,
      ours: figure(median(ours), 'ms'),
      peer: `${figure(median(peers), 'ms')} (ngraph.path, A*)`,
      ratio: `${ratio.toFixed(1)}× faster`,
      aim: '≥ 2× faster',
      met: ratio >= 2,
    },
    {
      measure: 'all ways from one place in Andorra',
      ours: `${figure(median(all), 'ms')}, at most ${figure(most, 'ms')}`,
      peer: `${figure(median(peers), 'ms')} (ngraph.path, one way)`,
      ratio: `${(median(all) / median(peers)).toFixed(2)}×`,
      aim: '≤ 30 ms',
      met: median(all) <= 30,
    },
  ];
}

function peerOf(network: Network): ReturnType<typeof aStar<Point, number>> {
  const graph = createGraph<Point, number>();
  const { from, to, ways, seconds } = network;
  for (let node = 0; node < network.crossings; node += 1) {
    graph.addNode(node, { lon: network.lon[node]!, lat: network.lat[node]! });
  }
  for (let chain = 0; chain < network.chains; chain += 1) {
    const [a, b] = [from[chain]!, to[chain]!];
    const add = (one: number, other: number): void => {
      const known = graph.getLink(one, other);
      if (!known || known.data > seconds[chain]!) graph.addLink(one, other, seconds[chain]);
    };
    if (ways[chain]! & 1) add(a, b);
    if (ways[chain]! & 2) add(b, a);
  }
  return aStar<Point, number>(graph, {
    oriented: true,
    distance: (_a, _b, link) => link.data,
    heuristic: (a, b) => (distanceKm(a.data, b.data) * 0.99) / (FASTEST_KM_PER_HOUR / 3_600),
  });
}

/** Both must find a way that takes as long, or nothing was compared. */
function mustAgree(
  { from, to, ways, seconds, chains }: Network,
  path: readonly { readonly id: number | string }[],
  expected: number,
): void {
  let total = 0;
  path.slice(1).forEach(({ id }, index) => {
    const [a, b] = [Number(id), Number(path[index]!.id)].sort((x, y) => x - y);
    let best = Infinity;
    for (let chain = 0; chain < chains; chain += 1) {
      const ends = [from[chain]!, to[chain]!].sort((x, y) => x - y);
      if (ends[0] === a && ends[1] === b && ways[chain]) best = Math.min(best, seconds[chain]!);
    }
    total += best;
  });
  if (Math.abs(total - expected) > 1) throw new Error(`${total} s is not ${expected} s`);
}

function timed(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

function leftOut(why: string): Row {
  const nothing = { ours: '–', peer: '–', ratio: '–', met: false };
  return { measure: `a way in Andorra: left out, ${why}`, aim: '≥ 2× faster', ...nothing };
}
