import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { distanceKm, type Point } from '../../../src/domain/kernel/place.ts';
import { networkOf } from '../../../src/pack/roads/network.ts';
import { roadsOf } from '../../../src/pack/roads/road-graph.ts';
import { Roads } from '../../../src/pack/roads/roads.ts';
import { randomFor } from '../../../server/demo/random.ts';
import { osmFile } from '../../../server/pack/osm/osm-file.ts';
import { readOsmMap, type OsmMap } from '../../../server/pack/osm/osm-map.ts';
import { isObstacle } from '../../../server/pack/raw/car-access.ts';
import { roadWaysOf } from '../../../server/pack/raw/road-ways.ts';
import { turnRulesOf } from '../../../server/pack/raw/turn-rules.ts';
import { geodata, without } from '../../server/pack/geodata.ts';
import { figure, median, type Row } from '../row.ts';

/** A folder in which somebody ran `npm install @valhallajs/valhallajs@3.6.1`: 280 MB that no clone needs. */
const FOLDER = process.env['VALHALLA'];
const PACKAGE = '@valhallajs/valhallajs';
const PAIRS = 2_000;
/** Valhalla reads .pbf only: `osmium sort redon-2019-09-09.osm.gz -o …osm.pbf` puts the others into its folder. */
const LANDS = [
  { osm: 'andorre-2021-04-13.osm.pbf', box: { west: 1.3, south: 42.3, east: 1.9, north: 42.8 } },
  {
    osm: 'liechtenstein-2013-08-03.osm.pbf',
    box: { west: 9.4, south: 47, east: 9.7, north: 47.3 },
  },
  {
    osm: 'pont-de-veyle-2022-03-11.osm.gz',
    box: { west: 4.7, south: 46.1, east: 5.2, north: 46.4 },
  },
  { osm: 'redon-2019-09-09.osm.gz', box: { west: -2.3, south: 47.5, east: -1.9, north: 47.8 } },
  { osm: 'meuse-bure-2022-03-14.osm.gz', box: { west: 5.1, south: 48.3, east: 5.6, north: 48.7 } },
] as const;

/** What is used of it. */
interface Valhalla {
  readonly Actor: {
    fromConfigFile(file: string): Promise<{ route(query: object): Promise<Answer> }>;
  };
}

interface Answer {
  readonly trip: { readonly summary: { readonly length: number } };
}

/** Ways between the same spots of the road as Valhalla drives them: an independent router over the same map. */
export async function measureValhalla(): Promise<readonly Row[]> {
  if (FOLDER === undefined) return [leftOut('VALHALLA names no folder that it is installed in')];
  const rows: Row[] = [];
  for (const land of LANDS) {
    const isThere = existsSync(peerFile(land.osm));
    const missing =
      without(land.osm) || (!isThere && `Valhalla’s folder has no ${land.osm} as .pbf`);
    rows.push(...(missing ? [leftOut(missing)] : await compared(land)));
  }
  return rows;
}

async function compared({ osm, box }: (typeof LANDS)[number]): Promise<readonly Row[]> {
  const name = osm.split('-')[0] ?? osm;
  const map = await readOsmMap(await osmFile(geodata(osm)));
  const network = networkOf(roadsOf(roadWaysOf(map, box), turnRulesOf(map).rules));
  const roads = new Roads(network);
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-valhalla-'));
  const peer = await peerFor(peerFile(osm), folder);
  const chance = randomFor(17, name);
  const spot = (): Point => {
    const chain = chance.integer(0, network.chains - 1);
    const [first = 0, end = 0] = [network.shape[chain], network.shape[chain + 1]];
    // In the middle of a stretch, where both are sure to begin on the same road.
    const at = first + 2 * Math.floor((end - first - 2) / 4);
    const between = (axis: 0 | 1): number =>
      ((network.points[at + axis] ?? 0) + (network.points[at + axis + 2] ?? 0)) / 2;
    return { lat: between(1), lon: between(0) };
  };
  const obstacles = new Set(obstaclesOf(map).map(cellOf));
  const ratios: number[] = [];
  let [guesses, through, unknown] = [0, 0, 0];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const [from, to] = [spot(), spot()];
    if (distanceKm(from, to) < 0.3) continue;
    const theirs = await lengthOf(peer, from, to);
    const ours = roads.trip(from, to);
    if (theirs === undefined) {
      unknown += 1;
      continue;
    }
    ratios.push(ours.km / theirs);
    if (ours.approximate) guesses += 1;
    const inside = ours.line.slice(2, -2);
    if (inside.some(([lon, lat]) => obstacles.has(cellOf({ lat, lon })))) through += 1;
  }
  await rm(folder, { recursive: true });
  const near = ratios.filter((ratio) => Math.abs(ratio - 1) <= 0.05).length / ratios.length;
  const share = (part: number): string => figure(part * 100, '%');
  const beside = `Valhalla 3.6.1, ${String(ratios.length)} pairs (${String(unknown)} that it has no way for)`;
  return [
    {
      measure: `ways in ${name} within 5 % of the peer’s length`,
      ours: share(near),
      peer: beside,
      ratio: `median ${median(ratios).toFixed(2)}×`,
      aim: '≥ 90 %',
      met: near >= 0.9,
    },
    {
      measure: `the same: guesses; ways through what is closed`,
      ours: `${share(guesses / ratios.length)}; ${String(through)}`,
      ...{ peer: '–', ratio: '–', aim: '≤ 2 %; 0' },
      met: guesses / ratios.length <= 0.02 && through === 0,
    },
  ];
}

function peerFile(osm: string): string {
  return osm.endsWith('.pbf') ? geodata(osm) : join(FOLDER ?? '', osm.replace(/gz$/, 'pbf'));
}

async function peerFor(
  osm: string,
  folder: string,
): Promise<Awaited<ReturnType<Valhalla['Actor']['fromConfigFile']>>> {
  const require = createRequire(resolve(FOLDER ?? '', 'package.json'));
  const cli = join(resolve(require.resolve(PACKAGE), '..'), 'bin/valhalla-cli.js');
  const run = async (...args: string[]): Promise<string> =>
    (await promisify(execFile)(process.execPath, [cli, ...args], { cwd: folder, maxBuffer: 1e8 }))
      .stdout;
  const config = join(folder, 'config.json');
  const told = await run('build_config', '--mjolnir-tile-dir', join(folder, 'tiles'));
  await writeFile(config, told.slice(told.indexOf('{')));
  await run('build_tiles', '-c', config, osm);
  const { Actor } = require(PACKAGE) as Valhalla;
  return Actor.fromConfigFile(config);
}

async function lengthOf(
  peer: { route(query: object): Promise<Answer> },
  from: Point,
  to: Point,
): Promise<number | undefined> {
  const locations = [from, to].map((place) => ({ ...place, type: 'break' }));
  try {
    const { trip } = await peer.route({ locations, costing: 'auto', units: 'kilometers' });
    return trip.summary.length;
  } catch {
    return undefined;
  }
}

function obstaclesOf(map: OsmMap): readonly Point[] {
  return map.nodes.flatMap((node) => (isObstacle(node.tags) ? [node] : []));
}

/** A place as we keep it, to a metre. */
function cellOf({ lat, lon }: Point): string {
  return `${lat.toFixed(5)} ${lon.toFixed(5)}`;
}

function leftOut(why: string): Row {
  const nothing = { ours: '–', peer: '–', ratio: '–', met: false };
  return { measure: `ways beside Valhalla’s: left out, ${why}`, aim: '≥ 90 %', ...nothing };
}
