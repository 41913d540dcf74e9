import type { Noun } from '../../../domain/nouns.ts';
import type { DocumentChange } from '../disk/document-change.ts';
import { idOfKey } from '../read-model/keys.ts';
import type { DocumentQueries } from '../read-model/document-queries.ts';
import { Dependencies } from './dependencies.ts';
import {
  compareRows,
  hasRow,
  inOrder,
  madeRows,
  type ListedRow,
  type ListQuestion,
  type MadeRow,
  type Ordering,
} from './list-question.ts';
import type { Question } from './live-value.ts';
import { TrackedReader } from './tracked-reader.ts';

/** Something read once, until what it was made of changes. */
interface Kept<T> {
  readonly value: T;
  readonly dependencies: Dependencies;
}

/** So many new rows are quicker sorted in than looked up a place for. */
const MANY_ROWS = 64;

/**
 * The rows of a list as one subscriber sees them. After a change only the rows are made again that
 * were made of what changed; all others stay the same objects, in the same order.
 */
export class ListRows<N extends Noun, Row, Around> implements Question<readonly Row[]> {
  readonly #reader: DocumentQueries;
  readonly #question: () => ListQuestion<N, Row, Around> | undefined;
  #asked: ListQuestion<N, Row, Around> | undefined;
  #around: Kept<Around> | undefined;
  #ids: Kept<readonly string[]> | undefined;
  #made = new Map<string, MadeRow<Row>>();
  #sorted: readonly ListedRow<Row>[] = [];
  #answer: readonly Row[] = [];
  #isAnswering = false;
  /** What changed while it was being answered: it may have been read before or after. */
  #missed: DocumentChange[] = [];
  #isForgotten = false;

  /** Makes its question when it is first asked; undefined while nobody works here. */
  constructor(reader: DocumentQueries, question: () => ListQuestion<N, Row, Around> | undefined) {
    this.#reader = reader;
    this.#question = question;
  }

  async answer(): Promise<readonly Row[]> {
    this.#catchUp();
    this.#isAnswering = true;
    try {
      const question = (this.#asked ??= this.#question());
      return question ? await this.#update(question) : this.#answer;
    } finally {
      this.#isAnswering = false;
    }
  }

  isTouchedBy(changes: readonly DocumentChange[]): boolean {
    if (this.#isAnswering) {
      this.#missed.push(...changes);
      return true;
    }
    return this.#drop(changes);
  }

  forget(): void {
    if (this.#isAnswering) this.#isForgotten = true;
    else this.#reset();
  }

  #catchUp(): void {
    if (this.#isForgotten) this.#reset();
    else this.#drop(this.#missed);
    this.#isForgotten = false;
    this.#missed = [];
  }

  #reset(): void {
    this.#asked = undefined;
    this.#ids = undefined;
    this.#dropAll();
  }

  /** Drops every row, and what all of them were made with. */
  #dropAll(): void {
    this.#around = undefined;
    this.#made = new Map();
    this.#sorted = [];
    this.#answer = [];
  }

  /** Drops what these changes bear on; whether there was anything. */
  #drop(changes: readonly DocumentChange[]): boolean {
    const isAroundTouched = isTouched(this.#around, changes);
    const isListTouched = isTouched(this.#ids, changes);
    if (isListTouched) this.#ids = undefined;
    if (isAroundTouched) {
      this.#dropAll();
      return true;
    }
    const changed = new Set(changes.map(({ key }) => idOfKey(key)));
    const touched = [...this.#made.values()].filter(
      ({ id, beside }) => changed.has(id) || beside.some((one) => changed.has(one)),
    );
    for (const { id } of touched) this.#made.delete(id);
    return isListTouched || touched.length > 0;
  }

  async #update(question: ListQuestion<N, Row, Around>): Promise<readonly Row[]> {
    const around = (this.#around ??= await this.#keep((reader) =>
      question.around ? question.around(reader) : Promise.resolve(undefined as Around),
    ));
    const { value: ids } = (this.#ids ??= await this.#keep((reader) => question.ids(reader)));
    const missing = ids.filter((id) => !this.#made.has(id));
    if (this.#made.size + missing.length > ids.length) {
      const listed = new Set(ids);
      for (const id of this.#made.keys()) if (!listed.has(id)) this.#made.delete(id);
    }
    const made = await madeRows(this.#reader, question, missing, around.value);
    for (const one of made) this.#made.set(one.id, one);
    return this.#sortIn(made.filter(hasRow), question);
  }

  async #keep<T>(ask: (reader: DocumentQueries) => Promise<T>): Promise<Kept<T>> {
    const dependencies = new Dependencies();
    return { dependencies, value: await ask(new TrackedReader(this.#reader, dependencies)) };
  }

  /** The same array as before when no row came, went or is another. */
  #sortIn(fresh: readonly ListedRow<Row>[], question: Ordering<Row>): readonly Row[] {
    const kept = this.#sorted.filter((one) => this.#made.get(one.id) === one);
    if (fresh.length === 0 && kept.length === this.#sorted.length) return this.#answer;
    this.#sorted =
      fresh.length > MANY_ROWS
        ? inOrder([...kept, ...fresh], question)
        : withSortedIn(kept, fresh, question);
    this.#answer = this.#sorted.map(({ row }) => row);
    return this.#answer;
  }
}

function isTouched(kept: Kept<unknown> | undefined, changes: readonly DocumentChange[]): boolean {
  return changes.some((change) => kept?.dependencies.isTouchedBy(change));
}

/** Looks up the place of each, which asks for few comparisons. */
function withSortedIn<Row>(
  sorted: ListedRow<Row>[],
  fresh: readonly ListedRow<Row>[],
  question: Ordering<Row>,
): readonly ListedRow<Row>[] {
  for (const one of fresh) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = sorted[middle];
      if (there && compareRows(there, one, question) < 0) low = middle + 1;
      else high = middle;
    }
    sorted.splice(low, 0, one);
  }
  return sorted;
}
