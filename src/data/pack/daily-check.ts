import { watchRetryMoments } from '../engine/sync/retry-moments.ts';
import type { TabChannel } from '../engine/tab-channel.ts';

const HOUR_MS = 60 * 60 * 1_000;

/**
 * Finds the moments to ask whether there is a newer pack: the device was opened, the person or the
 * network came back, an hour went by.
 * @param lookIfDue asks, when it was not asked today
 * @param report told what fails on this device, such as a database that was taken away
 * @returns the end of it
 */
export function checkDaily(
  tabs: TabChannel,
  lookIfDue: () => Promise<void>,
  report: (error: unknown) => void,
): () => void {
  let isLooking = false;
  const look = async (): Promise<void> => {
    isLooking = true;
    await lookIfDue().catch(report);
    isLooking = false;
  };
  // Moments that come while one is still being asked at are the same question.
  const moment = (): void => {
    if (!isLooking) void look();
  };
  const timer = setInterval(moment, HOUR_MS);
  const stops = [tabs.on('session', moment), watchRetryMoments(moment)];
  return () => {
    clearInterval(timer);
    for (const stop of stops) stop();
  };
}
