import type { Tags } from '../osm/osm-element.ts';

/**
 * How a car may pass: whoever wants to; only whose door is there; nobody. A volunteer is nobody's
 * tenant: "private" leads to its own doors and is no short cut.
 */
export type CarAccess = 'open' | 'doors' | 'closed';

/** From the particular to the general (wiki.openstreetmap.org/wiki/Key:access). */
const KEYS = ['motorcar', 'motor_vehicle', 'vehicle', 'access'] as const;
const OPEN = new Set(['yes', 'permissive', 'designated', 'public', 'official', 'unknown']);
const DOORS = new Set(
  'private destination customers residents delivery permit customer visitors'.split(' '),
);

/** What the tags say of cars; undefined when they say nothing. */
export function accessIn(tags: Tags): CarAccess | undefined {
  const told = KEYS.map((key) => tags[key]).find((value) => value !== undefined);
  if (told === undefined) return undefined;
  const values = told.split(';').map((one) => one.trim());
  if (values.some((one) => OPEN.has(one))) return 'open';
  return values.some((one) => DOORS.has(one)) ? 'doors' : 'closed';
}

/** What stands in the way of a car unless its tags say otherwise. */
const OBSTACLES = new Set(
  (
    'bollard block cycle_barrier jersey_barrier log debris motorcycle_barrier stile turnstile ' +
    'kissing_gate full-height_turnstile horse_stile planter bus_trap sump_buster chain rope barrier ' +
    'wicket_gate bump_gate'
  ).split(' '),
);
/** What opens for whoever may pass. */
const GATES = new Set(
  'gate lift_gate swing_gate sliding_gate sliding_beam hampshire_gate'.split(' '),
);

/** Whether no volunteer gets past a node: a bollard, a gate that is private or locked. */
export function isObstacle(tags: Tags): boolean {
  const barrier = tags['barrier'];
  if (barrier === undefined) return false;
  const access = accessIn(tags);
  if (GATES.has(barrier)) {
    const isLocked = tags['locked'] === 'yes' && access === undefined;
    // Who may only go to the doors behind a gate has a key to it, and a volunteer has none.
    return isLocked || access === 'closed' || (access === 'doors' && !isForVisitors(tags));
  }
  return access === undefined ? OBSTACLES.has(barrier) : access === 'closed' || access === 'doors';
}

function isForVisitors(tags: Tags): boolean {
  return KEYS.some((key) => /destination|customers|delivery|visitors/.test(tags[key] ?? ''));
}
