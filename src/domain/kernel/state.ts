import type { Author } from './actor.ts';
import { arrivalOf, momentOf, type AnyFact } from './fact.ts';
import type { Id } from './ids.ts';
import { addDays, type Moment } from './when.ts';

/** What every state document carries. The server alone writes it, and adds `audience`. */
export interface StateOf<N extends string> {
  readonly _id: Id<N>;
  readonly noun: N;
  /** The version of its shape: that of its noun's definition when it was written. */
  readonly schema: number;
  /** The facts it contains already, kept 30 days: a fact that comes twice changes nothing. */
  readonly applied: readonly Applied[];
}

/** A state document of whatever noun. */
export type AnyState = StateOf<string>;

/** One fact that a state document contains. */
export interface Applied {
  readonly fact: Id<'fact'>;
  readonly at: Moment;
  /** What hung on this document and was changed by the same fact, so that a crash leaves nothing undone. */
  readonly others?: readonly Id[];
}

/** One line of a document's human history: who did what, when. */
export interface Step {
  readonly type: string;
  readonly by: Author;
  readonly at: Moment;
  /** The volunteer it happened to, where there is one. */
  readonly volunteer?: Id<'volunteer'>;
  /** Why or how, from a closed list. */
  readonly reason?: string;
  /** What they added in their own words. */
  readonly words?: string;
}

const APPLIED_DAYS = 30;
/** How many lines a human history keeps. */
export const MAX_HISTORY_STEPS = 60;
/** How much of people's own words a history keeps, in UTF-16 units: sixteen of the longest. */
const MAX_HISTORY_WORDS = 64_000;

/** Notes that a document contains a fact; forgets facts of more than 30 days before it. */
export function withApplied(
  applied: readonly Applied[],
  fact: AnyFact,
  at: Moment = arrivalOf(fact),
): readonly Applied[] {
  const now = { fact: fact._id, at };
  // Days of UTC: it is the length of a memory, which nobody is told.
  const today = at.slice(0, 10);
  // On a busy day nothing is old, and no day need be counted back.
  if (applied.every((one) => one.at >= today)) return [...applied, now];
  const oldest = addDays(today, -APPLIED_DAYS);
  return [...applied.filter((one) => one.at >= oldest), now];
}

/** Notes which others the latest fact that a document contains has changed. */
export function withOthers(applied: readonly Applied[], others: readonly Id[]): readonly Applied[] {
  const latest = applied.at(-1);
  return latest && others.length > 0 ? [...applied.slice(0, -1), { ...latest, others }] : applied;
}

/** What must be there where a fact was let through; without it there is a bug. */
export function mustExist<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a fact was applied to nothing');
  return value;
}

/** Whether a document contains this fact already, as far as it remembers. */
export function contains(
  state: { readonly applied: readonly Applied[] },
  fact: Id<'fact'>,
): boolean {
  return state.applied.some((one) => one.fact === fact);
}

/**
 * Whether a received fact is older than what a document remembers: facts are applied in order of
 * receipt, so it was applied, and forgotten since. It matters when a restored server reads its
 * facts again from the first.
 */
export function isOlderThanMemory(
  state: { readonly applied: readonly Applied[] },
  fact: AnyFact,
): boolean {
  const latest = state.applied.at(-1);
  if (!fact.received || !latest) return false;
  const arrival = arrivalOf(fact);
  if (arrival >= latest.at) return false;
  return arrival < addDays(latest.at.slice(0, 10), -APPLIED_DAYS);
}

/** Adds a line to a history, which keeps its first line and the latest ones that there is room for. */
export function withStep(
  history: readonly Step[],
  fact: AnyFact,
  more: Pick<Step, 'volunteer' | 'reason' | 'words'> = {},
): readonly Step[] {
  const step: Step = { type: fact.type, by: fact.by, at: momentOf(fact), ...more };
  const [first] = history;
  if (!first) return [step];
  return [first, ...latestIn([...history.slice(1), step], MAX_HISTORY_WORDS - wordsIn(first))];
}

function latestIn(steps: readonly Step[], room: number): readonly Step[] {
  let left = room;
  const tooMuch = steps.findLastIndex((step) => (left -= wordsIn(step)) < 0);
  return steps.slice(Math.max(tooMuch + 1, steps.length + 1 - MAX_HISTORY_STEPS));
}

function wordsIn({ words = '' }: Step): number {
  return words.length;
}
