import { follow, type ReplicationEnds } from './pouch.ts';

/** Why a pull ended: no session any more, something failed, or it was stopped. */
export type PullEnd = 'unauthorized' | 'failed' | 'stopped';

/** A running pull: changes are received as they happen. */
export interface Pull {
  readonly ended: Promise<{ readonly why: PullEnd; readonly error?: unknown }>;
  stop(): Promise<void>;
}

/** Follows the server, from where the replica stands. */
export function pull(
  ends: ReplicationEnds,
  tell: { readonly receiving: () => void; readonly upToDate: () => void },
): Pull {
  const replication = follow(ends);
  let stopped = false;
  const ended = new Promise<{ readonly why: PullEnd; readonly error?: unknown }>((resolve) => {
    void replication.on('complete', () => resolve({ why: 'stopped' }));
    void replication.on('error', (error: unknown) => {
      const { status } = error as { status?: unknown };
      if (stopped) resolve({ why: 'stopped' });
      else resolve({ why: status === 401 ? 'unauthorized' : 'failed', error });
    });
  });
  void replication.on('active', () => tell.receiving());
  void replication.on('paused', (error: unknown) => {
    if (!error && !stopped) tell.upToDate();
  });
  return {
    ended,
    async stop() {
      stopped = true;
      replication.cancel();
      await ended;
    },
  };
}
