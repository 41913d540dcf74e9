import type { StopList } from '../accounts/stop-list.ts';
import type { Message } from '../outgoing/message.ts';
import type { Outbox } from '../outgoing/outbox.ts';

/** Whether a letter can go to somebody, and if not, why. */
export type MailWay = 'ready' | 'none' | 'stopped' | 'not-set-up';

/** How a letter goes, in a word for whoever had it sent. */
export type LetterState = 'waiting' | 'sent' | 'not-delivered';

/** Whether a letter can go to this address. */
export async function mailWay(
  outbox: Outbox | undefined,
  stops: Pick<StopList, 'has'>,
  to: string | undefined,
): Promise<MailWay> {
  if (!outbox?.has('mail')) return 'not-set-up';
  if (to === undefined) return 'none';
  return (await stops.has(to)) ? 'stopped' : 'ready';
}

/** How a message goes; whatever ended without being sent counts as not delivered. */
export const LETTER_STATES: Readonly<Record<Message['status'], LetterState>> = {
  ...{ coming: 'waiting', waiting: 'waiting', sending: 'waiting' },
  ...{ sent: 'sent', 'given-up': 'not-delivered' },
};
