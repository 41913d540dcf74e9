import type { Noun } from '../../../src/domain/nouns.ts';
import { DocumentQueries } from '../../../src/data/engine/read-model/document-queries.ts';
import type { IndexQuestion } from '../../../src/data/engine/read-model/index-questions.ts';
import type { ListedIds } from '../../../src/data/engine/read-model/listed-ids.ts';

/** How much was asked of a reader. */
export interface Reads {
  documents: number;
  lists: number;
}

/** A reader, and how much is asked of it. */
export function countedReader(reader: DocumentQueries): {
  readonly reader: DocumentQueries;
  readonly reads: Reads;
} {
  const reads: Reads = { documents: 0, lists: 0 };
  class CountedReader extends DocumentQueries {
    override async listed(question: (territory: string) => IndexQuestion): Promise<ListedIds> {
      reads.lists += 1;
      return reader.listed(question);
    }

    override async read<N extends Noun>(ids: readonly string[]) {
      reads.documents += ids.length;
      return reader.read<N>(ids);
    }
  }
  return { reader: new CountedReader(), reads };
}
