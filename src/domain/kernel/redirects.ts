import type { AggregateNoun, NounDefinition, Redirect } from './noun.ts';

/** What a fact is meant to be about, and by whom, by all the nouns that know how a thing becomes another's. */
export function redirectsOf(nouns: readonly NounDefinition[]): Redirect {
  const redirects = nouns.flatMap((noun) => (noun as Partial<AggregateNoun>).redirect ?? []);
  return {
    ways: (fact, lookup) => redirects.flatMap((redirect) => redirect.ways(fact, lookup)),
    meant: (fact, lookup) => redirects.reduce((one, { meant }) => meant(one, lookup), fact),
    author: (actor, lookup) => redirects.reduce((one, { author }) => author(one, lookup), actor),
  };
}
