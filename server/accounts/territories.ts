import { PARIS, type Zone } from '../../src/domain/kernel/zone.ts';
import type { MessageLanguage } from '../../src/domain/kernel/message-language.ts';
import { zoneSaidIn } from '../referee/stored-states.ts';
import type { Volunteer } from '../../src/domain/volunteers/volunteer.ts';
import { UnknownShelf } from '../store/store.ts';
import type { Doc, Shelf, Store } from '../store/store.ts';
import { RecordCache } from './record-cache.ts';

interface KnownTerritory {
  readonly shelf: Shelf;
  readonly documents: RecordCache;
  /** The id of the document in which the territory speaks of itself. */
  self?: string | undefined;
}

/** What accounts must know of a territory: its epoch, its title, a volunteer's status. */
export class Territories {
  readonly #store: Store;
  readonly #known = new Map<string, KnownTerritory>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** The id of this incarnation of the territory; undefined when there is no such territory. */
  async epoch(territory: string): Promise<string | undefined> {
    const known = await this.#find(territory);
    try {
      return await known?.documents.epoch();
    } catch (error) {
      if (!(error instanceof UnknownShelf)) throw error;
      // It was erased since it was last asked for; one of that name may be made again.
      known?.documents.close();
      this.#known.delete(territory);
      return undefined;
    }
  }

  /** What people call it; its short name until it has said so. */
  async title(territory: string): Promise<string> {
    const name = (await this.itself(territory))?.['name'];
    return typeof name === 'string' ? name : territory;
  }

  /** Whom one rings there and when, in one line; empty until it has said so. */
  async desk(territory: string): Promise<string> {
    const itself = await this.itself(territory);
    return [itself?.['phone'], itself?.['hours']]
      .filter((one) => typeof one === 'string' && one !== '')
      .join(', ');
  }

  /** In which language it writes to people; French until it has said so. */
  async language(territory: string): Promise<MessageLanguage> {
    return (await this.itself(territory))?.['language'] === 'en' ? 'en' : 'fr';
  }

  /** What the territory says of itself; undefined: there is none, or it has not said anything yet. */
  async itself(territory: string): Promise<Doc | undefined> {
    const known = await this.#find(territory);
    if (!known) return undefined;
    known.self ??= await firstOf(known.shelf, 'territory:');
    return known.self === undefined ? undefined : known.documents.get(known.self);
  }

  /** Where its clocks hang; Paris for one that is not there, or has not said where it lies. */
  async zone(territory: string): Promise<Zone> {
    try {
      return zoneSaidIn(await this.itself(territory));
    } catch (error) {
      if (error instanceof UnknownShelf) return PARIS;
      throw error;
    }
  }

  /** The volunteer's document; undefined when this territory has no such volunteer. */
  async volunteer(territory: string, id: `volunteer:${string}`): Promise<Doc | undefined> {
    return (await this.#find(territory))?.documents.get(id);
  }

  /** Whether a person is helped there now: not one who ended, nor a record that is another's. */
  async isHelped(territory: string, person: `person:${string}`): Promise<boolean> {
    const doc = await (await this.#find(territory))?.shelf.get(person);
    return doc?.['status'] === 'active';
  }

  /**
   * The volunteer who stands for this one, where records of theirs were made one; themselves as a rule. Whoever had left
   * before that stays gone.
   */
  async standingFor(territory: string, id: `volunteer:${string}`): Promise<`volunteer:${string}`> {
    const way = [id];
    for (let last = id; ;) {
      const merged = (await this.volunteer(territory, last))?.['merged'] as
        Volunteer['merged'] | undefined;
      if (!merged || merged.before === 'left' || way.includes(merged.into)) return last;
      way.push((last = merged.into));
    }
  }

  /** Ends every watch. */
  close(): void {
    for (const { documents } of this.#known.values()) documents.close();
  }

  async #find(territory: string): Promise<KnownTerritory | undefined> {
    const known = this.#known.get(territory);
    if (known) return known;
    try {
      const shelf = await this.#store.shelf(territory);
      // Two questions may have come here together: the first answer stays.
      const present = this.#known.get(territory);
      if (present) return present;
      const documents = new RecordCache(shelf, ['volunteer:', 'territory:']);
      const found: KnownTerritory = { shelf, documents };
      this.#known.set(territory, found);
      return found;
    } catch (error) {
      if (error instanceof UnknownShelf) return undefined;
      throw error;
    }
  }
}

async function firstOf(shelf: Shelf, prefix: string): Promise<string | undefined> {
  const { changes } = await shelf.changes('0', { limit: 1, prefixes: [prefix] });
  return changes[0]?.id;
}
