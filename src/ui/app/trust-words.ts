import type { SyncStatus } from '../../data/sending/sync.ts';
import type { Messages } from '../../messages/kernel/messages.ts';
import { sayTime } from '../../messages/kernel/when.ts';
import type { Trust } from '../elements/status/trust-line.ts';

/** The trust line: its symbol and its sentence ("À jour à 7 h 12 · 2 envois en attente"). */
export interface TrustWords {
  readonly trust: Trust;
  readonly sentence: string;
}

/** Says truly how this device stands with the server. What needs the person comes first. */
export function trustWords(status: SyncStatus, messages: Messages): TrustWords {
  const { trust: words } = messages.app;
  const { phase, waiting, refused, progress } = status;
  const rest = waiting > 0 ? [words.waiting(waiting), words.nothingLost] : [];
  const say = (trust: Trust, ...parts: readonly string[]): TrustWords => {
    return { trust, sentence: parts.join(' · ') };
  };
  if (phase === 'sign-in-needed') return say('sign-in', words.signIn, ...rest);
  if (refused > 0) return say('refused', words.refused(refused));
  if (phase === 'receiving' && progress) {
    return say('sending', words.receiving(progress.done, progress.total));
  }
  if (phase === 'sending' && waiting > 0) return say('sending', words.waiting(waiting));
  if (phase === 'offline')
    return say(
      'offline',
      status.foreign ? words.foreign : words.offline,
      freshness(status, messages),
      ...rest,
    );
  if (phase === 'failing') return say('offline', words.failing, ...rest);
  if (phase === 'connecting' && !status.upToDateAt) return say('sending', words.connecting);
  return say(waiting > 0 ? 'waiting' : 'fresh', freshness(status, messages), ...rest);
}

function freshness({ upToDateAt }: SyncStatus, { app, when }: Messages): string {
  return upToDateAt ? app.trust.fresh(sayTime(upToDateAt, when)) : app.trust.never;
}
