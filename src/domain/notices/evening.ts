import { dayIn, type Zone } from '../kernel/zone.ts';
import { addDays, type Day, type Moment, type When } from '../kernel/when.ts';
import { holds, type Claim } from '../requests/claim.ts';

/** From when on somebody is told of tomorrow. */
export const EVENING = '17:00';

/** What day and hour (`HH:MM`) it is by the clocks of the territory. */
export interface LocalTime {
  readonly today: Day;
  readonly zone: Zone | undefined;
  readonly time: string;
}

/** Whether it is asked on the evening before whether somebody still goes. Whoever said yes this very day is not asked again. */
export function isAskedAgain(
  when: When,
  claim: Pick<Claim, 'standing'> & { readonly since: Moment },
  { today, time, zone }: LocalTime,
): boolean {
  const isTomorrow = when.day === addDays(today, 1) && (when.until ?? when.day) === when.day;
  return isTomorrow && time >= EVENING && holds(claim) && dayIn(zone, claim.since) < today;
}

/** Whether it is near enough for a yes to be one for this day: tomorrow, or today. */
export function isNearEnough({ day }: When, today: Day): boolean {
  return day === today || day === addDays(today, 1);
}
