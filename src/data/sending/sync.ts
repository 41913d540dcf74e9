import type { Outbox } from '../engine/outbox/outbox.ts';
import type { StatusBoard } from '../engine/sync/status-board.ts';
import type { SyncStatus } from '../engine/sync/sync-status.ts';
import { liveOn, type Live, type LiveParts } from '../kernel/live.ts';

export type { SyncStatus } from '../engine/sync/sync-status.ts';

/** The exchange with the server; one tab does it for all. */
export interface Sync {
  status(): Live<SyncStatus>;
  /** Resolves when the attempt is over; the status tells the truth about it. */
  syncNow(): Promise<void>;
}

/** What the exchange is watched with. */
export interface SyncParts extends LiveParts {
  readonly outbox: Outbox;
  readonly board: StatusBoard;
}

const LONGEST_ATTEMPT = 120_000;

/** The exchange of this device, whichever tab does it. */
export function syncOf(parts: SyncParts): Sync {
  const { board, outbox, vault, wire } = parts;
  return {
    status: () =>
      liveOn(parts, ['status', 'outbox', 'session'], async () => ({
        ...board.standing,
        waiting: await outbox.count('waiting'),
        refused: await outbox.count('refused'),
      })),
    syncNow: () =>
      new Promise((resolve) => {
        if (!vault.isOpen) {
          resolve();
          return;
        }
        const attempt = crypto.randomUUID();
        const timer = setTimeout(done, LONGEST_ATTEMPT);
        const stops = [
          wire.hear('attempts-over', ({ attempts }) => {
            if (attempts.includes(attempt)) done();
          }),
          wire.hear('locked', done),
          wire.hear('wiped', done),
        ];
        wire.say({ about: 'sync-wanted', attempt });

        function done(): void {
          clearTimeout(timer);
          for (const stop of stops) stop();
          resolve();
        }
      }),
  };
}
