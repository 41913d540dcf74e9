import type { Actor, Author } from './kernel/actor.ts';
import type { Tag } from './kernel/audience.ts';
import type { AnyFact } from './kernel/fact.ts';
import { judgeOf, type Judge } from './kernel/judge.ts';
import type {
  DeviceOf,
  FiledUnder,
  Judgement,
  Lookup,
  NounDefinition,
  Preview,
} from './kernel/noun.ts';
import { projectorOf, type Projector } from './kernel/projector.ts';
import type { Refusal } from './kernel/refusal.ts';
import { mustExist, type AnyState } from './kernel/state.ts';
import { upcasterOf, type Upcaster } from './kernel/upcast.ts';
import type { Aggregate, Fact, Projection, State } from './nouns.ts';

/** What is done with facts and states of whatever nouns. */
interface AnyRules extends Judge, Projector, Upcaster {
  /** The nouns there are. */
  readonly nouns: readonly string[];
  /**
   * Who may know a state document.
   * @param source the aggregate that a projection is a part of; required for those
   */
  audienceOf(state: AnyState, source?: AnyState): readonly Tag[];
  /** What a document is filed under in the read model. */
  fileUnder(state: AnyState): FiledUnder;
  /** Whether somebody's device shows the documents of a noun. */
  isShownTo(device: DeviceOf, noun: string): boolean;
  /** Whether what happens to a noun is kept by the day alone. */
  isWithoutHour(noun: string): boolean;
  /** How a device that holds projections only shows what a fact does; undefined: as any other. */
  previewOf(fact: AnyFact): Preview<AnyFact> | undefined;
}

/**
 * What is done with facts and states, on a device, at the gateway, by the referee: all of it goes by
 * the definitions of a list of nouns. Whoever needs the rules is given them.
 */
export interface Rules extends AnyRules {
  decide(fact: Fact, actor: Actor<Author>, lookup: Lookup): Refusal | undefined;
  apply(fact: Fact, actor: Actor<Author>, lookup: Lookup): Judgement<Aggregate>;
  repeat(fact: Fact, actor: Actor<Author>, lookup: Lookup): Judgement<Aggregate>;
  projectionsOf(source: Aggregate, lookup: Lookup): readonly Projection[];
  audienceOf(state: State, source?: Aggregate): readonly Tag[];
  previewOf(fact: Fact): Preview<Fact, State> | undefined;
}

/** The rules of a list of nouns: the product's, or that and a noun of a test. */
export function rulesOf(definitions: readonly NounDefinition[]): Rules {
  const byNoun = new Map(definitions.map((one) => [one.noun, one]));
  const definitionOf = ({ noun }: AnyState): NounDefinition => mustExist(byNoun.get(noun));
  const previews = new Map(definitions.flatMap(previewsIn));
  const judge = judgeOf(definitions);
  const rules: AnyRules = {
    nouns: [...byNoun.keys()],
    ...judge,
    ...projectorOf(definitions, judge),
    ...upcasterOf(definitions),
    audienceOf: (state, source) => definitionOf(state).audience(state, source),
    fileUnder: (state) => filed(definitionOf(state), state),
    isShownTo: (device, noun) => byNoun.get(noun)?.shownTo.includes(device) ?? false,
    isWithoutHour: (noun) => {
      const definition = byNoun.get(noun);
      return definition !== undefined && 'withoutHour' in definition;
    },
    previewOf: (fact) => previews.get(fact.type),
  };
  // The product's nouns make the product's states; whoever adds a noun knows that there are more.
  return rules as Rules;
}

function filed(definition: NounDefinition, state: AnyState): FiledUnder {
  const under = definition.fileUnder(state);
  const { stands } = definition;
  if (!stands || under.stand === undefined || stands.includes(under.stand)) return under;
  return { ...under, stand: stands[0] };
}

function previewsIn(definition: NounDefinition): readonly (readonly [string, Preview<AnyFact>])[] {
  if (!('preview' in definition)) return [];
  const { facts, preview } = definition;
  return Object.keys(facts).map((type) => [type, preview]);
}
