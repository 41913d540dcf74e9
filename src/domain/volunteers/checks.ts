import type { MissionKind } from '../kernel/kind.ts';
import type { Day } from '../kernel/when.ts';
import { settingOf, type KindsOf } from '../territory/kind-list.ts';
import type { CheckToSee } from '../territory/kind-setting.ts';
import type { SeenCheck, Volunteer } from './volunteer.ts';

/** Whether a paper that was seen is good on a day; its last day is one of them. */
export function isGoodOn({ until }: Pick<SeenCheck, 'until'>, day: Day): boolean {
  return until === undefined || until >= day;
}

/**
 * The paper that help of this kind asks for here, and that nobody has seen of the volunteer, or that is no longer good
 * on the day of it; undefined: none is missing.
 */
export function checkLacking(
  { checks = [] }: Pick<Volunteer, 'checks'>,
  kind: MissionKind,
  territory: KindsOf,
  day: Day,
): CheckToSee | undefined {
  const check = settingOf(kind, territory)?.check;
  const isSeen = checks.some((one) => one.check === check && isGoodOn(one, day));
  return isSeen ? undefined : check;
}
