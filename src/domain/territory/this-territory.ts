import type { Id } from '../kernel/ids.ts';

/**
 * How a rule names the territory that a fact is written in, without knowing its id: there is one in
 * each database. Whoever looks things up for rules knows which.
 */
export const THIS_TERRITORY: Id<'territory'> = 'territory:this';

/**
 * A lookup that finds the territory by that name as well.
 * @param here its id; undefined: it is not known (yet), and what it would have set is as usual
 */
export function knowingItsTerritory<S>(
  lookup: (id: string) => S | undefined,
  here: () => string | undefined,
): (id: string) => S | undefined {
  return (id) => {
    const own = id === THIS_TERRITORY ? here() : id;
    return own === undefined ? undefined : lookup(own);
  };
}

/** Which of these ids is the territory's: the first one made, should somebody have founded another. */
export function territoryAmong(ids: Iterable<string | undefined>): string | undefined {
  let first: string | undefined;
  for (const id of ids) {
    if (id?.startsWith('territory:') && (first === undefined || id < first)) first = id;
  }
  return first;
}
