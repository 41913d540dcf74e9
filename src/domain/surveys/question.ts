/** How a question is answered: one of several answers, several of them, a whole number, or in words. */
export const QUESTION_KINDS = ['one', 'several', 'number', 'words'] as const;

/** One such way. */
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** An answer that is offered: what is counted, and what is read aloud. */
export interface Choice {
  /** Stays the same when its label is corrected; never shown. */
  readonly code: string;
  readonly label: string;
}

/** What is asked, word for word, in one version: another wording is another version. */
export interface Wording {
  readonly kind: QuestionKind;
  readonly text: string;
  /** In the order in which they are read; none for a number or words. */
  readonly choices: readonly Choice[];
  /** The ends of a number; absent for other kinds. */
  readonly least?: number;
  readonly most?: number;
}

/** A question is only put to those who gave one of these answers to an earlier one of the same survey. */
export interface Branch {
  readonly question: string;
  readonly codes: readonly string[];
}

/** A question of the core: its words are in `core-questions.ts`, the same everywhere. */
export interface CoreQuestion {
  readonly id: string;
  readonly version: number;
  readonly onlyIf?: Branch;
}

/** A question that this territory asks in its own words. */
export interface LocalQuestion extends CoreQuestion {
  readonly wording: Wording;
}

/** A question as it stands in a survey, in its place. */
export type Question = CoreQuestion | LocalQuestion;

/** The ids of questions that a territory wrote itself begin so; no core question does. */
export const LOCAL_PREFIX = 'local-';

/** "Ne sait pas" and "préfère ne pas répondre": offered with every question, and never counted as an answer. */
export const NO_ANSWERS = ['dont-know', 'prefer-not'] as const;

/** One of the two. */
export type NoAnswer = (typeof NO_ANSWERS)[number];

/** What somebody said to one question: exactly one of these. */
export type Said =
  | { readonly codes: readonly string[] }
  | { readonly number: number }
  /** In their own words; `quotable` when they agreed that they are quoted, without a name. */
  | { readonly words: string; readonly quotable?: boolean }
  | { readonly none: NoAnswer };

/** What was said to one question of a survey, in the version in which it was put. */
export type Reply = Said & { readonly question: string; readonly version: number };

/** Whether the territory wrote this question itself. */
export function isLocal(question: Question): question is LocalQuestion {
  return 'wording' in question;
}

/** Whether this can be said to a question of this wording. */
export function fits(wording: Wording, said: Said): boolean {
  if ('none' in said) return true;
  if ('words' in said) return wording.kind === 'words';
  if ('number' in said) return wording.kind === 'number' && isWithin(wording, said.number);
  const { codes } = said;
  const areOffered = codes.every((code) => wording.choices.some((one) => one.code === code));
  const isOneOfEach = new Set(codes).size === codes.length;
  if (!areOffered || !isOneOfEach) return false;
  return wording.kind === 'one' ? codes.length === 1 : wording.kind === 'several';
}

function isWithin({ least = 0, most = 10 }: Wording, number: number): boolean {
  return Number.isInteger(number) && number >= least && number <= most;
}
