import { ROAD_CLASSES, type RoadClass, type RoadWay } from '../../../src/pack/roads/road-way.ts';
import type { Box } from '../features/box.ts';
import type { Tags } from '../osm/osm-element.ts';
import type { OsmMap } from '../osm/osm-map.ts';
import { accessIn, isObstacle } from './car-access.ts';

/** The roads of a map that a car may use, as far as they touch a rectangle; each ends at what stands in it. */
export function roadWaysOf(map: OsmMap, within: Box): readonly RoadWay[] {
  const obstacles = new Set(map.nodes.flatMap(({ id, tags }) => (isObstacle(tags) ? [id] : [])));
  const split = splitterAt(obstacles);
  return [...map.ways.values()].flatMap((way) => {
    const kind = way.tags && classOf(way.tags);
    if (!way.tags || !kind) return [];
    const line = map.lineOf(way);
    if (line.length !== way.refs.length || !line.some((point) => isIn(within, point))) return [];
    const maxSpeed = speedOf(way.tags['maxspeed']);
    const minutes = kind === 'ferry' ? minutesOf(way.tags['duration']) : undefined;
    return split({
      ...{ id: way.id, class: kind, nodes: way.refs, lonLats: line.flat() },
      oneWay: oneWayOf(way.tags),
      ...(maxSpeed !== undefined && { maxSpeed }),
      ...(minutes !== undefined && { minutes }),
      ...(accessIn(way.tags) === 'doors' && { onlyToDoors: true }),
    });
  });
}

/** Cuts ways at obstacles: both sides can be driven to, and from neither to the other. */
function splitterAt(obstacles: ReadonlySet<number>): (way: RoadWay) => readonly RoadWay[] {
  // Nobody else has a number below these: each end at an obstacle is an end of its own.
  let end = -1e12;
  return (way) => {
    const { nodes, lonLats } = way;
    if (!nodes.some((node) => obstacles.has(node))) return [way];
    const parts: RoadWay[] = [];
    let start = 0;
    for (let at = 0; at < nodes.length; at += 1) {
      const isLast = at === nodes.length - 1;
      if (at === 0 || !(isLast || obstacles.has(nodes[at] ?? 0))) continue;
      const part = nodes
        .slice(start, at + 1)
        .map((node) => (obstacles.has(node) ? (end -= 1) : node));
      parts.push({ ...way, nodes: part, lonLats: lonLats.slice(start * 2, at * 2 + 2) });
      start = at;
    }
    return parts;
  };
}

/** A track through the fields that is paved is driven as a lane to a farm is. */
const PAVED = new Set(['asphalt', 'paved', 'concrete', 'chipseal', 'paving_stones']);

/** Undefined: no road for cars, or one that is closed to them. */
function classOf(tags: Tags): RoadClass | undefined {
  // Most ferries take people only: one that takes cars says so.
  if (tags['route'] === 'ferry')
    return accessIn(withoutGeneral(tags)) === 'open' ? 'ferry' : undefined;
  const highway = tags['highway']?.replace(/_link$/, '').replace('_', '-');
  const kind = ROAD_CLASSES.find((one) => one === highway);
  const access = accessIn(tags);
  // A private lane still leads to somebody's door; a forest gate does not open.
  const isClosed = access === 'closed' || (kind === 'track' && isPrivate(tags));
  const isPaved = tags['tracktype'] === 'grade1' || PAVED.has(tags['surface'] ?? '');
  const isRough = kind === 'track' && /^grade[345]$/.test(tags['tracktype'] ?? '');
  return isClosed || isRough || tags['area'] === 'yes'
    ? undefined
    : kind === 'track' && isPaved
      ? 'service'
      : kind;
}

/** What is said of vehicles alone. */
function withoutGeneral({ access: _, ...tags }: Tags): Tags {
  return tags;
}

/** wiki.openstreetmap.org/wiki/Key:duration: `25`, `1:30` (hours and minutes) or `0:05:00`. */
function minutesOf(said = ''): number | undefined {
  const [, hours = '0', minutes, seconds = '0'] =
    /^(?:(\d{1,2}):)?(\d{1,3})(?::(\d{2}))?$/.exec(said) ?? [];
  return minutes === undefined
    ? undefined
    : Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
}

function isPrivate(tags: Tags): boolean {
  const access = tags['motorcar'] ?? tags['motor_vehicle'] ?? tags['vehicle'] ?? tags['access'];
  return /private|permit/.test(access ?? '');
}

/** wiki.openstreetmap.org/wiki/Key:oneway: roundabouts and motorways are, without saying so. */
function oneWayOf(tags: Tags): -1 | 0 | 1 {
  const said = tags['oneway'];
  if (said === '-1' || said === 'reverse') return -1;
  if (said === 'yes' || said === 'true' || said === '1') return 1;
  if (said === 'no') return 0;
  const isRound = tags['junction'] === 'roundabout' || tags['junction'] === 'circular';
  return isRound || tags['highway'] === 'motorway' ? 1 : 0;
}

/** What signs mean in France where the map says the rule and not the number. */
const RULES: Readonly<Record<string, number>> = {
  'FR:urban': 50,
  'FR:rural': 80,
  'FR:motorway': 130,
  'FR:zone30': 30,
  'FR:zone20': 20,
  'FR:living_street': 20,
  'FR:walk': 6,
};

function speedOf(said: string | undefined): number | undefined {
  if (said === undefined) return undefined;
  const number = /^(\d{1,3})(?: ?km\/h)?$/.exec(said)?.[1];
  return number === undefined ? RULES[said] : Number(number);
}

function isIn({ west, south, east, north }: Box, [lon, lat]: readonly [number, number]): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
