import type { Lookup } from '../../src/domain/kernel/noun.ts';
import type { Aggregate } from '../../src/domain/nouns.ts';
import type { Rules } from '../../src/domain/rules.ts';
import type { Shelf } from '../store/store.ts';
import { rewrite, stateIn } from './stored-states.ts';
import type { ReceivedFact } from './stored-facts.ts';

/** The aggregates whose projections may look different after these facts. */
export function sourcesAfter(
  facts: readonly ReceivedFact[],
  find: Lookup,
  rules: Rules,
): readonly string[] {
  return [...new Set(facts.flatMap((fact) => rules.sourcesAfter(fact, find)))];
}

/**
 * Brings the projections of some aggregates (the missions, briefs and claims of requests) up to what
 * is known now. The revisions that will be replaced are read before what they are made from, so a
 * stale writer loses the compare-and-swap and no gateway can put an older view over a newer one.
 * @param find the aggregates that were just judged: they tell which projections there are to read
 * @param at the server's clock, ISO 8601: since when somebody no longer sees a document
 */
export async function project(
  shelf: Shelf,
  sources: readonly string[],
  find: Lookup,
  rules: Rules,
  at: string,
): Promise<void> {
  const read = async (ids: readonly string[]): Promise<readonly Aggregate[]> => {
    const docs = await shelf.getMany(ids);
    return docs.flatMap((doc) => (doc ? [stateIn(doc, rules) as Aggregate] : []));
  };
  const elsewhere = sources.filter((id) => !find(id));
  const judged = sources.flatMap((id) => (find(id) as Aggregate | undefined) ?? []);
  let rest: readonly Aggregate[] = [...judged, ...(await read(elsewhere))];
  while (rest.length > 0) {
    const ids = rest.flatMap((source) => rules.projectionIdsOf(source));
    const before = byId(await shelf.getMany(ids));
    const now = await read(rest.map((source) => source._id));
    const others = byId(await read([...new Set(now.flatMap((source) => rules.readsOf(source)))]));
    const writes = now.flatMap((source) =>
      rules
        .projectionsOf(source, (id) => others.get(id))
        .flatMap((state) => {
          const audience = rules.audienceOf(state, source);
          return rewrite(before.get(state._id), state, audience, at) ?? [];
        }),
    );
    const results = writes.length > 0 ? await shelf.write(writes) : [];
    const late = new Set(results.flatMap(({ ok, id }) => (ok ? [] : [rules.sourceOf(id)])));
    rest = now.filter((source) => late.has(source._id));
  }
}

function byId<D extends { readonly _id: string }>(
  docs: readonly (D | undefined)[],
): ReadonlyMap<string, D> {
  return new Map(docs.flatMap((doc) => (doc ? [[doc._id, doc] as const] : [])));
}
