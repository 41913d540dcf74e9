import type { Fact, State } from '../../../domain/nouns.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { ProvisionalRules } from './provisional-rules.ts';
import type { TouchedBy } from './touched-by.ts';

/** What is shown, and which facts what came down contains already. */
export interface Replayed {
  readonly values: ReadonlyMap<string, State>;
  readonly contained: readonly Id<'fact'>[];
}

/**
 * The state that came down, evolved by this device's own facts in the order written. A fact that no
 * longer fits (the mission was closed meanwhile) changes nothing; the server will say so.
 */
export function replay(
  facts: readonly Fact[],
  bases: ReadonlyMap<string, State>,
  rules: Pick<ProvisionalRules, 'apply'>,
): Replayed {
  const values = new Map(bases);
  const contained: Id<'fact'>[] = [];
  for (const fact of facts) {
    const outcome = rules.apply(fact, (id) => values.get(id));
    if (!outcome.ok) continue;
    if (outcome.changed.length === 0) contained.push(fact._id);
    for (const state of outcome.changed) values.set(state._id, state);
  }
  return { values, contained };
}

/**
 * The facts that bear upon any of these documents, directly or through others, in the order given.
 * @param ids grows by every document that the facts touch
 * @param touchedBy what each fact touches
 */
export function connected(
  ids: Set<string>,
  facts: readonly Fact[],
  touchedBy: TouchedBy,
): readonly Fact[] {
  const picked = new Set<Fact>();
  for (let before = -1; before !== picked.size;) {
    before = picked.size;
    for (const fact of facts) {
      const touched = picked.has(fact) ? [] : touchedBy(fact);
      if (!touched.some((id) => ids.has(id))) continue;
      picked.add(fact);
      for (const id of touched) ids.add(id);
    }
  }
  return facts.filter((fact) => picked.has(fact));
}
