import type { Replica } from './replica.ts';

/** Why a pull ended by itself: no session any more, or something failed; not when it was stopped. */
export type PullEnd = 'unauthorized' | 'failed' | 'stopped';

/** A pull under way: everything that changes comes down as it changes. */
export interface Pull {
  readonly ended: Promise<{ readonly why: PullEnd; readonly error?: unknown }>;
  stop(): Promise<void>;
}

const BATCH = 1_000;

/** Follows the server, from where the replica stands. */
export function pull(
  replica: Replica,
  tell: { readonly receiving: () => void; readonly upToDate: () => void },
): Pull {
  const replication = replica.local.replicate.from(replica.remote, {
    live: true,
    retry: false,
    batch_size: BATCH,
    // The session at the server changes with every sign-in: only this device knows where it stands.
    checkpoint: 'target',
  });
  let stopped = false;
  const ended = new Promise<{ readonly why: PullEnd; readonly error?: unknown }>((resolve) => {
    replication.on('complete', () => resolve({ why: 'stopped' }));
    replication.on('error', (error: unknown) => {
      const { status } = error as { status?: unknown };
      if (stopped) resolve({ why: 'stopped' });
      else resolve({ why: status === 401 ? 'unauthorized' : 'failed', error });
    });
  });
  replication.on('active', () => tell.receiving());
  replication.on('paused', (error: unknown) => {
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
