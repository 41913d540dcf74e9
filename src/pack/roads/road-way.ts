/** How a road is driven: what decides its speed. */
export const ROAD_CLASSES = [
  'motorway',
  'trunk',
  'primary',
  'secondary',
  'tertiary',
  'unclassified',
  'residential',
  'living-street',
  'service',
  'track',
  'ferry',
] as const;

/** One such class; links (slip roads) count as the road they belong to, and a ferry takes cars. */
export type RoadClass = (typeof ROAD_CLASSES)[number];

/** A segment of drivable road as a map has it: the raw material of a road graph. */
export interface RoadWay {
  /** Its number on the map, by which rules of turning name it. */
  readonly id?: number;
  readonly class: RoadClass;
  /** Ids of its nodes, in order; ways that share an id meet there. */
  readonly nodes: readonly number[];
  /** WGS 84 degrees of its nodes: lon, lat, lon, lat… in the same order. */
  readonly lonLats: Float64Array | readonly number[];
  /** 1: only in the order of its nodes; -1: only against it; 0: both ways. */
  readonly oneWay: -1 | 0 | 1;
  /** In kilometres per hour, when a sign says so. */
  readonly maxSpeed?: number;
  /** How long a ferry takes from one end to the other, where the map says so. */
  readonly minutes?: number;
  /** It leads to the doors on it, and is no way through: a private lane. */
  readonly onlyToDoors?: boolean;
}
