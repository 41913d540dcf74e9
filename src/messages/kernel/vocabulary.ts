import type { FactType, FactTypeOf, Noun } from '../../domain/nouns.ts';

/** A word for each fact about a noun, as it stands in a history. */
export type StepsOf<N extends Noun> = Readonly<Record<FactTypeOf<N>, string>>;

/** A word for every fact that exists. */
export interface EveryStep {
  readonly steps: Readonly<Record<FactType, string>>;
}

/**
 * The words of several nouns as one vocabulary. Beside its steps, a noun brings a word for every value
 * of its closed lists.
 */
export function vocabularyOf<const Parts extends readonly AnyWords[]>(
  ...parts: Parts
): Intersection<Parts[number]> {
  const steps = Object.assign({}, ...parts.map((part) => part.steps)) as object;
  return Object.assign({}, ...parts, { steps }) as Intersection<Parts[number]>;
}

interface AnyWords {
  readonly steps: Readonly<Record<string, string>>;
}

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;
