import type { AggregateNoun, NoticeNoun, ProjectionNoun } from './kernel/noun.ts';
import type { AnyState } from './kernel/state.ts';
import { NOUNS_OF_EVERYBODY } from './nouns-of-everybody.ts';
import { NOUNS_OF_STAFF } from './nouns-of-staff.ts';

/**
 * Every noun there is. What is not in this list does not exist for anybody: facts are judged, states
 * are served, shown, checked and named by going through it. `contract/nouns.ts` has its schemas.
 */
export const NOUNS = [...NOUNS_OF_EVERYBODY, ...NOUNS_OF_STAFF] as const;

type Definition = (typeof NOUNS)[number];

/** What a state document can be about; the word before the colon of its id. */
export type Noun = Definition['noun'];

/** Every fact that exists. */
export type Fact = FactIn<Definition>;

/** The name of a fact: a noun and what happened to it. */
export type FactType = Fact['type'];

/** The fact of this type. */
export type FactNamed<Type extends FactType> = Extract<Fact, { readonly type: Type }>;

/** The names of the facts about a noun. */
export type FactTypeOf<N extends Noun> = FactIn<Extract<Definition, { readonly noun: N }>>['type'];

/** What facts are applied to. */
export type Aggregate = AggregateIn<Definition>;

/** What is shown of an aggregate to those who may know a part of it. */
export type Projection = ProjectionIn<Definition>;

/** Every state document that exists. */
export type State = Aggregate | Projection | NoticeIn<Definition>;

/** The state document of this noun. */
export type StateNamed<N extends Noun> = Extract<State, { readonly noun: N }>;

type FactIn<D> =
  D extends ProjectionNoun<AnyState, AnyState, infer F>
    ? F
    : D extends AggregateNoun<AnyState, infer F>
      ? F
      : never;

type ProjectionIn<D> = D extends ProjectionNoun<infer S> ? S : never;

type AggregateIn<D> = D extends ProjectionNoun
  ? never
  : D extends AggregateNoun<infer S>
    ? S
    : never;

type NoticeIn<D> = D extends { readonly facts: unknown }
  ? never
  : D extends NoticeNoun<infer S>
    ? S
    : never;
