import type { Reader } from '../../accounts/reader.ts';
import type { Shelf } from '../../store/store.ts';

/** The moment before which nothing ever reached a device of this user. */
export interface FirstContact {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The end of the feed at that moment. */
  readonly seq: string;
}

const MAX_KEPT = 10_000;

type Of = Pick<Reader, 'user' | 'epoch'>;

/** First contacts that could not be written down yet, because the disk was full. */
export class UnwrittenContacts {
  readonly #kept = new Map<string, FirstContact>();

  get(shelf: Shelf, reader: Of): FirstContact | undefined {
    return this.#kept.get(keyOf(shelf, reader));
  }

  keep(shelf: Shelf, reader: Of, contact: FirstContact): void {
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size >= MAX_KEPT) this.#kept.delete(oldest);
    this.#kept.set(keyOf(shelf, reader), contact);
  }

  forget(shelf: Shelf, reader: Of): void {
    this.#kept.delete(keyOf(shelf, reader));
  }
}

function keyOf({ name }: Shelf, { user, epoch }: Of): string {
  return `${name} ${epoch} ${user}`;
}
