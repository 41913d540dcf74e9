import type { Actor, Author, Door } from './actor.ts';
import type { Tag } from './audience.ts';
import type { Bounds } from './bounds.ts';
import type { AnyFact } from './fact.ts';
import type { Id } from './ids.ts';
import type { Refusal } from './refusal.ts';
import type { AnyState, StateOf } from './state.ts';
import type { Day } from './when.ts';
import type { Zone } from './zone.ts';

/**
 * Everything that is known of a noun, said once. What is done with facts and states (`rules.ts`), at
 * the gateway, by the referee, in the read model of a device, goes by these definitions alone.
 */
export type NounDefinition = AggregateNoun | ProjectionNoun | NoticeNoun;

/** What every definition says. */
interface Noun<S extends AnyState> {
  /** The word before the colon of its ids. */
  readonly noun: S['noun'];
  /** The version of the shape of its documents and facts. */
  readonly version: number;
  /** How what an older version wrote is brought up to date, the step from version 1 first. */
  readonly upcasts: readonly Upcast[];
  /** Which devices show it; whoever sees an aggregate whole needs no projection of it. */
  readonly shownTo: readonly DeviceOf[];
  /**
   * The phases or statuses that it may be filed under. One that a newer version gave it, and that is
   * not known here, counts as the first of them: the document stays in the list where people look.
   */
  readonly stands?: readonly [string, ...(readonly string[])];
  /** What it is filed under where it is searched; nothing personal, for it lies there in clear. */
  fileUnder(state: S): FiledUnder;
}

/** Something that facts are applied to: a person, a request. */
export interface AggregateNoun<
  S extends AnyState = AnyState,
  F extends AnyFact = AnyFact,
> extends Noun<S> {
  readonly facts: FactRules<F, S>;
  /** The most that one of them may hold; facts beyond it are refused. */
  readonly bounds: Bounds<S>;
  /** Who may know it. */
  audience(state: S): readonly Tag[];
  /**
   * What a fact is meant to be about, when what it names is another's by now: said once for every fact there is.
   * Whoever knows no such noun takes each fact as it was written.
   */
  readonly redirect?: Redirect;
  /**
   * Kept by the day alone, so that nobody can put it beside something else of that minute; absent: by the moment.
   * @returns where the clocks hang by which that day is told
   */
  readonly withoutHour?: (find: Find) => Zone;
}

/** How a thing becomes another's, and what a fact that names it is meant to be about from then on. */
export interface Redirect {
  /** What a fact names that may be another's by now, and what each of these leads to, as far as it is known. */
  readonly ways: (fact: AnyFact, lookup: Lookup) => readonly Id[];
  /** The fact as it is meant. */
  readonly meant: (fact: AnyFact, lookup: Lookup) => AnyFact;
  /** Who its author is by now. */
  readonly author: (actor: Actor<Author>, lookup: Lookup) => Actor<Author>;
}

/**
 * A part of an aggregate, for those who may not know all of it: a mission is what volunteers see of
 * a request. Facts about it are facts about the aggregate.
 */
export interface ProjectionNoun<
  S extends AnyState = AnyState,
  A extends AnyState = AnyState,
  F extends AnyFact = AnyFact,
> extends Noun<S> {
  readonly of: A['noun'];
  /** The aggregate that a document of this noun is a part of. */
  sourceOf(id: string): Id<A['noun']>;
  /** The documents that there may be of an aggregate. */
  idsOf(source: A): readonly Id<S['noun']>[];
  /** What it shows of other aggregates. */
  readonly reads: readonly Reading<A>[];
  /** What is shown of an aggregate; nothing as long as nobody else may know of it. */
  project(source: A, find: Find): readonly S[];
  /**
   * Who may know it.
   * @param source the aggregate it is a part of; without it, only what the document says itself counts
   */
  audience(state: S, source: A | undefined): readonly Tag[];
  readonly facts: FactRules<F, A>;
  /** How a device that holds projections only shows what such a fact does; absent: it does not. */
  readonly preview?: Preview<F>;
}

/** What the server says of its own accord; no fact changes it. */
export interface NoticeNoun<S extends AnyState = AnyState> extends Noun<S> {
  /** Who may know it. */
  audience(state: S): readonly Tag[];
}

/** Another aggregate that the projections of a source show something of. */
export interface Reading<A extends AnyState = AnyState, S extends AnyState = AnyState> {
  readonly noun: S['noun'];
  /** Which one the projections of this source read. */
  id(source: A): Id<S['noun']>;
  /** The sources whose projections may look different when it changes. */
  sourcesOf(read: S): readonly Id<A['noun']>[];
}

/** The rule of every fact about a noun; a type without one does not compile. */
export type FactRules<F extends AnyFact, A extends AnyState> = {
  readonly [T in F['type']]: FactRule<Extract<F, { readonly type: T }>, A>;
};

/** What stands against a fact, and what becomes of it. */
export type FactRule<F extends AnyFact = AnyFact, A extends AnyState = AnyState> =
  BeginningRule<F, A> | ChangeRule<F, A>;

/** The rule of a fact that begins an aggregate; it is refused where there is one already. */
export interface BeginningRule<F extends AnyFact, A extends AnyState> extends OthersOf<F, A> {
  /** Who may write it, and what stands against it; undefined: nothing does. */
  judge(fact: F, actor: Actor, find: Find): Refusal | undefined;
  begin(fact: F): Omit<A, keyof StateOf<string>>;
  readonly evolve?: never;
}

/** The rule of a fact that changes an aggregate; it is refused where there is none. */
export interface ChangeRule<F extends AnyFact, A extends AnyState> extends OthersOf<F, A> {
  /** Who may write it, and what stands against it; undefined: nothing does. */
  judge(fact: F, actor: Actor, aggregate: A, find: Find): Refusal | undefined;
  /** The aggregate after it; the caller notes that it contains the fact. */
  evolve(aggregate: A, fact: F, find: Find): A;
  readonly begin?: never;
}

interface OthersOf<F extends AnyFact, A extends AnyState> {
  /** The public doors through which it may come in, judged like any other; absent: none. */
  readonly doors?: readonly Door[];
  /** The other aggregates that the fact is judged by or changes; no others can be found. */
  readonly others?: readonly Other<F, AnyState, A>[];
}

/** Other aggregates that a fact is judged by, or changes. */
export type Other<F extends AnyFact, S extends AnyState = AnyState, A extends AnyState = AnyState> =
  NamedOther<F, S> | HangingOthers<F, S, A> | BegunOthers<F, S>;

/** One that the fact names. */
export interface NamedOther<F extends AnyFact, S extends AnyState> {
  id(fact: F): Id<S['noun']>;
  readonly ids?: never;
  readonly begins?: never;
  /**
   * That aggregate after the fact; absent: the fact only looks at it.
   * @param find finds what the fact is about, and the others before this one, as they are after it
   */
  evolve?(state: S, fact: F, find: Find): S;
}

/**
 * Those that hang on what the fact is about, or on another one, as it stands: the requests of a
 * person who died. They are changed by the same act, or not at all.
 */
export interface HangingOthers<F extends AnyFact, S extends AnyState, A extends AnyState> {
  readonly noun: S['noun'];
  ids(fact: F, aggregate: A, find: Find): readonly Id<S['noun']>[];
  /** The same of a fact that begins what they hang on. */
  idsAtFirst?(fact: F, lookup: Lookup): readonly Id<S['noun']>[];
  readonly id?: never;
  readonly begins?: never;
  /** The aggregate after the fact; the same one when the fact does not bear upon it after all. */
  evolve?(state: S, fact: F, find: Find): S;
}

/**
 * Those that the fact begins besides what it is about: the call of each person who is put on a list.
 * One that is there already stays as it is.
 */
export interface BegunOthers<F extends AnyFact, S extends AnyState> {
  readonly noun: S['noun'];
  begins(fact: F): readonly Id<S['noun']>[];
  /** What it is to begin with; undefined: nothing begins after all. */
  begin(fact: F, id: Id<S['noun']>): Omit<S, keyof StateOf<string>> | undefined;
  readonly id?: never;
  readonly ids?: never;
  readonly evolve?: never;
}

/** Shows at once what a fact does to projections, on a device that does not hold the aggregate. */
export interface Preview<F extends AnyFact, S extends AnyState = AnyState> {
  /** The documents of the device that the fact may change or is judged by. */
  touches(fact: F, actor: Actor, find: Find): readonly Id[];
  /**
   * The documents after the fact, as far as this device can tell.
   * @param apply what will be done with the fact where the aggregate is known
   */
  apply(fact: F, actor: Actor, find: Find, apply: Apply<F>): Judgement<S>;
}

/** What became of a fact: the documents it changed, or why it was refused. */
export type Judgement<S extends AnyState = AnyState> =
  | { readonly ok: true; readonly changed: readonly S[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** Turns a fact into state. */
export type Apply<F extends AnyFact> = (fact: F, actor: Actor, lookup: Lookup) => Judgement;

/** Finds a state document by its id; undefined: there is none in this territory. */
export type Lookup = (id: string) => AnyState | undefined;

/** The same for a definition: the noun of an id tells the type of what it finds. */
export type Find = <S extends AnyState>(id: Id<S['noun']>) => S | undefined;

/** Whose device: coordinators' and agents', or volunteers'. */
export type DeviceOf = 'staff' | 'volunteer';

/** What a document is filed under, so that it is found without being opened. */
export interface FiledUnder {
  /** Its phase or status; empty when it has none; absent where it is only asked for by day. */
  readonly stand?: string;
  readonly day?: Day;
  /** The one it belongs to. */
  readonly parent?: Id;
}

/**
 * From one version to the next: what becomes of a stored document, and of a fact that was written
 * before. Pure; a part that did not change is left out. The new version is noted by the caller.
 */
export interface Upcast {
  readonly document?: (stored: Readonly<Record<string, unknown>>) => Record<string, unknown>;
  readonly fact?: (stored: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}
