import type { AnyFact } from './fact.ts';
import type { AggregateNoun, Lookup, NounDefinition } from './noun.ts';

/** What a fact is meant to be about, by all the nouns that know how a thing becomes another's. */
export function redirectsOf(
  nouns: readonly NounDefinition[],
): (fact: AnyFact, lookup: Lookup) => AnyFact {
  const redirects = nouns.flatMap((noun) => (noun as Partial<AggregateNoun>).redirect ?? []);
  return (fact, lookup) => redirects.reduce((one, redirect) => redirect(one, lookup), fact);
}
