import { territoryAmong } from '../../src/domain/territory/this-territory.ts';
import { DamagedDocuments, type Doc, type Shelf } from '../store/store.ts';

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

  async #search(): Promise<string | undefined> {
    const prefixes = ['territory:'];
    const { changes, damaged } = await this.#shelf.changes('0', { limit: ENOUGH, prefixes });
    return territoryAmong([...changes.map(({ id }) => id), ...damaged]);
  }
}
