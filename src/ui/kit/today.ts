import { dayIn, timeIn, type Zone } from '../../domain/kernel/zone.ts';
import type { Day, Moment } from '../../domain/kernel/when.ts';

/** Where the clocks hang that the person goes by, and what time it is; until a territory is known, the device's. */
interface Here {
  readonly zone: Zone | undefined;
  readonly clock: () => number;
}

let here: Here = { zone: undefined, clock: Date.now };

/** From now on days and hours are those of this territory, whatever the device is set to. */
export function workIn(territory: Here): void {
  here = territory;
}

/** The day it is in the territory. It words what is shown, and decides nothing. */
export function today(): Day {
  return dayHere(now());
}

/** What time it is, by the server's clock as well as it is known. It words what is shown, too. */
export function now(): Moment {
  return new Date(here.clock()).toISOString();
}

/** The day of a moment in the territory. */
export function dayHere(moment: Moment): Day {
  return dayIn(here.zone, moment);
}

/** The hour that it is in the territory, from 0. */
export function hourHere(): number {
  return Number(timeIn(here.zone, now()).slice(0, 2));
}
