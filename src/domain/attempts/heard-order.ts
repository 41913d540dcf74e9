import type { CallClaim } from './call.ts';

/**
 * What sorts claims and attempts as the server heard of them. What it has not heard of is this device's own and comes
 * last, as it does among those that the server heard of at one moment, by the clock of the one device that wrote them.
 */
export function heardOrder({ heard, at }: Pick<CallClaim, 'at' | 'heard'>): string {
  return `${heard ?? '\uffff'} ${at}`;
}
