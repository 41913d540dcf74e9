import type { Actor } from './actor.ts';
import { isBeyondBounds, type Bounds } from './bounds.ts';
import type { AnyFact } from './fact.ts';
import type { Id } from './ids.ts';
import type { FactRule, Find, Judgement, Lookup, NounDefinition } from './noun.ts';
import type { Refusal } from './refusal.ts';
import { contains, isOlderThanMemory, mustExist, withApplied, type AnyState } from './state.ts';

/** Judges facts and turns them into state, by the rules of some nouns. */
export interface Judge {
  /**
   * The aggregates that a fact changes or is judged by, the one it is about first. Facts about a
   * projection concern the aggregate that it is a part of.
   */
  concerns(fact: AnyFact): readonly Id[];
  /**
   * Whether a fact may become state: the device asks before it lets somebody write the fact, the
   * server when it receives it. Nothing but the fact, its author and the present state is heard; no
   * clock. Whether there is room for it is only known once it is applied.
   * @returns why not, or undefined when nothing stands against it
   */
  decide(fact: AnyFact, actor: Actor, lookup: Lookup): Refusal | undefined;
  /**
   * Turns a fact into state: decides, then evolves every aggregate it changes. The same function runs
   * on a device, to show the result as provisional, and on the server, to make it true. A fact that
   * an aggregate contains already was accepted once: it is not judged again, and what a crash left
   * undone is done.
   */
  apply(fact: AnyFact, actor: Actor, lookup: Lookup): Judgement;
}

/** What is known of a type of fact. */
interface KnownFact {
  readonly rule: FactRule;
  /** The most that an aggregate may hold, by its noun. */
  readonly bounds: ReadonlyMap<string, Bounds>;
  /** The noun of the aggregate that it is about, and the version of its shape. */
  readonly noun: string;
  readonly version: number;
  /** The aggregate that a subject is, or is a part of. */
  aggregateOf(subject: Id): Id;
}

/** The judge by the rules of these nouns. Rules are found by the type of a fact, in one step. */
export function judgeOf(nouns: readonly NounDefinition[]): Judge {
  const bounds = new Map(nouns.flatMap(boundsIn));
  const known = new Map(nouns.flatMap((noun) => knownFactsOf(noun, nouns, bounds)));
  return {
    concerns: (fact) => concernedIds(fact, known.get(fact.type)),
    decide(fact, actor, lookup) {
      const type = known.get(fact.type);
      if (!type) return 'not-understood';
      const ids = concernedIds(fact, type);
      return refusalOf(fact, actor, type.rule, ids, ids.map(lookup));
    },
    apply(fact, actor, lookup) {
      const type = known.get(fact.type);
      if (!type) return { ok: false, refusal: 'not-understood' };
      return applied(fact, actor, type, lookup);
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
): readonly (readonly [string, KnownFact])[] {
  if (!('facts' in definition)) return [];
  const isPart = 'of' in definition;
  const aggregate = isPart ? nouns.find(({ noun }) => noun === definition.of) : definition;
  const { noun, version } = mustExist(aggregate);
  const aggregateOf = (id: Id): Id => (isPart ? definition.sourceOf(id) : id);
  return Object.entries(definition.facts).map(([type, rule]) => [
    type,
    { rule, bounds, noun, version, aggregateOf },
  ]);
}

function concernedIds(fact: AnyFact, type: KnownFact | undefined): readonly Id[] {
  const subject = type ? type.aggregateOf(fact.subject) : fact.subject;
  const others = type?.rule.others;
  return others ? [subject, ...others.map((other) => other.id(fact))] : [subject];
}

function refusalOf(
  fact: AnyFact,
  actor: Actor,
  rule: FactRule,
  ids: readonly string[],
  found: readonly (AnyState | undefined)[],
): Refusal | undefined {
  const find = (id: string): AnyState | undefined => {
    const index = ids.indexOf(id);
    if (index < 0) throw new Error(`${fact.type} is judged by something that it does not concern`);
    return found[index];
  };
  const [subject] = found;
  if (rule.begin) return subject ? 'already-exists' : rule.judge(fact, actor, find as Find);
  return subject ? rule.judge(fact, actor, subject, find as Find) : 'unknown-subject';
}

function applied(fact: AnyFact, actor: Actor, type: KnownFact, lookup: Lookup): Judgement {
  const ids = concernedIds(fact, type);
  const found = ids.map(lookup);
  const due = found.map((state) => !state || !holdsAlready(state, fact));
  const refusal = due.includes(false) ? undefined : refusalOf(fact, actor, type.rule, ids, found);
  if (refusal) return { ok: false, refusal };
  const changed: AnyState[] = [];
  for (const [index, id] of ids.entries()) {
    const after = due[index] ? evolved(type, fact, id, index, found[index]) : undefined;
    if (!after) continue;
    const most = mustExist(type.bounds.get(after.noun));
    if (isBeyondBounds(found[index], after, most, actor)) return { ok: false, refusal: 'full' };
    changed.push(after);
  }
  return { ok: true, changed };
}

function holdsAlready(state: AnyState, fact: AnyFact): boolean {
  return contains(state, fact._id) || isOlderThanMemory(state, fact);
}

/** The aggregate after the fact; undefined when the fact only looks at it. */
function evolved(
  { rule, noun, version }: KnownFact,
  fact: AnyFact,
  id: Id,
  index: number,
  state: AnyState | undefined,
): AnyState | undefined {
  if (index > 0) {
    const other = rule.others?.[index - 1];
    return other?.evolve && containing(fact, other.evolve(mustExist(state), fact));
  }
  if (rule.evolve) return containing(fact, rule.evolve(mustExist(state), fact));
  return { _id: id, noun, schema: version, ...rule.begin(fact), applied: withApplied([], fact) };
}

function containing(fact: AnyFact, state: AnyState): AnyState {
  return { ...state, applied: withApplied(state.applied, fact) };
}
