import type { DocumentChange } from '../disk/document-change.ts';
import { idOfKey } from '../read-model/keys.ts';
import type { ListedIds } from '../read-model/listed-ids.ts';

interface ListedAnswer {
  /** Undefined until it is there. */
  ids?: ListedIds;
}

/** What an answer was made of: the lists that were asked for, and the documents that were read. */
export class Dependencies {
  readonly #read = new Set<string>();
  readonly #listed: ListedAnswer[] = [];

  /** These documents are read, whether they are there or not. */
  addRead(ids: readonly string[]): void {
    for (const id of ids) this.#read.add(id);
  }

  /** An index is asked. */
  addListed(ids: Promise<ListedIds>): void {
    const answer: ListedAnswer = {};
    this.#listed.push(answer);
    // Whoever asked hears of a failure; here nothing is known of the list then.
    ids.then(
      (there) => (answer.ids = there),
      () => undefined,
    );
  }

  /** Whether the answer may be another after this change. */
  isTouchedBy(change: DocumentChange): boolean {
    if (this.#read.has(idOfKey(change.key))) return true;
    return this.#listed.some(({ ids }) => !ids || ids.isTouchedBy(change));
  }
}
