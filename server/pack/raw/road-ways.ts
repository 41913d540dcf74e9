import { ROAD_CLASSES, type RoadClass, type RoadWay } from '../../../src/pack/roads/road-way.ts';
import type { Box } from '../features/box.ts';
import type { Tags } from '../osm/osm-element.ts';
import type { OsmMap } from '../osm/osm-map.ts';

/** The roads of a map that a car may use, as far as they touch a rectangle. */
export function roadWaysOf(map: OsmMap, within: Box): readonly RoadWay[] {
  return [...map.ways.values()].flatMap((way) => {
    const kind = way.tags && classOf(way.tags);
    if (!way.tags || !kind) return [];
    const line = map.lineOf(way);
    if (line.length !== way.refs.length || !line.some((point) => isIn(within, point))) return [];
    const maxSpeed = speedOf(way.tags['maxspeed']);
    return [
      {
        ...{ class: kind, nodes: way.refs, lonLats: line.flat(), oneWay: oneWayOf(way.tags) },
        ...(maxSpeed !== undefined && { maxSpeed }),
      },
    ];
  });
}

/** Undefined: no road for cars, or one that is closed to them. */
function classOf(tags: Tags): RoadClass | undefined {
  const highway = tags['highway']?.replace(/_link$/, '').replace('_', '-');
  const kind = ROAD_CLASSES.find((one) => one === highway);
  const access = tags['motorcar'] ?? tags['motor_vehicle'] ?? tags['vehicle'] ?? tags['access'];
  // A private lane still leads to somebody's door; a forest gate does not open.
  const isClosed = access === 'no' || (kind === 'track' && isRestricted(access));
  const isRough = kind === 'track' && /^grade[345]$/.test(tags['tracktype'] ?? '');
  return isClosed || isRough || tags['area'] === 'yes' ? undefined : kind;
}

function isRestricted(access: string | undefined): boolean {
  return access !== undefined && ['private', 'agricultural', 'forestry', 'permit'].includes(access);
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
