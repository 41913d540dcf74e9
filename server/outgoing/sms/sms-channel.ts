import { uuidOf } from '../../../src/domain/kernel/ids.ts';
import type { Channel, Delivery } from '../channel.ts';
import type { Letter, MessageId } from '../message.ts';
import { deliveryOf } from './sms-answer.ts';
import type { SmsSettings } from './sms-settings.ts';

/** How long a gateway may take to answer (milliseconds). */
const TIMEOUT_MS = 30_000;
/** Longest answer that is read. */
const MAX_ANSWER = 64 * 1024;
/** Nothing had left this machine when it failed so. */
const NOT_REACHED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/**
 * Sends short messages by handing each to a gateway on the web: one POST, with a secret, under a name that is the same
 * each time (`Idempotency-Key`), so that a gateway that knows it sends it once.
 */
export class SmsChannel implements Channel {
  readonly name = 'sms';
  readonly longestMs: number;
  readonly #settings: SmsSettings;

  constructor(settings: SmsSettings, timeoutMs = TIMEOUT_MS) {
    this.#settings = settings;
    this.longestMs = timeoutMs;
  }

  async send(
    id: MessageId,
    { to, text }: Letter,
    mayHand: () => boolean,
    signal: AbortSignal,
  ): Promise<Delivery> {
    const { url, secret, fields, from } = this.#settings;
    if (!mayHand() || signal.aborted) return { kind: 'later', about: 'message', code: 'paused' };
    const name = uuidOf(id).split('.').at(-1) ?? '';
    const body = {
      [fields.id]: name,
      [fields.to]: to,
      [fields.text]: text,
      ...(from !== undefined && { [fields.from]: from }),
    };
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${secret}`,
          'content-type': 'application/json',
          'idempotency-key': name,
        },
        body: JSON.stringify(body),
        // The secret is for this gateway alone.
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(this.longestMs)]),
      });
      return deliveryOf(answer.status, await beginningOf(answer));
    } catch (error) {
      const code = codeOf(error);
      return NOT_REACHED.has(code)
        ? { kind: 'later', about: 'channel', code }
        : { kind: 'unknown', code };
    }
  }
}

/** What a gateway says, as far as it is read. */
async function beginningOf({ body }: Response): Promise<string> {
  if (!body) return '';
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of body as ReadableStream<Uint8Array>) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > MAX_ANSWER) break;
  }
  return text;
}

/** The name of what went wrong: never what was said, which may quote a number. */
function codeOf(error: unknown): string {
  const { cause, code, name } = error as {
    cause?: { code?: unknown };
    code?: unknown;
    name?: string;
  };
  const told = cause?.code ?? code;
  return typeof told === 'string' ? told : (name ?? 'failed');
}
