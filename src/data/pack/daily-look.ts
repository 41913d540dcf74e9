import { listenForWakes } from '../engine/sync/wakes.ts';
import type { Wire } from '../engine/wire.ts';

const HOUR = 60 * 60 * 1_000;

/**
 * Finds the moments to ask whether there is a newer pack: the device was opened, the person or the
 * network came back, an hour went by.
 * @param lookIfDue asks, when it was not asked today
 * @param report told what fails on this device, such as a database that was taken away
 * @returns the end of it
 */
export function lookDaily(
  wire: Wire,
  lookIfDue: () => Promise<void>,
  report: (error: unknown) => void,
): () => void {
  const moment = (): void => void lookIfDue().catch(report);
  const timer = setInterval(moment, HOUR);
  const stops = [wire.hear('session', moment), listenForWakes(moment)];
  return () => {
    clearInterval(timer);
    for (const stop of stops) stop();
  };
}
