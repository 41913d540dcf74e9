import { countsAs, type CountedKind, type MissionKind, type Need } from '../kernel/kind.ts';
import type { Point } from '../kernel/place.ts';
import type { PartOfDay, When } from '../kernel/when.ts';

/** Somewhere a car stops. Two errands share a stop when they hold the same object. */
export interface ErrandPlace extends Point {
  /** Known to about a kilometre only (a home not yet disclosed, the middle of a commune). */
  readonly rough: boolean;
}

/** Minutes after midnight, both ends allowed. */
export interface Window {
  readonly from: number;
  readonly until: number;
}

/** What an errand puts into the car: somebody, their shopping, or nothing (the help is at home). */
export type Load = 'passenger' | 'goods' | 'nobody';

/** A request as one who drives sees it: where, what is carried, and when it may be. */
export interface Errand {
  /** Names it among the others. */
  readonly id: string;
  readonly load: Load;
  /** A folding wheelchair travels too. */
  readonly wheelchair: boolean;
  readonly home: ErrandPlace;
  /** Where they want to go, or where something is fetched; absent: the help is at their home. */
  readonly destination?: ErrandPlace;
  /** When to be at the destination. */
  readonly there: Window;
  /** A passenger: fetched no earlier, home again no later. Otherwise: when to be at their door. */
  readonly atHome: Window;
  /** The hour that was agreed on, in minutes after midnight; waiting for it is nobody's delay. */
  readonly appointment?: number;
  /** Minutes on the spot: at the doctor's, in the shop, with the person. */
  readonly stay: number;
}

/** What an errand is made from. */
export interface ErrandParts {
  readonly id: string;
  readonly kind: MissionKind;
  readonly when: When;
  readonly needs: readonly Need[];
  readonly home: ErrandPlace;
  readonly destination?: ErrandPlace;
}

const GOODS_KINDS: ReadonlySet<CountedKind> = new Set(['groceries', 'pharmacy']);
/** Minutes on the spot when nobody said how long. */
const STAY_MINUTES = { passenger: 60, goods: 30, nobody: 60 } as const;
/** One is there between half an hour and five minutes before an appointment. */
const EARLY_MINUTES = 30;
const APPOINTMENT_MARGIN_MINUTES = 5;
/** Who waits at home for something minds half an hour either way less than a second trip. */
const AROUND_TIME_MINUTES = 30;

const PARTS_OF_DAY: Record<PartOfDay, Window> = {
  morning: { from: 9 * 60, until: 12 * 60 + 30 },
  afternoon: { from: 13 * 60 + 30, until: 18 * 60 },
  evening: { from: 17 * 60, until: 21 * 60 },
};
const WHOLE_DAY: Window = { from: 9 * 60, until: 18 * 60 };
/** Nobody is fetched before half past seven, and everybody is home by half past seven. */
const DAYTIME: Window = { from: 7 * 60 + 30, until: 19 * 60 + 30 };
const EVENING: Window = { from: 16 * 60, until: 22 * 60 + 30 };

/** What a request asks of the one who drives. */
export function errandOf({ id, kind, when, needs, home, destination }: ErrandParts): Errand {
  const load = destination ? (GOODS_KINDS.has(countsAs(kind)) ? 'goods' : 'passenger') : 'nobody';
  const stay = when.minutes ?? STAY_MINUTES[load];
  const appointment = when.time === undefined ? undefined : minutesOf(when.time);
  return {
    ...{ id, load, home, stay, wheelchair: needs.includes('wheelchair') },
    ...(destination && { destination }),
    ...(appointment !== undefined && { appointment }),
    ...windowsOf(load, when, appointment, stay),
  };
}

function windowsOf(
  load: Load,
  { part }: When,
  appointment: number | undefined,
  stay: number,
): Pick<Errand, 'there' | 'atHome'> {
  const isLate = part === 'evening' || (appointment ?? 0) >= EVENING.from + EARLY_MINUTES;
  const day = isLate ? EVENING : DAYTIME;
  const asked = part ? PARTS_OF_DAY[part] : WHOLE_DAY;
  if (load !== 'passenger') {
    const around = {
      from: (appointment ?? 0) - AROUND_TIME_MINUTES,
      until: (appointment ?? 0) + AROUND_TIME_MINUTES,
    };
    return { there: day, atHome: appointment === undefined ? asked : around };
  }
  if (appointment !== undefined) {
    return {
      there: { from: appointment - EARLY_MINUTES, until: appointment - APPOINTMENT_MARGIN_MINUTES },
      atHome: aroundOf(day, appointment, stay),
    };
  }
  const last = Math.max(asked.from, asked.until - stay);
  return { there: { from: asked.from, until: last }, atHome: day };
}

/** An appointment at dawn or at night opens the day as far as it needs. */
function aroundOf(day: Window, appointment: number, stay: number): Window {
  const TRAVEL = 90;
  return {
    from: Math.min(day.from, appointment - TRAVEL),
    until: Math.max(day.until, appointment + stay + TRAVEL),
  };
}

/** `HH:MM` as minutes after midnight. */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
