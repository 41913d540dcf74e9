import type { Delivery } from '../channel.ts';

/** How far a try had come when it failed. */
export type SmtpStep = 'connect' | 'sign-in' | 'send';

/** What an error of the mail client says, as far as it is heard. */
interface SmtpError {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
}

/**
 * What a failed try means for its message. Before a recipient was named nothing was said about the message:
 * the mail server, its password or our own address is the trouble, and all messages wait. About a recipient or a
 * letter the other side says itself whether later helps (4xx) or never (5xx, RFC 5321 4.2.1). Where no
 * answer came it matters whether the whole letter was handed over.
 */
export function meaningOf(error: unknown, step: SmtpStep, wasHanded: boolean): Delivery {
  const { code, command, responseCode } = (error ?? {}) as SmtpError;
  const status = typeof responseCode === 'number' && responseCode >= 400 ? responseCode : undefined;
  const told = status !== undefined ? String(status) : typeof code === 'string' ? code : 'failed';
  const isAboutMessage = step === 'send' && command !== 'MAIL FROM';
  if (!isAboutMessage) return { kind: 'later', about: 'channel', code: `${step} ${told}` };
  // 421: the server closes; what it says is not about this letter.
  if (status === 421) return { kind: 'later', about: 'channel', code: told };
  if (status !== undefined) {
    return status >= 500
      ? { kind: 'refused', code: told }
      : { kind: 'later', about: 'message', code: told };
  }
  return wasHanded
    ? { kind: 'unknown', code: told }
    : { kind: 'later', about: 'message', code: told };
}
