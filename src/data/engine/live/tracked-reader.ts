import type { Noun, StateNamed } from '../../../domain/nouns.ts';
import { DocumentQueries, type ShownDocument } from '../read-model/document-queries.ts';
import type { IndexQuestion } from '../read-model/index-questions.ts';
import type { ListedIds } from '../read-model/listed-ids.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * Reads documents and writes down what was asked, before it is answered: no question has to say what
 * it depends on, and none can forget to.
 */
export class TrackedReader extends DocumentQueries {
  readonly #reader: DocumentQueries;
  readonly #dependencies: Dependencies;

  constructor(reader: DocumentQueries, dependencies: Dependencies) {
    super();
    this.#reader = reader;
    this.#dependencies = dependencies;
  }

  override async listed(question: (territory: string) => IndexQuestion): Promise<ListedIds> {
    const ids = this.#reader.listed(question);
    this.#dependencies.addListed(ids);
    return ids;
  }

  override async read<N extends Noun>(
    ids: readonly string[],
  ): Promise<readonly ShownDocument<StateNamed<N>>[]> {
    this.#dependencies.addRead(ids);
    return this.#reader.read<N>(ids);
  }
}
