import { setTimeout } from 'node:timers/promises';
import { isPending, isUnfinished, type MessageIndex } from './message-index.ts';
import type { MessageStore } from './message-store.ts';
import { written, type Destination, type HandedInBy, type Written } from './letters.ts';
import {
  messageIdOf,
  type ChannelName,
  type Letter,
  type Message,
  type MessageId,
} from './message.ts';
import type { Filled } from './templates/templates.ts';
import type { StopList } from '../accounts/stop-list.ts';

export type { HandedInBy } from './letters.ts';

/** So many messages may wait to be sent, in all and for one territory. */
const MAX_PENDING = 10_000;
const MAX_PENDING_HERE = 2_000;
/** How long a message that was given up is told to whoever runs the service. */
const TOLD_MS = 7 * 86_400_000;
/** How often what is being forgotten is waited for, and how long each time. */
const RENEWALS = 20;
const RENEWAL_PAUSE_MS = 50;

/** A message to be sent once. */
export type NewMessage = Filled &
  Destination & {
    /** Makes it one message, however often it is handed in; nothing personal. */
    readonly uuid: string;
    /** The UUID of what it is about; nothing personal. */
    readonly about?: string;
    /** The id of whom it is for, where a coordinator is to know if it cannot be delivered. */
    readonly reader?: string;
  };

/** Whether a message will be sent, or why not. */
export type PutResult =
  | 'taken'
  /** It was handed in before. */
  | 'known'
  /** No address that mail can be sent to. */
  | 'bad-address'
  /** Longer than a letter may be. */
  | 'too-large'
  /** Whoever has this address asked for no more. */
  | 'asked-no-more'
  /** So many wait already. */
  | 'full'
  /** Whoever runs the service has not said how that channel is reached. */
  | 'no-channel';

/** How sending goes, for whoever runs the service. */
export interface SendingProgress {
  readonly waiting: number;
  readonly oldestWaitingMs: number;
  /** Given up in the last seven days. */
  readonly givenUp: number;
}

/** Takes in what is to be sent. What it took survives the end of the process. */
export class Outbox {
  readonly #messages: MessageStore;
  readonly #index: MessageIndex;
  readonly #stops: StopList;
  readonly #publicUrl: string;
  readonly #channels: ReadonlySet<ChannelName>;
  readonly #clock: () => number;

  constructor(parts: {
    readonly messages: MessageStore;
    readonly index: MessageIndex;
    readonly stops: StopList;
    /** Where links in messages lead. */
    readonly publicUrl: string;
    /** How people can be reached. */
    readonly channels: ReadonlySet<ChannelName>;
    readonly clock: () => number;
  }) {
    this.#messages = parts.messages;
    this.#index = parts.index;
    this.#stops = parts.stops;
    this.#publicUrl = parts.publicUrl;
    this.#channels = parts.channels;
    this.#clock = parts.clock;
  }

  /** Whether messages go by this channel. */
  has(channel: ChannelName): boolean {
    return this.#channels.has(channel);
  }

  /** One result for each message, in the same order. Throws StoreUnavailable. */
  async put(from: HandedInBy, batch: readonly NewMessage[]): Promise<readonly PutResult[]> {
    const { territory } = from;
    await this.#renew(batch.map(({ uuid }) => messageIdOf(territory, uuid)));
    const pending = this.#index.pending(territory);
    let room = Math.min(MAX_PENDING - pending.all, MAX_PENDING_HERE - pending.here);
    const results: PutResult[] = [];
    const taken: {
      readonly at: number;
      readonly id: MessageId;
      readonly message: Message;
      readonly letter: Letter;
    }[] = [];
    for (const [at, one] of batch.entries()) {
      const id = messageIdOf(territory, one.uuid);
      const letter = await this.#letterOf(from, one);
      if (typeof letter === 'string') {
        results[at] = letter;
        continue;
      }
      const isKnown = this.#index.get(id) !== undefined;
      if (!isKnown) room -= 1;
      results[at] = isKnown ? 'known' : room < 0 ? 'full' : 'taken';
      if (results[at] === 'full') continue;
      const message = this.#coming(territory, one, letter.parts);
      taken.push({ at, id, message, letter: letter.letter });
    }
    const created = await this.#messages.create(taken.map(({ id, message }) => [id, message]));
    for (const [index, { at, id, letter }] of taken.entries()) {
      if (created[index] !== true) results[at] = 'known';
      await this.#keepLetter(id, letter);
    }
    await this.#messages.release(
      taken.map(({ id }) => id),
      this.#clock(),
    );
    await this.#index.refresh();
    return results;
  }

  /** How sending goes, as far as this gateway knows; another one's news comes within a minute. */
  progress(): SendingProgress {
    const now = this.#clock();
    let waiting = 0;
    let oldestWaitingMs = 0;
    let givenUp = 0;
    for (const [, message] of this.#index.entries()) {
      if (message.status === 'given-up' && now - (message.ended ?? 0) < TOLD_MS) givenUp += 1;
      if (!isPending(message)) continue;
      waiting += 1;
      oldestWaitingMs = Math.max(oldestWaitingMs, now - message.since);
    }
    return { waiting, oldestWaitingMs, givenUp };
  }

  /** How many messages of a territory were given up in the last week, or wait longer than that (milliseconds). */
  stuckIn(territory: string, longerThanMs: number): number {
    const now = this.#clock();
    const own = messageIdOf(territory, '');
    let stuck = 0;
    for (const [id, message] of this.#index.entries()) {
      if (!id.startsWith(own)) continue;
      const isGivenUp = message.status === 'given-up' && now - (message.ended ?? 0) < TOLD_MS;
      if (isGivenUp || (isPending(message) && now - message.since > longerThanMs)) stuck += 1;
    }
    return stuck;
  }

  /** Which of these messages have still to be handed in: they are not known, or their letter never came. */
  async wanting(territory: string, uuids: readonly string[]): Promise<readonly string[]> {
    await this.#index.refresh();
    const wanting: string[] = [];
    for (const uuid of uuids) {
      const id = messageIdOf(territory, uuid);
      const isKnown = this.#index.get(id) !== undefined;
      if (!isKnown || isUnfinished(this.#index.get(id)) || (await this.#isWithoutLetter(id)))
        wanting.push(uuid);
    }
    return wanting;
  }

  /** Which of these messages were never handed in, as far as is known here; what was cut short counts among them. */
  async unknown(territory: string, uuids: readonly string[]): Promise<ReadonlySet<string>> {
    await this.#index.refresh();
    const messages = uuids.map(
      (uuid) => [uuid, this.#index.get(messageIdOf(territory, uuid))] as const,
    );
    return new Set(messages.flatMap(([uuid, one]) => (!one || isUnfinished(one) ? [uuid] : [])));
  }

  /** What is known of the messages of a territory that are not forgotten yet. */
  async messagesOf(territory: string): Promise<readonly Message[]> {
    await this.#index.refresh();
    const all = [...this.#index.entries()].map(([, message]) => message);
    return all.filter((message) => message.territory === territory);
  }

  /** How many messages of a kind each reader was told since a moment (milliseconds since 1970). */
  async toldSince(
    territory: string,
    template: string,
    since: number,
  ): Promise<ReadonlyMap<string, number>> {
    await this.#index.refresh();
    const counts = new Map<string, number>();
    for (const [, message] of this.#index.entries()) {
      const { reader } = message;
      const isOne = message.territory === territory && message.template === template;
      if (!isOne || reader === undefined || message.since < since) continue;
      counts.set(reader, (counts.get(reader) ?? 0) + 1);
    }
    return counts;
  }

  /** How the messages about something go that are not forgotten yet. */
  async about(territory: string, about: string): Promise<Omit<SendingProgress, 'oldestWaitingMs'>> {
    await this.#index.refresh();
    const messages = [...this.#index.entries()]
      .map(([, message]) => message)
      .filter((message) => message.territory === territory && message.about === about);
    return {
      waiting: messages.filter(isPending).length,
      givenUp: messages.filter(({ status }) => status === 'given-up').length,
    };
  }

  /** How the messages of a territory stand that were handed in under these names. */
  async standing(
    territory: string,
    uuids: readonly string[],
  ): Promise<readonly (Message['status'] | undefined)[]> {
    await this.#index.refresh();
    return uuids.map((uuid) => this.#index.get(messageIdOf(territory, uuid))?.status);
  }

  /** The letter of a message, or why there is none. */
  async #letterOf(from: HandedInBy, message: NewMessage): Promise<Written | 'no-channel'> {
    if (!this.has(message.channel ?? 'mail')) return 'no-channel';
    return written(from, message, message, { stops: this.#stops, publicUrl: this.#publicUrl });
  }

  /**
   * A message that is still to be sent gets its letter, also when whoever handed it in was cut short before. The
   * first letter stays: it may be on its way, and another one could hold another link.
   */
  async #keepLetter(id: MessageId, letter: Letter): Promise<void> {
    if (await this.#isWithoutLetter(id)) await this.#messages.keepLetter(id, letter);
  }

  async #isWithoutLetter(id: MessageId): Promise<boolean> {
    const doc = await this.#messages.shelf.get(id);
    const isUnsent = doc?.['status'] === 'coming' || doc?.['status'] === 'waiting';
    return isUnsent && (await this.#messages.letter(id)) === undefined;
  }

  /**
   * Takes up again what was cut short before, so that it is not forgotten meanwhile; what is being forgotten at
   * this moment is waited for, a second at most: after that it stays to be handed in again.
   */
  async #renew(ids: readonly MessageId[]): Promise<void> {
    for (let tries = 0; tries < RENEWALS; tries += 1) {
      await this.#index.refresh();
      const since = this.#clock();
      let isAllRenewed = true;
      for (const id of ids.filter((one) => isUnfinished(this.#index.get(one)))) {
        const isRenewed = await this.#messages.change(id, (message) =>
          message.status === 'coming' ? { ...message, since } : undefined,
        );
        isAllRenewed &&= isRenewed;
      }
      if (isAllRenewed) return;
      await setTimeout(RENEWAL_PAUSE_MS);
    }
  }

  #coming(territory: string, message: NewMessage, parts: number | undefined): Message {
    const now = this.#clock();
    const { about, channel = 'mail', reader, template } = message;
    return {
      ...{ territory, channel, template },
      ...(about !== undefined && { about }),
      ...(reader !== undefined && { reader }),
      ...(parts !== undefined && { parts }),
      ...{ status: 'coming', since: now, due: now, tries: 0, doubts: 0 },
    };
  }
}
