import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable } from '../store/store.ts';
import { CHANNEL_PAUSES, MESSAGE_PAUSES, pauseAfter } from './backoff.ts';
import type { Channel, Delivery } from './channel.ts';
import { isPending, type MessageIndex } from './message-index.ts';
import type { MessageStore } from './message-store.ts';
import type { ChannelName, GivenUp, Message, MessageId } from './message.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** How long a message is tried. */
const LONGEST_TRYING_MS = 3 * DAY_MS;
/** How long a letter may take from its message into the store; afterwards it is lost. */
const LETTER_DUE_MS = 10 * MINUTE_MS;
/** How long it is remembered that a message was sent, so that it is not sent again; and that it was given up. */
const REMEMBERED_MS = { sent: 7 * DAY_MS, 'given-up': 30 * DAY_MS };
/** Another gateway's messages and what is over are looked for at least so often. */
const LONGEST_SLEEP_MS = MINUTE_MS;

/** How often, and after which pause, it is tried again to note that a letter was sent. */
const STORE_TRIES = 10;
const STORE_PAUSE_MS = 1_000;

/** What messages are sent with. */
export interface SenderParts {
  readonly messages: MessageStore;
  readonly index: MessageIndex;
  readonly channel: Channel;
  readonly clock: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** By how much the clocks of gateways may differ (milliseconds). */
  readonly clockSkew: number;
  /** This start of this gateway, among others. */
  readonly name: string;
  /** Told of what did not go well: names of templates and codes, never an address. */
  readonly tell: (trouble: SendingTrouble) => void;
}

/** What did not go well, for the log. */
export interface SendingTrouble {
  readonly channel: ChannelName;
  readonly template: string;
  readonly outcome: Exclude<Delivery['kind'], 'sent'> | 'given-up';
  readonly code: string;
}

/**
 * Sends what waits, one letter after the other, each by one gateway. A message is written as being sent before
 * it is handed over, and as sent afterwards; its letter is forgotten in between, so that there is nothing to
 * send again but after a crash in the very moment when the other side had said yes and nobody had heard it.
 */
export class Sender {
  readonly #parts: SenderParts;
  readonly #served = new Map<string, number>();
  #serves = 0;
  #channelFailures = 0;
  #channelFrom = 0;
  #nextSweep = 0;

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  /**
   * Sends whatever is due.
   * @returns for how long nothing more will be, as far as is known (milliseconds)
   * @throws StoreUnavailable
   */
  async turn(signal: AbortSignal): Promise<number> {
    const { index, clock } = this.#parts;
    await index.refresh();
    await this.#sweep();
    for (let next = this.#next(); next && !signal.aborted; next = this.#next()) {
      await this.#take(next, signal);
      await index.refresh();
    }
    const now = clock();
    let due = now + LONGEST_SLEEP_MS;
    for (const [, one] of index.entries()) due = Math.min(due, this.#dueAt(one) ?? due);
    return Math.max(0, due - now);
  }

  /** The message that is due, of the territory that was served longest ago. */
  #next(): MessageId | undefined {
    const now = this.#parts.clock();
    let best: MessageId | undefined;
    let order = Infinity;
    for (const [id, message] of this.#parts.index.entries()) {
      if ((this.#dueAt(message) ?? Infinity) > now) continue;
      const servedAt = this.#served.get(message.territory) ?? 0;
      if (servedAt >= order) continue;
      best = id;
      order = servedAt;
    }
    return best;
  }

  /** When a message may be taken up; undefined: it is over, or goes by another channel. */
  #dueAt(message: Message): number | undefined {
    if (!isPending(message) || message.channel !== this.#parts.channel.name) return undefined;
    const { status, claim, since, due } = message;
    if (status === 'coming') return this.#unfinishedAt(message);
    if (status === 'sending') {
      const free = (claim?.until ?? 0) + this.#parts.clockSkew;
      return Math.max(free, this.#channelFrom);
    }
    return Math.min(since + LONGEST_TRYING_MS, Math.max(due, this.#channelFrom));
  }

  async #take(id: MessageId, signal: AbortSignal): Promise<void> {
    const { messages, channel, clock, name } = this.#parts;
    const now = clock();
    if (this.#parts.index.get(id)?.status === 'coming') return this.#forgetUnfinished(id);
    let before: Message | undefined;
    const claim = { by: name, until: now + 2 * channel.longestMs };
    const isOurs = await messages.change(id, (message) => {
      before = message;
      const isDue = (this.#dueAt(message) ?? Infinity) <= now;
      return isDue ? { ...message, status: 'sending', claim } : undefined;
    });
    if (!before || !isOurs) return;
    this.#serves += 1;
    this.#served.set(before.territory, this.#serves);
    const wasCut = before.status === 'sending';
    const message = { ...before, doubts: before.doubts + (wasCut ? 1 : 0) };
    const letter = await messages.letter(id);
    if (!letter) return this.#withoutLetter(id, message, wasCut);
    if (message.doubts > 1) return this.#giveUp(id, message, 'unknown', 'cut');
    if (now >= message.since + LONGEST_TRYING_MS) {
      return this.#giveUp(id, message, 'too-long', 'time');
    }
    const mayHand = (): boolean => clock() < now + channel.longestMs;
    const delivery = await channel.send(id, letter, mayHand, signal);
    return this.#settle(id, message, delivery);
  }

  async #settle(id: MessageId, message: Message, delivery: Delivery): Promise<void> {
    const { clock, messages, random, tell } = this.#parts;
    const now = clock();
    const { kind } = delivery;
    const isAway = kind === 'later' && delivery.about === 'channel';
    this.#channelFailures = isAway ? this.#channelFailures + 1 : 0;
    this.#channelFrom = isAway
      ? now + pauseAfter(this.#channelFailures, CHANNEL_PAUSES, random())
      : 0;
    if (kind === 'sent') {
      // Before it is noted: what has no letter any more cannot be sent again.
      await persistently(() => messages.forgetLetter(id));
      return this.#write(id, { ...message, status: 'sent', ended: now });
    }
    const { code } = delivery;
    if (kind === 'refused') return this.#giveUp(id, message, 'refused', code);
    tell({ channel: message.channel, template: message.template, outcome: kind, code });
    if (isAway) return this.#write(id, { ...message, status: 'waiting', due: now });
    const tries = message.tries + 1;
    const doubts = message.doubts + (kind === 'unknown' ? 1 : 0);
    if (doubts > 1) return this.#giveUp(id, message, 'unknown', code);
    const asked = kind === 'later' ? (delivery.afterMs ?? 0) : 0;
    const due = now + Math.max(asked, pauseAfter(tries, MESSAGE_PAUSES, random()));
    return this.#write(id, { ...message, status: 'waiting', tries, doubts, due });
  }

  /** Whoever sent it forgot the letter and was cut short; or a backup was put back; or a gateway of the release before writes it now. */
  async #withoutLetter(id: MessageId, message: Message, wasCut: boolean): Promise<void> {
    const now = this.#parts.clock();
    if (wasCut) return this.#write(id, { ...message, status: 'sent', ended: now });
    if (now >= message.since + LETTER_DUE_MS) return this.#giveUp(id, message, 'lost', 'letter');
    return this.#write(id, { ...message, status: 'waiting', due: now + MINUTE_MS });
  }

  /** When nobody lays its letter beside it any more, by whichever gateway's clock. */
  #unfinishedAt({ since }: Message): number {
    return since + LETTER_DUE_MS + this.#parts.clockSkew;
  }

  /** Forgets a message whose letter never came, unless it comes at this very moment. */
  async #forgetUnfinished(id: MessageId): Promise<void> {
    const { messages, clock } = this.#parts;
    const ended = clock();
    const isOurs = await messages.change(id, (message) =>
      message.status === 'coming' && ended >= this.#unfinishedAt(message)
        ? { ...message, status: 'given-up', reason: 'unfinished', ended }
        : undefined,
    );
    if (isOurs) await messages.remove(id);
  }

  async #giveUp(id: MessageId, message: Message, reason: GivenUp, code: string): Promise<void> {
    const { messages, clock, tell } = this.#parts;
    await this.#write(id, { ...message, status: 'given-up', reason, ended: clock() });
    await messages.forgetLetter(id);
    const { channel, template } = message;
    tell({ channel, template, outcome: 'given-up', code: `${reason} ${code}` });
  }

  async #giveUpForgotten(id: MessageId): Promise<void> {
    const { messages, clock } = this.#parts;
    const ended = clock();
    const isOurs = await messages.change(id, (message) =>
      message.status === 'waiting'
        ? { ...message, status: 'given-up', reason: 'too-long', ended }
        : undefined,
    );
    if (isOurs) await messages.forgetLetter(id);
  }

  /** Writes what became of a message, if it still is this gateway that has it. */
  async #write(id: MessageId, { claim: _, ...after }: Message): Promise<void> {
    const { messages, name } = this.#parts;
    await messages.change(id, ({ status, claim }) =>
      status === 'sending' && claim?.by === name ? after : undefined,
    );
  }

  /** Forgets what is long over; and letters that a crash left behind. */
  async #sweep(): Promise<void> {
    const { clock, index, messages } = this.#parts;
    const now = clock();
    if (now < this.#nextSweep) return;
    this.#nextSweep = now + 60 * MINUTE_MS;
    for (const [id, message] of [...index.entries()]) {
      const { status, reason, ended = now, since } = message;
      // Whoever sent by that channel is not here any more: the service was set up otherwise.
      if (status === 'waiting' && now >= since + LONGEST_TRYING_MS + 60 * MINUTE_MS) {
        await this.#giveUpForgotten(id);
        await index.refresh();
      }
      if (status !== 'sent' && status !== 'given-up') continue;
      const isOver = reason === 'unfinished' || now >= ended + REMEMBERED_MS[status];
      if (isOver) await messages.remove(id);
      else if (status === 'given-up' && now < ended + DAY_MS) await messages.forgetLetter(id);
    }
  }
}

/** Does what must be done soon, also when the store is away for a moment. */
async function persistently(act: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await act();
      return;
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || tries > STORE_TRIES) throw error;
      await sleep(STORE_PAUSE_MS);
    }
  }
}
