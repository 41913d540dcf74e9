import { Agent, request as overHttps } from 'node:https';
import { request as overHttp } from 'node:http';
import webPush from 'web-push';
import { uuidOf } from '../../../src/domain/kernel/ids.ts';
import type { PushMessage } from '../../../src/contract/notices/push.ts';
import type { PushDevice } from '../../accounts/notices/push-subscriptions.ts';
import type { PushKeys } from '../../accounts/settings.ts';
import type { Channel, Delivery } from '../channel.ts';
import type { Letter, MessageId } from '../message.ts';
import { publicLookup } from './public-address.ts';
import { isLoopbackAddress, isPushAddress } from './push-address.ts';
import { answerOf, type PushAnswer } from './push-answer.ts';

/** How long a push service may take to answer (milliseconds). */
const TIMEOUT_MS = 15_000;
/** How long it keeps what a phone that is off does not fetch (seconds): what is older is no news. */
const KEPT_S = 24 * 3_600;
/** Whoever was reached on one device is not waited for longer on another (milliseconds). */
const OTHERS_WAIT_MS = 3_600_000;
/** So many messages are remembered that reached some browsers of somebody and not yet all. */
const MAX_PARTLY = 10_000;

/** What notifications are sent with. */
export interface PushParts {
  readonly keys: PushKeys;
  /** Whom push services may write to: `mailto:` or `https:`. */
  readonly subject: string;
  /** Whether browsers whose push service is on this machine are allowed; for tests. */
  readonly loopback: boolean;
  /** The browsers of a reader, as they are now. */
  readonly devicesOf: (territory: string, reader: string) => Promise<readonly PushDevice[]>;
  /** A push service says that it is there no more. */
  readonly forget: (device: PushDevice) => Promise<void>;
  readonly clock: () => number;
}

/** What reached some browsers already. */
interface Partly {
  readonly since: number;
  readonly reached: Set<string>;
}

/**
 * Sends notifications (RFC 8030), sealed for each browser of whoever they are for (RFC 8291), signed by this service
 * (RFC 8292). A letter names the reader; which browsers these are is looked at when it is sent, so that nobody who signed
 * out meanwhile is told. A message has the same `Topic` and tag at every try: it takes its own place.
 */
export class PushChannel implements Channel {
  readonly name = 'push';
  readonly longestMs: number;
  readonly #parts: PushParts;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 20 });
  readonly #partly = new Map<MessageId, Partly>();

  constructor(parts: PushParts, timeoutMs = TIMEOUT_MS) {
    this.#parts = parts;
    this.longestMs = timeoutMs;
  }

  async send(
    id: MessageId,
    letter: Letter,
    mayHand: () => boolean,
    signal: AbortSignal,
  ): Promise<Delivery> {
    const devices = await this.#parts.devicesOf(territoryOf(id), letter.to);
    if (!mayHand() || signal.aborted) return { kind: 'later', about: 'message', code: 'paused' };
    const { reached, since } = this.#partly.get(id) ?? {
      reached: new Set<string>(),
      since: this.#parts.clock(),
    };
    const end = AbortSignal.any([signal, AbortSignal.timeout(this.longestMs)]);
    const answers = await Promise.all(
      devices
        .filter(({ session }) => !reached.has(session))
        .map(async (device) => {
          const answer = await this.#sendTo(device, id, letter, end);
          if (answer.kind === 'taken') reached.add(device.session);
          if (answer.kind === 'gone') await this.#parts.forget(device);
          return answer;
        }),
    );
    this.#partly.delete(id);
    const isPatient = reached.size === 0 || this.#parts.clock() < since + OTHERS_WAIT_MS;
    const late = answers.filter((answer) => answer.kind === 'later');
    if (late.length > 0 && isPatient) {
      if (reached.size > 0) this.#remember(id, { reached, since });
      return laterOf(late);
    }
    if (reached.size > 0) return { kind: 'sent' };
    const refused = answers.find((answer) => answer.kind === 'refused');
    return { kind: 'refused', code: refused?.code ?? 'no browser' };
  }

  #remember(id: MessageId, partly: Partly): void {
    if (this.#partly.size >= MAX_PARTLY) this.#partly.clear();
    this.#partly.set(id, partly);
  }

  async #sendTo(
    device: PushDevice,
    id: MessageId,
    letter: Letter,
    signal: AbortSignal,
  ): Promise<PushAnswer> {
    const { clock, loopback } = this.#parts;
    if (!isPushAddress(device.endpoint, loopback)) return { kind: 'refused', code: 'address' };
    try {
      const { status, retryAfter } = await this.#post(device, id, letter, signal);
      return answerOf(status, retryAfter, clock());
    } catch (error) {
      // Sent again it takes its own place, so that it need not be known whether it arrived.
      return { kind: 'later', code: codeOf(error) };
    }
  }

  #post(
    { endpoint, p256dh, auth }: PushDevice,
    id: MessageId,
    letter: Letter,
    signal: AbortSignal,
  ): Promise<{ readonly status: number; readonly retryAfter: string | undefined }> {
    const { keys, subject } = this.#parts;
    const message = JSON.stringify(messageOf(id, letter));
    const { body, headers, method } = webPush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      message,
      { TTL: KEPT_S, topic: nameOf(id), vapidDetails: { ...keys, subject } },
    );
    const url = new URL(endpoint);
    const isHere = isLoopbackAddress(url);
    const request = url.protocol === 'https:' ? overHttps : overHttp;
    const how = {
      method,
      headers,
      signal,
      ...(!isHere && { agent: this.#agent, lookup: publicLookup }),
    };
    return new Promise((resolve, reject) => {
      const asked = request(url, how, (answer) => {
        // What it says is of no use here, and may be long.
        answer.on('error', () => undefined).resume();
        resolve({ status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'] });
      });
      asked.on('error', reject).end(body);
    });
  }
}

/** The one of these that comes last says when it is tried again. */
function laterOf(late: readonly Extract<PushAnswer, { kind: 'later' }>[]): Delivery {
  const afterMs = Math.max(0, ...late.map((answer) => answer.afterMs ?? 0));
  const [{ code } = { code: 'later' }] = late;
  return { kind: 'later', about: 'message', code, ...(afterMs > 0 && { afterMs }) };
}

function messageOf(
  id: MessageId,
  { subject, text, open = '/', answers = [] }: Letter,
): PushMessage {
  const actions = answers.map(({ does, word }) => ({
    ...{ action: does, title: word },
    ...(OPENS[does] !== undefined && { open: open + OPENS[does] }),
  }));
  return { title: subject, body: text, tag: nameOf(id), open, actions };
}

/** Which part of the screen an answer leads to; absent: it is put away. */
const OPENS: Readonly<Partial<Record<string, string>>> = {
  open: '',
  sure: '#sure',
  cannot: '#cannot',
};

/** The message's own name in 32 letters, as a `Topic` may be; nothing personal. */
function nameOf(id: MessageId): string {
  return (uuidOf(id).split('.').at(-1) ?? '').replaceAll('-', '');
}

function territoryOf(id: MessageId): string {
  return uuidOf(id).slice(0, uuidOf(id).lastIndexOf('.'));
}

/** The name of what went wrong: never what was said, which may quote an address. */
function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: string };
  return typeof code === 'string' ? code : (name ?? 'failed');
}
