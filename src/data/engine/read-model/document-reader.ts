import type { Noun, State, StateNamed } from '../../../domain/nouns.ts';
import type { DocumentChange } from '../disk/document-change.ts';
import type { DocumentRow, Tables } from '../disk/tables.ts';
import type { Vault } from '../vault/vault.ts';
import { stampOf } from '../vault/sealing.ts';
import type { TabChannel } from '../tab-channel.ts';
import { DocumentQueries, type ShownDocument } from './document-queries.ts';
import type { IndexQuestion } from './index-questions.ts';
import { documentKey } from './keys.ts';
import { NO_IDS, type ListedIds } from './listed-ids.ts';
import { BoundedCache } from './bounded-cache.ts';
import { rowsOf } from './rows-of.ts';
import { storedState } from './stored-state.ts';
import type { CurrentMembership } from './current-membership.ts';

/** What the views are read with. */
export interface DocumentReaderParts {
  readonly tables: Tables;
  readonly vault: Vault;
  readonly tabs: TabChannel;
  readonly currentMembership: CurrentMembership;
}

interface CachedDocument extends ShownDocument {
  readonly stamp: number;
}

interface CachedList {
  readonly answer: Promise<ListedIds>;
  /** The answer, once it is there. */
  there?: ListedIds;
}

const MAX_CACHED_VALUES = 30_000;

/**
 * Reads what is shown. Which documents answer a question is asked of the indexes, which hold nothing
 * personal; the documents are opened once and kept in memory while the device is open.
 */
export class DocumentReader extends DocumentQueries {
  readonly #parts: DocumentReaderParts;
  readonly #values = new BoundedCache<CachedDocument>(MAX_CACHED_VALUES);
  readonly #lists = new Map<string, CachedList>();
  /** Counts what was forgotten: a read that began before must not be remembered. */
  #evictions = 0;
  /** How many are under way, and how many there were. */
  #reading = 0;
  #readings = 0;

  constructor(parts: DocumentReaderParts) {
    super();
    this.#parts = parts;
    parts.tabs.on('documents', ({ changes }, own) => this.#hear(changes, own));
    parts.tabs.on('cleared', () => this.clear());
    parts.tabs.on('locked', () => this.clear());
    parts.tabs.on('wiped', () => this.clear());
  }

  /** Whether somebody waits for something from the disk: a list that is about to be drawn. */
  get isReading(): boolean {
    return this.#reading > 0;
  }

  /** How often the disk was asked. */
  get readings(): number {
    return this.#readings;
  }

  override async listed(question: (territory: string) => IndexQuestion): Promise<ListedIds> {
    const { tables, currentMembership } = this.#parts;
    const territory = currentMembership.membership?.territory;
    if (territory === undefined) return NO_IDS;
    const asked = question(territory);
    const { name } = asked;
    const known = this.#lists.get(name);
    if (known) return known.answer;
    const list: CachedList = { answer: this.#during(asked.ask(tables.documents)) };
    this.#lists.set(name, list);
    const forget = (): void => {
      if (this.#lists.get(name) === list) this.#lists.delete(name);
    };
    list.answer.then((there) => (list.there = there), forget);
    return list.answer;
  }

  override async read<N extends Noun>(
    ids: readonly string[],
  ): Promise<readonly ShownDocument<StateNamed<N>>[]> {
    const territory = this.#parts.currentMembership.membership?.territory;
    if (territory === undefined) return [];
    const keys = ids.map((id) => documentKey(territory, id));
    // What is known may be forgotten while the rest is opened: by a lock, or to make room for it.
    const known = keys.map((key) => this.#values.get(key));
    const missing = keys.filter((_, index) => !known[index]);
    const fresh = missing.length > 0 ? await this.#during(this.#open(missing)) : undefined;
    const found: ShownDocument[] = [];
    for (const [index, key] of keys.entries()) {
      const value = fresh?.get(key) ?? this.#values.get(key) ?? known[index];
      if (value) found.push(value);
    }
    return found as unknown as readonly ShownDocument<StateNamed<N>>[];
  }

  /** What a row shows, whatever another tab may have told meanwhile. */
  async stateIn(row: DocumentRow): Promise<State> {
    const known = this.#values.get(row.key);
    if (known?.stamp === stampOf(row.sealed)) return known.state;
    return storedState(
      row,
      await this.#parts.vault.unseal(row.key, row.sealed),
      this.#parts.currentMembership.nouns.rules,
    );
  }

  /** Keeps what was just written in memory, so that it need not be opened again. */
  remember(row: DocumentRow, state: State): void {
    this.#values.set(row.key, {
      state,
      provisional: row.provisional === 1,
      stamp: stampOf(row.sealed),
    });
  }

  /** Forgets a document that is gone. */
  drop(key: string): void {
    this.#values.delete(key);
  }

  clear(): void {
    this.#evictions += 1;
    this.#values.clear();
    this.#lists.clear();
  }

  async #during<T>(reading: Promise<T>): Promise<T> {
    this.#readings += 1;
    this.#reading += 1;
    try {
      return await reading;
    } finally {
      this.#reading -= 1;
    }
  }

  async #open(keys: readonly string[]): Promise<ReadonlyMap<string, CachedDocument>> {
    const forgotten = this.#evictions;
    const rows = await rowsOf(this.#parts.tables.documents, keys);
    const opened = await Promise.all(
      rows.map(
        async (row) => row.place !== undefined && ([row.key, await this.#opened(row)] as const),
      ),
    );
    const found = new Map(opened.filter((one) => one !== false));
    if (forgotten === this.#evictions)
      for (const [key, value] of found) this.#values.set(key, value);
    return found;
  }

  async #opened(row: DocumentRow): Promise<CachedDocument> {
    const state = storedState(
      row,
      await this.#parts.vault.unseal(row.key, row.sealed),
      this.#parts.currentMembership.nouns.rules,
    );
    return { state, provisional: row.provisional === 1, stamp: stampOf(row.sealed) };
  }

  /**
   * The tab that wrote has kept the new values, and what it says of its own work comes in order: its
   * lists follow. What other tabs say may come late, and the disk knows better.
   */
  #hear(changes: readonly DocumentChange[], own: boolean): void {
    this.#evictions += 1;
    for (const [name, list] of this.#lists) {
      const now = own ? list.there?.after(changes) : unchanged(list.there, changes);
      if (!now) this.#lists.delete(name);
      else if (now !== list.there)
        this.#lists.set(name, { answer: Promise.resolve(now), there: now });
    }
    if (!own) for (const { key } of changes) this.#values.delete(key);
  }
}

function unchanged(
  list: ListedIds | undefined,
  changes: readonly DocumentChange[],
): ListedIds | undefined {
  return changes.some((change) => list?.isTouchedBy(change)) ? undefined : list;
}
