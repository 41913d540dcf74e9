import { lastDayOf, type PartOfDay, type When } from '../kernel/when.ts';

/** How long somebody is thought to be away for a mission of which nobody said how long it takes, there and back. */
const USUAL_MINUTES = 90;

/** From which minute of the day on, and until which, each part of it lasts. */
const PARTS: Readonly<Record<PartOfDay, readonly [number, number]>> = {
  morning: [0, 12 * 60],
  afternoon: [12 * 60, 18 * 60],
  evening: [18 * 60, 24 * 60],
};

/**
 * Whether nobody can well do both: they are on one same day, and their hours or parts of the day meet. What may be done
 * on several days, or at any time of one, gives way and clashes with nothing.
 */
export function clash(one: When, other: When): boolean {
  const isOneDay = lastDayOf(one) === one.day && lastDayOf(other) === other.day;
  if (!isOneDay || one.day !== other.day) return false;
  const first = hoursOf(one);
  const second = hoursOf(other);
  return (
    first !== undefined && second !== undefined && first[0] < second[1] && second[0] < first[1]
  );
}

function hoursOf({
  time,
  part,
  minutes = USUAL_MINUTES,
}: When): readonly [number, number] | undefined {
  if (time === undefined) return part && PARTS[part];
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const start = hour * 60 + minute;
  return [start, start + Math.max(minutes, USUAL_MINUTES)];
}
