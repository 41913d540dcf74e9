import type { Noun, State, StateNamed } from '../../../domain/nouns.ts';
import { nounOf } from '../../../domain/kernel/ids.ts';
import type { DocumentRow, Tables } from '../disk/tables.ts';
import type { Vault } from '../vault/vault.ts';
import { stampOf } from '../vault/sealing.ts';
import type { TabChannel } from '../tab-channel.ts';
import { idOfKey, documentKey } from './keys.ts';
import { BoundedCache } from './bounded-cache.ts';
import { storedState } from './stored-state.ts';
import type { CurrentMembership } from './current-membership.ts';

/** A document as it is shown. */
export interface ShownDocument<S extends State = State> {
  readonly state: S;
  /** Facts of this device that the server has not confirmed are in it. */
  readonly provisional: boolean;
}

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

const MAX_CACHED_VALUES = 30_000;
/** After every phase and every day. */
const AFTER_EVERY_KEY = '\uffff';

/** What may be asked of the views. */
export type DocumentQueries = Pick<DocumentReader, 'all' | 'inPhases' | 'read' | 'one' | 'byId'>;

/**
 * Reads what is shown. Which documents answer a question is asked of the indexes, which hold nothing
 * personal; the documents are opened once and kept in memory while the device is open.
 */
export class DocumentReader {
  readonly #parts: DocumentReaderParts;
  readonly #values = new BoundedCache<CachedDocument>(MAX_CACHED_VALUES);
  readonly #lists = new Map<string, Promise<readonly string[]>>();
  /** Counts what was forgotten: a read that began before must not be remembered. */
  #evictions = 0;

  constructor(parts: DocumentReaderParts) {
    this.#parts = parts;
    parts.tabs.on('documents', ({ keys }, own) => this.#forget(keys, own));
    parts.tabs.on('locked', () => this.clear());
    parts.tabs.on('wiped', () => this.clear());
  }

  /** The ids of all documents of a noun. */
  async all(noun: Noun): Promise<readonly string[]> {
    return this.#list(noun, '', (table, place) =>
      table.where('[place+stand]').between([place, ''], [place, AFTER_EVERY_KEY]).primaryKeys(),
    );
  }

  /** The ids of the documents of a noun that stand in one of these phases. */
  async inPhases(noun: Noun, stands: readonly string[]): Promise<readonly string[]> {
    return this.#list(noun, `stand ${stands.join()}`, (table, place) => {
      const keys = stands.map((stand) => [place, stand]);
      return table.where('[place+stand]').anyOf(keys).primaryKeys();
    });
  }

  /** The ids of the documents of a noun that belong to a person. */
  async childrenOf(parent: string, noun: Noun): Promise<readonly string[]> {
    const ids = await this.#list(noun, `parent ${parent}`, (table, _, territory) =>
      table.where('parent').equals(documentKey(territory, parent)).primaryKeys(),
    );
    return ids.filter((id) => nounOf(id) === noun);
  }

  /** The ids of the latest documents of a noun, by their day, latest first. */
  async latest(noun: Noun, limit: number): Promise<readonly string[]> {
    return this.#list(noun, `latest ${String(limit)}`, (table, place) =>
      table
        .where('[place+day]')
        .between([place, ''], [place, AFTER_EVERY_KEY])
        .reverse()
        .limit(limit)
        .primaryKeys(),
    );
  }

  /** How many documents of a noun stand so. */
  async count(noun: Noun, stand: string): Promise<number> {
    return (await this.inPhases(noun, [stand])).length;
  }

  /** The documents of these ids that are there, in the order asked. */
  async read<N extends Noun>(
    ids: readonly string[],
  ): Promise<readonly ShownDocument<StateNamed<N>>[]> {
    const territory = this.#parts.currentMembership.membership?.territory;
    if (territory === undefined) return [];
    const keys = ids.map((id) => documentKey(territory, id));
    const missing = keys.filter((key) => !this.#values.get(key));
    const fresh = missing.length > 0 ? await this.#open(missing) : undefined;
    const found: ShownDocument[] = [];
    for (const key of keys) {
      const value = fresh?.get(key) ?? this.#values.get(key);
      if (value) found.push(value);
    }
    return found as unknown as readonly ShownDocument<StateNamed<N>>[];
  }

  /** One document; undefined when it is not there. */
  async one<N extends Noun>(id: string): Promise<ShownDocument<StateNamed<N>> | undefined> {
    return (await this.read<N>([id]))[0];
  }

  /** The documents of these ids by their ids. */
  async byId<N extends Noun>(ids: readonly string[]): Promise<ReadonlyMap<string, StateNamed<N>>> {
    const found = await this.read<N>([...new Set(ids)]);
    return new Map(found.map(({ state }) => [state._id, state]));
  }

  /** What a row shows, whatever another tab may have told meanwhile. */
  async valueOf(row: DocumentRow): Promise<State> {
    const known = this.#values.get(row.key);
    if (known?.stamp === stampOf(row.sealed)) return known.state;
    return storedState(row, await this.#parts.vault.unseal(row.key, row.sealed));
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

  async #open(keys: readonly string[]): Promise<ReadonlyMap<string, CachedDocument>> {
    const forgotten = this.#evictions;
    const rows = await this.#parts.tables.documents.bulkGet([...keys]);
    const opened = await Promise.all(
      rows.map(
        async (row) => row?.place !== undefined && ([row.key, await this.#opened(row)] as const),
      ),
    );
    const found = new Map(opened.filter((one) => one !== false));
    if (forgotten === this.#evictions)
      for (const [key, value] of found) this.#values.set(key, value);
    return found;
  }

  async #opened(row: DocumentRow): Promise<CachedDocument> {
    const state = storedState(row, await this.#parts.vault.unseal(row.key, row.sealed));
    return { state, provisional: row.provisional === 1, stamp: stampOf(row.sealed) };
  }

  async #list(
    noun: Noun,
    question: string,
    ask: (
      table: Tables['documents'],
      place: string,
      territory: string,
    ) => PromiseLike<readonly string[]>,
  ): Promise<readonly string[]> {
    const { tables, currentMembership } = this.#parts;
    const territory = currentMembership.membership?.territory;
    if (territory === undefined) return [];
    const name = `${noun} ${territory} ${question}`;
    const known = this.#lists.get(name);
    if (known) return known;
    const asked = Promise.resolve(ask(tables.documents, documentKey(territory, noun), territory));
    const ids = asked.then((keys) => keys.map(idOfKey));
    this.#lists.set(name, ids);
    ids.catch(() => this.#lists.delete(name));
    return ids;
  }

  /** The writing tab has already cached the new values. */
  #forget(keys: readonly string[], own: boolean): void {
    this.#evictions += 1;
    const nouns = new Set(keys.map((key) => nounOf(idOfKey(key))));
    for (const name of [...this.#lists.keys()]) {
      if (nouns.has(name.slice(0, name.indexOf(' ')))) this.#lists.delete(name);
    }
    if (!own) for (const key of keys) this.#values.delete(key);
  }
}
