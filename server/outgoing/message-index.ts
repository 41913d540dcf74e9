import type { Doc, Shelf } from '../store/store.ts';
import type { Message, MessageId } from './message.ts';

const PAGE_SIZE = 500;
const PREFIXES = ['message:'];

/** What is known of all messages at once, so that the next one is found without reading them all. */
export class MessageIndex {
  readonly #shelf: Shelf;
  readonly #known = new Map<MessageId, Message>();
  #since = '0';
  #epoch = '';
  #reading: Promise<void> = Promise.resolve();

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** The place in the order up to which it knows everything. */
  get since(): string {
    return this.#since;
  }

  /** Reads what changed since it last did, whoever changed it. Throws StoreUnavailable. */
  refresh(): Promise<void> {
    // One after the other: two readings at once would each step over what the other one read.
    this.#reading = this.#reading.catch(() => undefined).then(() => this.#read());
    return this.#reading;
  }

  async #read(): Promise<void> {
    const { epoch } = await this.#shelf.head();
    if (epoch !== this.#epoch) {
      this.#known.clear();
      this.#since = '0';
      this.#epoch = epoch;
    }
    for (let more = true; more;) {
      const page = await this.#shelf.changes(this.#since, { limit: PAGE_SIZE, prefixes: PREFIXES });
      for (const id of page.removed) this.#known.delete(id as MessageId);
      for (const { id, doc } of page.changes) this.#known.set(id as MessageId, messageIn(doc));
      this.#since = page.lastSeq;
      more = page.pending;
    }
  }

  /** All messages that are known, sent and given up ones too. */
  entries(): IterableIterator<[MessageId, Message]> {
    return this.#known.entries();
  }

  get(id: MessageId): Message | undefined {
    return this.#known.get(id);
  }

  /** How many are still to be sent: in all, and for one territory. */
  pending(territory: string): { readonly all: number; readonly here: number } {
    let all = 0;
    let here = 0;
    for (const message of this.#known.values()) {
      if (!isPending(message)) continue;
      all += 1;
      if (message.territory === territory) here += 1;
    }
    return { all, here };
  }
}

/** Whether it is still to be sent. */
export function isPending({ status }: Message): boolean {
  return status === 'coming' || status === 'waiting' || status === 'sending';
}

/** Whether its letter has not come; it may be handed in again. */
export function isUnfinished(message: Message | undefined): boolean {
  return message?.status === 'coming' || message?.reason === 'unfinished';
}

/** A message as its document holds it. */
export function messageIn({ _id, _rev, ...fields }: Doc): Message {
  return fields as unknown as Message;
}
