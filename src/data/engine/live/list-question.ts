import type { Id } from '../../../domain/kernel/ids.ts';
import type { Noun, StateNamed } from '../../../domain/nouns.ts';
import type { DocumentQueries, ShownDocument } from '../read-model/document-queries.ts';

/** Finds a document that lies beside the one of the row. */
export type FindBeside = <N extends Noun>(id: Id<N>) => ShownDocument<StateNamed<N>> | undefined;

/** A list whose rows are each made of one document, and of a few beside it that the first one names. */
export interface ListQuestion<N extends Noun, Row, Around = undefined> {
  /** What every row is made with: when it changes, every row is made again. */
  around?(reader: DocumentQueries): Promise<Around>;
  /** The documents that may have a row. */
  ids(reader: DocumentQueries): Promise<readonly string[]>;
  /** The ids of what a row is made of, besides its own document. */
  beside?(state: StateNamed<N>): readonly string[];
  /** Undefined: this document has no row. */
  row(document: ShownDocument<StateNamed<N>>, find: FindBeside, around: Around): Row | undefined;
  /** Rows that are equal here stay in the order of the ids of their documents. */
  order(a: Row, b: Row): number;
}

/** What was made of one document. */
export interface MadeRow<Row> {
  readonly id: string;
  /** The ids of everything that it was made of, found or not, besides its own. */
  readonly beside: readonly string[];
  readonly row: Row | undefined;
}

/** The rows of these documents, or that they have none; what they are made of is read all at once. */
export async function madeRows<N extends Noun, Row, Around>(
  reader: DocumentQueries,
  question: ListQuestion<N, Row, Around>,
  ids: readonly string[],
  around: Around,
): Promise<readonly MadeRow<Row>[]> {
  const documents = await byId(reader, ids);
  const besideOf = new Map<string, readonly string[]>();
  for (const [id, { state }] of documents)
    besideOf.set(id, question.beside?.(state as StateNamed<N>) ?? []);
  const others = await byId(reader, [...besideOf.values()].flat());
  const find = ((id: string) => others.get(id)) as FindBeside;
  return ids.map((id) => {
    const document = documents.get(id) as ShownDocument<StateNamed<N>> | undefined;
    const row = document && question.row(document, find, around);
    return { id, row, beside: besideOf.get(id) ?? [] };
  });
}

/** Such a list, asked once. */
export async function listOnce<N extends Noun, Row, Around>(
  reader: DocumentQueries,
  question: ListQuestion<N, Row, Around>,
): Promise<readonly Row[]> {
  const around = (await question.around?.(reader)) as Around;
  const made = await madeRows(reader, question, await question.ids(reader), around);
  return inOrder(made.filter(hasRow), question).map(({ row }) => row);
}

/** A document that has a row in the list. */
export type ListedRow<Row> = MadeRow<Row> & { readonly row: Row };

/** What tells the order of rows. */
export type Ordering<Row> = Pick<ListQuestion<Noun, Row>, 'order'>;

/** Whether a document has a row. */
export function hasRow<Row>(made: MadeRow<Row>): made is ListedRow<Row> {
  return made.row !== undefined;
}

/** Rows in the order of their list. */
export function inOrder<Row>(
  rows: readonly ListedRow<Row>[],
  question: Ordering<Row>,
): ListedRow<Row>[] {
  return [...rows].sort((a, b) => compareRows(a, b, question));
}

/** Which of two rows comes first; no two are equal. */
export function compareRows<Row>(
  a: ListedRow<Row>,
  b: ListedRow<Row>,
  question: Ordering<Row>,
): number {
  return question.order(a.row, b.row) || (a.id < b.id ? -1 : 1);
}

async function byId(
  reader: DocumentQueries,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ShownDocument>> {
  const found = (await reader.read([...new Set(ids)])) as readonly ShownDocument[];
  return new Map(found.map((document) => [document.state._id, document]));
}
