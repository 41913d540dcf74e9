import {
  countsAs,
  MISSION_KINDS,
  type CountedKind,
  type MissionKind,
  type Need,
} from '../kernel/kind.ts';
import { kindsOnOffer, settingOf, type KindsOf } from './kind-list.ts';
import type { CheckToSee, KindWords } from './kind-setting.ts';

/** A kind of help as it is in one territory: the one answer for every form, list, map and figure. */
export interface KindHere {
  readonly id: MissionKind;
  /** Absent: it is called as it is everywhere. */
  readonly words?: KindWords;
  /** The kind whose symbol it is shown by. */
  readonly symbol: CountedKind;
  readonly transport: boolean;
  readonly minutes: number;
  readonly needs: readonly Need[];
  readonly check?: CheckToSee;
  readonly question?: string;
  readonly archived: boolean;
}

/** How long each takes on the spot as a rule, in minutes, where the territory does not say. */
const USUAL_MINUTES: Readonly<Record<CountedKind, number>> = {
  ...{ ride: 60, groceries: 30, pharmacy: 30, visit: 60, call: 20, walk: 45 },
  ...{ paperwork: 60, 'digital-help': 60, 'small-repair': 60, other: 60 },
};

/** The kinds of a territory: those on offer in their order, then the archived ones. */
export function kindsHere(territory: KindsOf): readonly KindHere[] {
  const known = [
    ...kindsOnOffer(territory),
    ...(territory?.kindSettings ?? []).map(({ kind }) => kind),
    ...MISSION_KINDS,
  ];
  return [...new Set(known)].map((kind) => kindHere(kind, territory));
}

/** One kind as it is here; one that is not known here is as what it counts as. */
export function kindHere(id: MissionKind, territory: KindsOf): KindHere {
  const as = countsAs(id);
  const { kind: _, archivedAt: __, ...said } = settingOf(id, territory) ?? { kind: id };
  return {
    id,
    symbol: as,
    transport: as === 'ride',
    minutes: USUAL_MINUTES[as],
    needs: [],
    ...said,
    archived: !kindsOnOffer(territory).includes(id),
  };
}

/**
 * Whether somebody who likes these kinds of help likes this one: all where nobody said, and whoever
 * likes groceries likes what the town hall calls "market" and counts as such.
 */
export function isLiked(kind: MissionKind, liked: readonly MissionKind[]): boolean {
  return liked.length === 0 || liked.includes(kind) || liked.includes(countsAs(kind));
}
