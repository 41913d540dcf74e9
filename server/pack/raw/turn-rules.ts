import type { TurnRule } from '../../../src/pack/roads/turns.ts';
import type { OsmRelation } from '../osm/osm-element.ts';
import type { OsmMap } from '../osm/osm-map.ts';

/** What the signs of a map say of turning, for cars. */
export interface TurnRules {
  readonly rules: readonly TurnRule[];
  /** Rules that hold along a road, not at a crossing: they are not followed. */
  readonly leftOut: number;
}

/**
 * The rules of turning of a map (wiki.openstreetmap.org/wiki/Relation:restriction): those that hold at a crossing, at
 * any hour, for cars.
 */
export function turnRulesOf(map: OsmMap): TurnRules {
  const rules: TurnRule[] = [];
  let leftOut = 0;
  for (const relation of map.relations) {
    const isOnly = isOnlyOf(relation);
    if (isOnly === undefined) continue;
    const [via, ...more] = relation.members.filter(({ role }) => role === 'via');
    if (!via || via.type !== 'node' || more.length > 0) {
      leftOut += 1;
      continue;
    }
    for (const from of roadsOf(relation, 'from')) {
      for (const to of roadsOf(relation, 'to')) rules.push({ from, to, via: via.ref, isOnly });
    }
  }
  return { rules, leftOut };
}

/** Whether only this turn may be made, or it may not; undefined: the relation says nothing to cars. */
function isOnlyOf({ tags = {} }: OsmRelation): boolean | undefined {
  if (tags['type'] !== 'restriction') return undefined;
  const except = (tags['except'] ?? '').split(/[;,]/).map((one) => one.trim());
  if (except.some((one) => one === 'motorcar' || one === 'motor_vehicle')) return undefined;
  const said =
    tags['restriction:motorcar'] ?? tags['restriction:motor_vehicle'] ?? tags['restriction'];
  if (said?.startsWith('only_')) return true;
  return said?.startsWith('no_') ? false : undefined;
}

function roadsOf({ members }: OsmRelation, wanted: 'from' | 'to'): readonly number[] {
  return members.flatMap(({ type, ref, role }) => (type === 'way' && role === wanted ? [ref] : []));
}
