import type { Tags } from '../osm/osm-element.ts';

/** What somebody may live in; stops, lifts, platforms and building sites have names and no doors. */
const STREETS = new Set(
  (
    'trunk primary secondary tertiary unclassified residential living_street pedestrian service ' +
    'track road footway path steps cycleway bridleway trunk_link primary_link secondary_link ' +
    'tertiary_link'
  ).split(' '),
);

/** Whether a way is a street with a name. */
export function isStreet(tags: Tags): boolean {
  return STREETS.has(tags['highway'] ?? '') && tags['name'] !== undefined;
}
