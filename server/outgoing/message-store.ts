import { ShelfExists, UnknownShelf, type Doc, type Shelf, type Store } from '../store/store.ts';
import { OUTGOING } from '../store/shelf-names.ts';
import { messageIn } from './message-index.ts';
import type { Letter, Message, MessageId } from './message.ts';

/**
 * Where messages lie: what is known of each is a document, its letter a note beside it. Notes have no older
 * revisions and are in no backup: a letter that is forgotten is nowhere any more, and a service that is put
 * back from a backup writes nothing a second time.
 */
export class MessageStore {
  readonly shelf: Shelf;

  constructor(shelf: Shelf) {
    this.shelf = shelf;
  }

  /** Writes messages that must not exist yet; whether each is new. */
  async create(messages: readonly (readonly [MessageId, Message])[]): Promise<readonly boolean[]> {
    const writes = messages.map(([id, message]) => ({ id, body: { ...message } }));
    const results = await this.shelf.write(writes, { order: 'any' });
    return results.map(({ ok }) => ok);
  }

  /**
   * Changes a message as it is now, if `change` wants it; whether this call did. Of several gateways that
   * try at once, one does.
   */
  async change(id: MessageId, change: (now: Message) => Message | undefined): Promise<boolean> {
    const doc = await this.shelf.get(id);
    const after = doc && change(messageIn(doc));
    if (!doc || !after) return false;
    const [result] = await this.shelf.write([{ id, expected: doc._rev, body: { ...after } }]);
    return result?.ok === true;
  }

  /** Lets messages be sent whose letters have come now: they wait from this moment (milliseconds since 1970). */
  async release(ids: readonly MessageId[], now: number): Promise<void> {
    const docs = await this.shelf.getMany(ids);
    const coming = docs.filter((doc) => doc?.['status'] === 'coming') as Doc[];
    await this.shelf.write(
      coming.map((doc) => {
        const body: Message = { ...messageIn(doc), status: 'waiting', since: now, due: now };
        return { id: doc._id, expected: doc._rev, body: { ...body } };
      }),
      { order: 'any' },
    );
  }

  async remove(id: MessageId): Promise<void> {
    await this.forgetLetter(id);
    const doc = await this.shelf.get(id);
    if (doc) await this.shelf.remove(id, doc._rev);
  }

  async letter(id: MessageId): Promise<Letter | undefined> {
    return (await this.shelf.getLocal(letterOf(id))) as Letter | undefined;
  }

  async keepLetter(id: MessageId, letter: Letter): Promise<void> {
    await this.shelf.putLocal(letterOf(id), { ...letter });
  }

  async forgetLetter(id: MessageId): Promise<void> {
    await this.shelf.putLocal(letterOf(id), undefined);
  }
}

/** Opens the shelf of messages, made at the first start that sends any. */
export async function openMessageStore(store: Store): Promise<MessageStore> {
  try {
    return new MessageStore(await store.shelf(OUTGOING));
  } catch (error) {
    if (!(error instanceof UnknownShelf)) throw error;
  }
  try {
    return new MessageStore(await store.create(OUTGOING));
  } catch (error) {
    if (!(error instanceof ShelfExists)) throw error;
    return new MessageStore(await store.shelf(OUTGOING));
  }
}

/** Takes away what a territory that is erased had still to send, and what is known of what it sent. */
export async function forgetMessagesOf(store: Store, territory: string): Promise<void> {
  const shelf = await store.shelf(OUTGOING).catch((error: unknown) => {
    // Nothing was ever sent from here.
    if (error instanceof UnknownShelf) return undefined;
    throw error;
  });
  if (!shelf) return;
  const messages = new MessageStore(shelf);
  const prefixes = [`message:${territory}.`];
  for (let since = '0', more = true; more;) {
    const page = await shelf.changes(since, { limit: 500, prefixes });
    for (const { id } of page.changes) await messages.remove(id as MessageId);
    since = page.lastSeq;
    more = page.pending;
  }
}

function letterOf(id: MessageId): string {
  return `letter:${id}`;
}
