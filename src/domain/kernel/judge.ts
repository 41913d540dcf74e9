import { isDoor, type Actor, type Author } from './actor.ts';
import { isBeyondBounds, type Bounds } from './bounds.ts';
import { arrivalOf, type AnyFact } from './fact.ts';
import { nounOf, type Id } from './ids.ts';
import { begun } from './begun.ts';
import type {
  AggregateNoun,
  FactRule,
  Find,
  Judgement,
  Lookup,
  NounDefinition,
  Other,
} from './noun.ts';
import { redirectsOf } from './redirects.ts';
import type { Refusal } from './refusal.ts';
import {
  contains,
  isOlderThanMemory,
  mustExist,
  withApplied,
  withOthers,
  type AnyState,
} from './state.ts';
import type { Moment } from './when.ts';
import { withoutHour, type Zone } from './zone.ts';

/** Judges facts and turns them into state, by the rules of some nouns. */
export interface Judge {
  /**
   * The aggregates that a fact changes or is judged by, the one it is about first. Facts about a
   * projection concern the aggregate that it is a part of. Some are only known once what they hang on
   * is found: whoever loads them asks again, until nothing new is named.
   */
  concerns(fact: AnyFact, lookup: Lookup): readonly Id[];
  /** Those of them that the fact may have changed. */
  mayChange(fact: AnyFact, lookup: Lookup): readonly Id[];
  /**
   * Whether a fact may become state: the device asks before it lets somebody write the fact, the
   * server when it receives it. Nothing but the fact, its author and the present state is heard; no
   * clock. Whether there is room for it is only known once it is applied.
   * @returns why not, or undefined when nothing stands against it
   */
  decide(fact: AnyFact, actor: Actor<Author>, lookup: Lookup): Refusal | undefined;
  /**
   * Turns a fact into state: decides, then evolves every aggregate it changes. The same function runs
   * on a device, to show the result as provisional, and on the server, to make it true. A fact that
   * an aggregate contains already was accepted once: it is not judged again, and what a crash left
   * undone is done.
   */
  apply(fact: AnyFact, actor: Actor<Author>, lookup: Lookup): Judgement;
  /**
   * The same for a fact of which it is known that it was accepted when it came: a rule that is newer than
   * the fact does not undo what was done.
   */
  repeat(fact: AnyFact, actor: Actor<Author>, lookup: Lookup): Judgement;
}

/** What is known of a type of fact. */
interface KnownFact {
  readonly rule: FactRule;
  /** The most that an aggregate may hold, by its noun. */
  readonly bounds: ReadonlyMap<string, Bounds>;
  /** The version of the shape of every noun. */
  readonly versions: ReadonlyMap<string, number>;
  /** The noun of the aggregate that it is about, and the version of its shape. */
  readonly noun: string;
  readonly version: number;
  /** Whose day is kept instead of the moment; absent: the moment is. */
  readonly dayAlone?: ((find: Find) => Zone) | undefined;
  /** The aggregate that a subject is, or is a part of. */
  aggregateOf(subject: Id): Id;
}

/** The judge by the rules of these nouns. Rules are found by the type of a fact, in one step. */
export function judgeOf(nouns: readonly NounDefinition[]): Judge {
  const bounds = new Map(nouns.flatMap(boundsIn));
  const versions = new Map(nouns.map(({ noun, version }) => [noun, version]));
  const known = new Map(nouns.flatMap((noun) => knownFactsOf(noun, nouns, bounds, versions)));
  const { author, meant, ways } = redirectsOf(nouns);
  return {
    concerns(fact, lookup) {
      const type = known.get(fact.type);
      // What it names as it was written tells what it is meant to be about.
      const both = [...new Set([meant(fact, lookup), fact])];
      const concerned = both.flatMap((one) => concernedBy(one, type, lookup).map(({ id }) => id));
      return [...new Set([...concerned, ...ways(fact, lookup)])];
    },
    mayChange: (fact, lookup) =>
      concernedBy(meant(fact, lookup), known.get(fact.type), lookup).flatMap(({ id, other }) =>
        !other || other.evolve || other.begins ? [id] : [],
      ),
    decide(written, actor, lookup) {
      const type = known.get(written.type);
      if (!type) return 'not-understood';
      // Before anything is looked up: nothing of what there is shows through the door.
      if (isClosedTo(actor, type.rule)) return 'not-allowed';
      const fact = meant(written, lookup);
      const concerned = concernedBy(fact, type, lookup);
      const found = new Map(concerned.map(({ id }) => [id, lookup(id)]));
      const by = author(actor, lookup);
      return refusalOf(fact, by, type.rule, concerned, finderIn(fact, found));
    },
    apply(written, writer, lookup) {
      const type = known.get(written.type);
      if (!type) return { ok: false, refusal: 'not-understood' };
      const [fact, actor] = [meant(written, lookup), author(writer, lookup)];
      return applied(fact, actor, type, lookup, (concerned, find) =>
        refusalOf(fact, actor, type.rule, concerned, find),
      );
    },
    repeat(fact, actor, lookup) {
      const type = known.get(fact.type);
      if (!type) return { ok: false, refusal: 'not-understood' };
      return applied(meant(fact, lookup), actor, type, lookup);
    },
  };
}

function boundsIn(definition: NounDefinition): readonly (readonly [string, Bounds])[] {
  return 'bounds' in definition ? [[definition.noun, definition.bounds]] : [];
}

function knownFactsOf(
  definition: NounDefinition,
  nouns: readonly NounDefinition[],
  bounds: ReadonlyMap<string, Bounds>,
  versions: ReadonlyMap<string, number>,
): readonly (readonly [string, KnownFact])[] {
  if (!('facts' in definition)) return [];
  const isPart = 'of' in definition;
  const aggregate = isPart ? nouns.find(({ noun }) => noun === definition.of) : definition;
  const known = mustExist(aggregate);
  const { noun, version } = known;
  const { withoutHour: dayAlone } = known as Partial<AggregateNoun>;
  const aggregateOf = (id: Id): Id => (isPart ? definition.sourceOf(id) : id);
  return Object.entries(definition.facts).map(([type, rule]) => [
    type,
    { rule, bounds, versions, noun, version, dayAlone, aggregateOf },
  ]);
}

/** An aggregate that a fact concerns; without `other`, the one that it is about. */
interface Concerned {
  readonly id: Id;
  readonly other?: Other<AnyFact>;
}

function concernedBy(
  fact: AnyFact,
  type: KnownFact | undefined,
  lookup: Lookup,
): readonly Concerned[] {
  const subject = type ? type.aggregateOf(fact.subject) : fact.subject;
  const others = type?.rule.others ?? [];
  const named = others.flatMap((other) =>
    idsOf(other, fact, subject, lookup).map((id): Concerned => ({ id, other })),
  );
  // Whoever is named twice is changed once.
  return named.reduce<readonly Concerned[]>(
    (before, one) => (before.some(({ id }) => id === one.id) ? before : [...before, one]),
    [{ id: subject }],
  );
}

function idsOf(other: Other<AnyFact>, fact: AnyFact, subject: Id, lookup: Lookup): readonly Id[] {
  if (other.id) return [other.id(fact)];
  if (other.begins) return other.begins(fact);
  const aggregate = lookup(subject);
  if (!aggregate) return other.idsAtFirst?.(fact, lookup) ?? [];
  // Once it contains the fact, other things may hang on it: it says itself what did before.
  if (!other.evolve || !holdsAlready(aggregate, fact))
    return other.ids(fact, aggregate, lookup as Find);
  const noted = aggregate.applied.find((one) => one.fact === fact._id)?.others ?? [];
  return noted.filter((id) => nounOf(id) === other.noun);
}

/** Finds what a fact concerns, and nothing else: the server would not have loaded it. */
function finderIn(fact: AnyFact, found: ReadonlyMap<string, AnyState | undefined>): Lookup {
  return (id) => {
    if (found.has(id)) return found.get(id);
    throw new Error(`${fact.type} is judged by something that it does not concern`);
  };
}

function refusalOf(
  fact: AnyFact,
  actor: Actor<Author>,
  rule: FactRule,
  [about]: readonly Concerned[],
  find: Lookup,
): Refusal | undefined {
  if (isClosedTo(actor, rule)) return 'not-allowed';
  // A rule asks for roles, and a door has none.
  const writer = actor as Actor;
  const subject = about && find(about.id);
  if (rule.begin) return subject ? 'already-exists' : rule.judge(fact, writer, find as Find);
  return subject ? rule.judge(fact, writer, subject, find as Find) : 'unknown-subject';
}

/** The public door is no role: what a rule does not open to it is closed, whatever the rule says else. */
function isClosedTo({ user }: Actor<Author>, { doors }: FactRule): boolean {
  return isDoor(user) && !doors?.includes(user);
}

/**
 * The aggregates after a fact.
 * @param judge says what stands against it; absent: it was accepted once, and there was room for it
 */
function applied(
  fact: AnyFact,
  actor: Actor<Author>,
  type: KnownFact,
  lookup: Lookup,
  judge?: (concerned: readonly Concerned[], find: Lookup) => Refusal | undefined,
): Judgement {
  const concerned = concernedBy(fact, type, lookup);
  const now = new Map(concerned.map(({ id }) => [id, lookup(id)]));
  const find = finderIn(fact, now);
  // What a fact only looks at never contains it, however much later it changed for another reason.
  const held = new Set(
    concerned.flatMap(({ id, other }) =>
      (!other || other.evolve) && isHeld(find(id), fact) ? [id] : [],
    ),
  );
  const refusal = held.size > 0 ? undefined : judge?.(concerned, find);
  if (refusal) return { ok: false, refusal };
  const changed = new Set<Id>();
  for (const one of concerned) {
    const before = find(one.id);
    const after = held.has(one.id) ? undefined : evolved(type, fact, one, before, find);
    if (!after) continue;
    const most = mustExist(type.bounds.get(after.noun));
    // What hangs on something ends with it, however full it is.
    if (judge && !one.other?.ids && isBeyondBounds(before, after, most, actor))
      return { ok: false, refusal: 'full' };
    now.set(one.id, after);
    changed.add(one.id);
  }
  noteOthers(concerned, now, changed, held);
  return { ok: true, changed: [...changed].flatMap((id) => now.get(id) ?? []) };
}

/** What a fact is about says which others were changed with it: a later try does those, and no more. */
function noteOthers(
  [about, ...others]: readonly Concerned[],
  now: Map<Id, AnyState | undefined>,
  changed: ReadonlySet<Id>,
  held: ReadonlySet<Id>,
): void {
  const subject = about && changed.has(about.id) ? now.get(about.id) : undefined;
  if (!subject) return;
  const hanging = others.flatMap(({ id, other }) =>
    other?.ids && (changed.has(id) || held.has(id)) ? [id] : [],
  );
  now.set(subject._id, { ...subject, applied: withOthers(subject.applied, hanging) });
}

function isHeld(state: AnyState | undefined, fact: AnyFact): boolean {
  return state !== undefined && holdsAlready(state, fact);
}

function holdsAlready(state: AnyState, fact: AnyFact): boolean {
  return contains(state, fact._id) || isOlderThanMemory(state, fact);
}

/** The aggregate after the fact; undefined when the fact only looks at it, or finds nothing to change. */
function evolved(
  { rule, versions, noun, version, dayAlone }: KnownFact,
  fact: AnyFact,
  { id, other }: Concerned,
  state: AnyState | undefined,
  find: Lookup,
): AnyState | undefined {
  if (other?.ids) {
    const after = state && other.evolve?.(state, fact, find as Find);
    return after && after !== state ? containing(fact, after) : undefined;
  }
  if (other?.begins) return state ? undefined : begun(other, versions, fact, id);
  if (other)
    return other.evolve && containing(fact, other.evolve(mustExist(state), fact, find as Find));
  const arrival = arrivalOf(fact);
  const at = dayAlone ? withoutHour(dayAlone(find as Find), arrival) : arrival;
  if (rule.evolve) return containing(fact, rule.evolve(mustExist(state), fact, find as Find), at);
  const applied = withApplied([], fact, at);
  return { _id: id, noun, schema: version, ...rule.begin(fact), applied };
}

function containing(fact: AnyFact, state: AnyState, at?: Moment): AnyState {
  return { ...state, applied: withApplied(state.applied, fact, at) };
}
