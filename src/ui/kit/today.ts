import type { Day } from '../../domain/kernel/when.ts';

/** The day it is where this device is. It words what is shown, and decides nothing. */
export function today(): Day {
  return localDay(new Date());
}

/** The day of a moment where this device is. */
export function localDay(moment: Date): Day {
  const month = String(moment.getMonth() + 1).padStart(2, '0');
  return `${String(moment.getFullYear())}-${month}-${String(moment.getDate()).padStart(2, '0')}`;
}
