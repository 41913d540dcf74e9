import type { AnyFact } from './fact.ts';
import { nounOf, type Id } from './ids.ts';
import type { Judge } from './judge.ts';
import type { Find, Lookup, NounDefinition, ProjectionNoun, Reading } from './noun.ts';
import type { AnyState } from './state.ts';

/** Makes what is shown of aggregates to those who may not know them whole. */
export interface Projector {
  /** The aggregates whose projections may look different after a fact. */
  sourcesAfter(fact: AnyFact, lookup: Lookup): readonly Id[];
  /** The other aggregates that the projections of a source are made from. */
  readsOf(source: AnyState): readonly Id[];
  /** The documents that may be shown of a source. */
  projectionIdsOf(source: AnyState): readonly Id[];
  /** The source that a projection is a part of; undefined: the document is whole. */
  sourceOf(id: string): Id | undefined;
  /** What is shown of a source now. */
  projectionsOf(source: AnyState, lookup: Lookup): readonly AnyState[];
}

/** The projector of these nouns. */
export function projectorOf(
  nouns: readonly NounDefinition[],
  judge: Pick<Judge, 'mayChange'>,
): Projector {
  const projections = nouns.filter((noun): noun is ProjectionNoun => 'of' in noun);
  const byNoun = new Map(projections.map((one) => [one.noun, one]));
  const sources = new Set(projections.map(({ of }) => of));
  const partsOf = ({ noun }: AnyState): readonly ProjectionNoun[] =>
    projections.filter(({ of }) => of === noun);
  // The projections of one source share what they read.
  const readings = [...new Set(projections.flatMap(({ reads }) => reads))];
  return {
    sourcesAfter(fact, lookup) {
      const changed = judge.mayChange(fact, lookup);
      const [subject = fact.subject] = changed;
      const direct = changed.filter((id) => sources.has(nounOf(id)));
      if (direct.includes(subject)) return direct;
      const read = readings.some(isOf(subject)) ? lookup(subject) : undefined;
      const shown = read
        ? readings.filter(isOf(subject)).flatMap((one) => one.sourcesOf(read))
        : [];
      return [...new Set([...direct, ...shown])];
    },
    readsOf(source) {
      const shared = new Set(partsOf(source).flatMap(({ reads }) => reads));
      return [...shared].map((reading) => reading.id(source));
    },
    projectionIdsOf: (source) => partsOf(source).flatMap((one) => one.idsOf(source)),
    sourceOf: (id) => byNoun.get(nounOf(id))?.sourceOf(id),
    projectionsOf: (source, lookup) =>
      partsOf(source).flatMap((one) => one.project(source, lookup as Find)),
  };
}

function isOf(id: string): (reading: Reading) => boolean {
  return ({ noun }) => noun === nounOf(id);
}
