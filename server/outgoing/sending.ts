import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StopList } from '../accounts/stop-list.ts';
import type { Store } from '../store/store.ts';
import type { Channel } from './channel.ts';
import { MessageIndex } from './message-index.ts';
import { openMessageStore } from './message-store.ts';
import { Outbox } from './outbox.ts';
import { Sender, type SendingTrouble } from './sender.ts';

/** A moment between tries while the store is away (milliseconds). */
const STORE_PAUSE_MS = 2_000;

/** What the service sends messages with. */
export interface SendingParts {
  readonly store: Store;
  /** The ways to reach people; at least one. */
  readonly channels: readonly Channel[];
  readonly stops: StopList;
  /** Where links in messages lead. */
  readonly publicUrl: string;
  readonly clock: () => number;
  readonly random?: () => number;
  readonly tell: (trouble: SendingTrouble) => void;
  readonly report: (what: string, error: unknown) => void;
}

/** Messages are taken in, and sent by and by. */
export interface Sending {
  readonly outbox: Outbox;
  /** Ends what is under way: what was not handed over is sent by the next start. */
  stop(): Promise<void>;
}

/** Opens the outbox and begins to send what waits in it. Throws StoreUnavailable. */
export async function startSending(parts: SendingParts): Promise<Sending> {
  const { store, channels, clock, random = Math.random, tell, report, ...links } = parts;
  const messages = await openMessageStore(store);
  const { shelf } = messages;
  const index = new MessageIndex(shelf);
  const names = new Set(channels.map(({ name }) => name));
  const outbox = new Outbox({ messages, index, clock, channels: names, ...links });
  const { clockSkew } = store;
  const name = randomUUID();
  const end = new AbortController();
  // Each at its own pace: a mail server that hangs holds up no telephone.
  const running = Promise.all(channels.map(run));

  async function run(channel: Channel): Promise<void> {
    const sender = new Sender({ messages, index, channel, clock, random, clockSkew, name, tell });
    while (!end.signal.aborted) {
      try {
        const timeout = await sender.turn(end.signal);
        await shelf.waitForChange(index.since, { timeout, signal: end.signal });
      } catch (error) {
        report('sending messages', error);
        await sleep(STORE_PAUSE_MS, undefined, { signal: end.signal }).catch(() => undefined);
      }
    }
  }
  return {
    outbox,
    async stop() {
      end.abort();
      await running;
    },
  };
}
