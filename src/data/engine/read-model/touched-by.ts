import type { Fact, State } from '../../../domain/nouns.ts';
import type { ProvisionalRules } from './provisional-rules.ts';

/** The documents that a fact may change or is judged by. */
export type TouchedBy = (fact: Fact) => readonly string[];

/**
 * Finds what facts touch. A document that others are found by (a person, by whom their requests are)
 * is opened only when it is asked for.
 * @param known what need not be opened: what has just come down
 */
export async function touchedByAll(
  facts: readonly Fact[],
  rules: Pick<ProvisionalRules, 'touches'>,
  open: (ids: readonly string[]) => Promise<ReadonlyMap<string, State>>,
  known: ReadonlyMap<string, State> = new Map(),
): Promise<TouchedBy> {
  const found = new Map<string, State | undefined>(known);
  for (;;) {
    const asked = new Set<string>();
    const find = (id: string): State | undefined => {
      if (!found.has(id)) asked.add(id);
      return found.get(id);
    };
    const touched = new Map(facts.map((fact) => [fact, rules.touches(fact, find)]));
    if (asked.size === 0) return (fact) => touched.get(fact) ?? [];
    const opened = await open([...asked]);
    for (const id of asked) found.set(id, opened.get(id));
  }
}
