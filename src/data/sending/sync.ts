import { readNote } from '../engine/disk/device-notes.ts';
import type { Tables } from '../engine/disk/tables.ts';
import type { CurrentMembership } from '../engine/read-model/current-membership.ts';
import type { Outbox } from '../engine/outbox/outbox.ts';
import type { StatusBoard } from '../engine/sync/status-board.ts';
import type { SyncStatus } from '../kernel/sync-status.ts';
import type { Live } from '../kernel/live.ts';
import { liveQueryOf, type LiveParts } from '../engine/live/live-query.ts';

export type { SyncStatus } from '../kernel/sync-status.ts';

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
  readonly tables: Tables;
  readonly currentMembership: CurrentMembership;
}

const ATTEMPT_TIMEOUT_MS = 120_000;

/** The exchange of this device, whichever tab does it. */
export function syncOf(parts: SyncParts): Sync {
  const { board, outbox, vault, tabs } = parts;
  return {
    status: () =>
      liveQueryOf(parts, ['status', 'outbox', 'session'], async () => ({
        ...board.standing,
        waiting: await outbox.count('waiting'),
        refused: await outbox.count('refused'),
        ...((await isIncomplete(parts)) && { incomplete: true }),
      })),
    syncNow: () =>
      new Promise((resolve) => {
        if (!vault.isOpen) {
          resolve();
          return;
        }
        const attempt = crypto.randomUUID();
        const timer = setTimeout(done, ATTEMPT_TIMEOUT_MS);
        const ask = (): void => tabs.post({ about: 'sync-wanted', attempt });
        const stops = [
          tabs.on('exchanging', ask),
          tabs.on('attempts-over', ({ attempts }) => {
            if (attempts.includes(attempt)) done();
          }),
          tabs.on('locked', done),
          tabs.on('wiped', done),
        ];
        ask();

        function done(): void {
          clearTimeout(timer);
          for (const stop of stops) stop();
          resolve();
        }
      }),
  };
}

/** Whether the first load of where the person works now was never finished under the access they have. */
async function isIncomplete({ currentMembership, tables }: SyncParts): Promise<boolean> {
  const { membership } = currentMembership;
  if (!membership) return false;
  const notes = (await readNote(tables, 'copies')) ?? [];
  const note = notes.find(({ territory }) => territory === membership.territory);
  return note?.loaded !== true || note.epoch !== membership.epoch;
}
