import type { SyncStatus } from '../../../data/sending/sync.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';

/** Where the first load stands, as long as not everything is here: nothing is said to be missing until then. */
export interface Reception {
  readonly progress?: { readonly done: number; readonly total: number };
  /** Nothing comes now: there is no network, or nobody answers. */
  readonly isHeld: boolean;
}

/**
 * Where the first load stands; undefined when all is here.
 * @param status undefined: not known yet, which is no reason to say that there is nothing
 */
export function receptionOf(status: SyncStatus | undefined): Reception | undefined {
  if (!status) return { isHeld: false };
  const { incomplete, phase, progress } = status;
  if (!incomplete) return undefined;
  const isHeld = phase === 'offline' || phase === 'failing' || phase === 'sign-in-needed';
  return { isHeld, ...(progress && { progress }) };
}

/** What is said in place of what may still come: "Réception… 340 sur 1 900". */
export function receptionWords({ progress, isHeld }: Reception, { app }: Messages): string {
  if (isHeld) return app.reception.held;
  return progress ? app.reception.progress(progress.done, progress.total) : app.loading;
}
