/** What a survey methodologist holds against a question; its words are in `messages/surveys`. */
export const WORDING_FAULTS = [
  /** It says which answer is welcome. */
  'leading',
  /** It asks two things, and takes one answer. */
  'double-barrelled',
  /** "Always", "never", "all": one exception, and nobody can answer. */
  'absolute',
  /** It asks by a "not": whoever says yes may mean no. */
  'negation',
  /** The answers offer more room on one side than on the other. */
  'unbalanced-scale',
  /** It takes for granted what it should ask first. */
  'presumption',
  /** A word of the trade or an abbreviation. */
  'jargon',
  /** Too long to be kept in mind when it is read aloud. */
  'too-long',
  /** It asks to agree with a statement: people agree out of courtesy. */
  'acquiescence',
] as const;

/** One kind of fault in the wording of a question. */
export type WordingFault = (typeof WORDING_FAULTS)[number];

/** A fault, where it is, and what would be better. */
export interface WordingFinding {
  readonly fault: WordingFault;
  /** Where it begins in the question's text, in units of a string; 0 for a fault of the answers. */
  readonly start: number;
  /** Just behind its last unit; the same as `start` for a fault of the answers. */
  readonly end: number;
  /** The question written better, where a rule can do it; else the words of the fault say how. */
  readonly better?: string;
}

/** What is checked as it is typed. */
export interface QuestionDraft {
  readonly text: string;
  /** The answers that are offered, in their order; absent for a text or a number. */
  readonly answers?: readonly string[];
  /** Somebody reads it aloud. */
  readonly byTelephone?: boolean;
}
