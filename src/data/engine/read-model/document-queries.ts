import type { Noun, State, StateNamed } from '../../../domain/nouns.ts';
import {
  allOf,
  childrenOf,
  inPhasesOf,
  latestOf,
  latestOfEachOf,
  type IndexQuestion,
} from './index-questions.ts';
import type { ListedIds } from './listed-ids.ts';

/** A document as it is shown. */
export interface ShownDocument<S extends State = State> {
  readonly state: S;
  /** Facts of this device that the server has not confirmed are in it. */
  readonly provisional: boolean;
}

/**
 * What may be asked of the documents that are shown: which ones there are, and what is in them. All
 * of it goes through two doors, so that whoever stands there sees everything that was asked.
 */
export abstract class DocumentQueries {
  /** Which documents answer a question that an index can answer. */
  abstract listed(question: (territory: string) => IndexQuestion): Promise<ListedIds>;

  /** The documents of these ids that are there, in the order asked. */
  abstract read<N extends Noun>(
    ids: readonly string[],
  ): Promise<readonly ShownDocument<StateNamed<N>>[]>;

  /** The ids of all documents of a noun. */
  async all(noun: Noun): Promise<readonly string[]> {
    return (await this.listed((territory) => allOf(territory, noun))).ids;
  }

  /** The ids of the documents of a noun that stand in one of these phases. */
  async inPhases(noun: Noun, stands: readonly string[]): Promise<readonly string[]> {
    return (await this.listed((territory) => inPhasesOf(territory, noun, stands))).ids;
  }

  /** The ids of the documents of a noun that belong to a person. */
  async childrenOf(parent: string, noun: Noun): Promise<readonly string[]> {
    return (await this.listed((territory) => childrenOf(territory, noun, parent))).ids;
  }

  /** The ids of the latest documents of a noun, by their day, latest first. */
  async latest(noun: Noun, limit: number): Promise<readonly string[]> {
    return (await this.listed((territory) => latestOf(territory, noun, limit))).ids;
  }

  /** The ids of the latest document of a noun for each person that has one. */
  async latestOfEach(noun: Noun): Promise<readonly string[]> {
    return (await this.listed((territory) => latestOfEachOf(territory, noun))).ids;
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
}
