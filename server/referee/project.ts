import type { Lookup } from '../../src/domain/kernel/noun.ts';
import type { Aggregate } from '../../src/domain/nouns.ts';
import type { Rules } from '../../src/domain/rules-of.ts';
import type { Doc, Shelf, Write } from '../store/store.ts';
import { byId, rewrite, stateIn } from './stored-states.ts';
import type { ReceivedFact } from './stored-facts.ts';

/** The aggregates whose projections may look different after these facts. */
export function sourcesAfter(
  facts: readonly ReceivedFact[],
  find: Lookup,
  rules: Rules,
): readonly string[] {
  return [...new Set(facts.flatMap((fact) => rules.sourcesAfter(fact, find)))];
}

/** What was written of a batch that was judged. */
export interface Written {
  /** The aggregates of which what is shown was written as well. */
  readonly projected: ReadonlySet<string>;
}

/** What projections are made from, and the documents that they will replace. */
export interface Sight {
  /** Read first, see `project`. */
  readonly before: ReadonlyMap<string, Doc>;
  readonly sources: readonly Aggregate[];
  readonly others: ReadonlyMap<string, Aggregate>;
}

/**
 * Brings the projections of some aggregates (the missions, briefs and claims of requests) up to what
 * is known now. The revisions that will be replaced are read before what they are made from, so a
 * stale writer loses the compare-and-swap and no gateway can put an older view over a newer one.
 * @param judged what was just written, and finds the aggregates that were judged
 * @param at the server's clock, ISO 8601: since when somebody no longer sees a document
 */
export async function project(
  shelf: Shelf,
  sources: readonly string[],
  judged: Written & { readonly find: Lookup },
  rules: Rules,
  at: string,
): Promise<void> {
  const due = sources.filter((id) => !judged.projected.has(id));
  if (due.length === 0) return;
  const maker = new ProjectionMaker(shelf, rules, at);
  const found = due.flatMap((id) => (judged.find(id) as Aggregate | undefined) ?? []);
  const elsewhere = await maker.read(due.filter((id) => !judged.find(id)));
  let rest: readonly Aggregate[] = [...found, ...elsewhere];
  while (rest.length > 0) {
    const sight = await maker.look(rest);
    const late = await maker.write(maker.writesFor(sight));
    rest = sight.sources.filter((source) => late.has(source._id));
  }
}

/** Makes what is shown of aggregates. */
export class ProjectionMaker {
  readonly #shelf: Shelf;
  readonly #rules: Rules;
  readonly #at: string;

  constructor(shelf: Shelf, rules: Rules, at: string) {
    this.#shelf = shelf;
    this.#rules = rules;
    this.#at = at;
  }

  /** The aggregates of these ids, as they are stored now. */
  async read(ids: readonly string[]): Promise<readonly Aggregate[]> {
    const docs = ids.length > 0 ? await this.#shelf.getMany(ids) : [];
    return docs.flatMap((doc) => (doc ? [stateIn(doc, this.#rules) as Aggregate] : []));
  }

  /** All of it, read now, in that order. */
  async look(stale: readonly Aggregate[]): Promise<Sight> {
    const before = await this.#before(stale);
    const sources = await this.read(stale.map((source) => source._id));
    return { before, sources, others: byId(await this.read(this.#othersOf(sources))) };
  }

  /**
   * What a batch is about to write, so that it need not be read again: whoever writes one of these after
   * the batch, and shows it, is not written over, for what will be replaced was read before.
   * @param sources those of them of which something may be shown otherwise than before
   */
  async lookAhead(
    written: ReadonlyMap<string, Aggregate>,
    sources: readonly Aggregate[],
  ): Promise<Sight> {
    const before = await this.#before(sources);
    const read = byId(await this.read(this.#othersOf(sources).filter((id) => !written.has(id))));
    return { before, sources, others: new Map([...read, ...written]) };
  }

  /** Writes what is shown; the sources of which somebody else was faster. */
  async write(writes: readonly Write[]): Promise<ReadonlySet<string | undefined>> {
    const results = writes.length > 0 ? await this.#shelf.write(writes) : [];
    return new Set(results.flatMap(({ ok, id }) => (ok ? [] : [this.#rules.sourceOf(id)])));
  }

  /** What changed of what is shown. */
  writesFor({ before, sources, others }: Sight): readonly Write[] {
    const rules = this.#rules;
    return sources.flatMap((source) =>
      rules
        .projectionsOf(source, (id) => others.get(id))
        .flatMap((state) => {
          const audience = rules.audienceOf(state, source);
          return rewrite(before.get(state._id), state, audience, this.#at) ?? [];
        }),
    );
  }

  async #before(sources: readonly Aggregate[]): Promise<ReadonlyMap<string, Doc>> {
    const ids = sources.flatMap((source) => this.#rules.projectionIdsOf(source));
    return byId(ids.length > 0 ? await this.#shelf.getMany(ids) : []);
  }

  #othersOf(sources: readonly Aggregate[]): readonly string[] {
    return [...new Set(sources.flatMap((source) => this.#rules.readsOf(source)))];
  }
}
