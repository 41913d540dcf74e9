import type { Day } from '../../domain/kernel/when.ts';

/** The day it is where this device is. It words what is shown, and decides nothing. */
export function today(): Day {
  const now = new Date();
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${String(now.getFullYear())}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}
