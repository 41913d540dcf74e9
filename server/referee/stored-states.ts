import { isDeepStrictEqual } from 'node:util';
import type { Rules } from '../../src/domain/rules-of.ts';
import type { State } from '../../src/domain/nouns.ts';
import { zoneOf, type Zone } from '../../src/domain/kernel/zone.ts';
import type { Territory } from '../../src/domain/territory/territory.ts';
import { territoryAmong } from '../../src/domain/territory/this-territory.ts';
import { DamagedDocuments, type Doc, type Shelf, type Write } from '../store/store.ts';

/** When a tag left a document's audience: with which revision, and at what server time. */
export interface Departure {
  readonly generation: number;
  readonly at: string;
}

/**
 * The write that brings a document to a new state and audience, or undefined when nothing changes.
 * Whoever was in the audience and no longer is, is remembered as former: they alone are told to
 * forget the document.
 * @param doc the document as it is stored, undefined when it is new
 * @param at the server's clock, ISO 8601
 */
export function rewrite(
  doc: Doc | undefined,
  state: State,
  audience: readonly string[],
  at: string,
): Write | undefined {
  const { _id: id, ...fields } = state;
  if (!doc) return { id, body: { ...fields, audience } };
  const former = formerOf(doc, audience, at);
  const { _id: _, _rev: __, ...stored } = doc;
  const body = { ...fields, audience, ...(Object.keys(former).length > 0 && { former }) };
  return isDeepStrictEqual(stored, body) ? undefined : { id, expected: doc._rev, body };
}

/** The state that a stored document holds, without what the store and the server put around it. */
export function stateIn(doc: Doc, rules: Pick<Rules, 'documentUpToDate'>): State {
  const { _rev: _, audience: __, former: ___, ...state } = doc;
  return rules.documentUpToDate(state) as unknown as State;
}

/** Documents by their ids, without those that were not there. */
export function byId<D extends { readonly _id: string }>(
  docs: readonly (D | undefined)[],
): ReadonlyMap<string, D> {
  return new Map(docs.flatMap((doc) => (doc ? [[doc._id, doc] as const] : [])));
}

function formerOf(
  doc: Doc,
  audience: readonly string[],
  at: string,
): Readonly<Record<string, Departure>> {
  const known = (doc['former'] ?? {}) as Readonly<Record<string, Departure>>;
  const stay = Object.entries(known).filter(([tag]) => !audience.includes(tag));
  const generation = Number.parseInt(doc._rev, 10) + 1;
  const before = (doc['audience'] ?? []) as readonly string[];
  const leave = before
    .filter((tag) => !audience.includes(tag))
    .map((tag) => [tag, { generation, at }] as const);
  return Object.fromEntries([...stay, ...leave]);
}

/** More than one there never should be. */
const ENOUGH = 100;

/** The document in which the territory of a shelf speaks of itself: looked for once, then read by name. */
export class OwnDocument {
  readonly #shelf: Shelf;
  #id: string | undefined;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /**
   * As it stands now; undefined: there is none yet, or it cannot be read, and what it would have set is
   * as usual. A damaged byte in it must not hold up everything that it bears upon.
   * @throws StoreUnavailable
   */
  async read(): Promise<Doc | undefined> {
    this.#id ??= await this.#search();
    if (this.#id === undefined) return undefined;
    try {
      const doc = await this.#shelf.get(this.#id);
      // The shelf was put back to a time before it: another one may be made.
      if (!doc) this.#id = undefined;
      return doc;
    } catch (error) {
      if (error instanceof DamagedDocuments) return undefined;
      throw error;
    }
  }

  /** Where the territory's clocks hang. @throws StoreUnavailable */
  async zone(): Promise<Zone> {
    return zoneSaidIn(await this.read());
  }

  async #search(): Promise<string | undefined> {
    const prefixes = ['territory:'];
    const { changes, damaged } = await this.#shelf.changes('0', { limit: ENOUGH, prefixes });
    return territoryAmong([...changes.map(({ id }) => id), ...damaged]);
  }
}

/**
 * Where the clocks of a territory hang: the days that are told of it are its own, not those of the server.
 * @param own the document in which it speaks of itself; while there is none, or it says nothing of where it lies, Paris
 */
export function zoneSaidIn(own: Doc | undefined): Zone {
  const known: unknown = own;
  return zoneOf(known as Territory | undefined);
}
