import { idOf, uuidOf, type Id } from '../kernel/ids.ts';
import type { StateOf } from '../kernel/state.ts';
import type { Day } from '../kernel/when.ts';
import type { NoAnswer } from '../surveys/question.ts';
import type { Population } from '../surveys/survey.ts';

/** By which way people answered, as far as it may change what they say: to a voice, on a screen, on paper. */
export const WAYS = ['voice', 'web', 'paper'] as const;

/** One such way. */
export type Way = (typeof WAYS)[number];

/** n and yes of those who answered in one way. */
export interface WayCounts {
  readonly way: Way;
  readonly answers: number;
  readonly yes: number;
}

/** What a territory tells of one question that all territories ask in the same words. */
export interface QuestionCounts {
  readonly question: string;
  readonly version: number;
  /** People who gave an answer that counts: five at the least. */
  readonly answers: number;
  /** Of them, people whose answer counts as "yes". */
  readonly yes: number;
  /**
   * Fewer than five said one of the two: so many, or nobody, stand there by a draw that is right on the average
   * (`told-cells.ts`).
   */
  readonly isRounded?: true;
  /** People for each answer that is offered; absent where one of these numbers would point at somebody. */
  readonly counts?: Readonly<Record<string, number>>;
  /** People who gave no answer; absent likewise. */
  readonly none?: Readonly<Record<NoAnswer, number>>;
  /** The ways apart; absent likewise. */
  readonly ways?: readonly WayCounts[];
}

/** What became of those who did not answer; numbers of people. */
export interface Missing {
  readonly refused: number;
  readonly unreachable: number;
  readonly pending: number;
}

/** The frozen figures of one survey, as they may leave the territory: counts, and nothing that was said in words. */
export interface ResultDetails {
  readonly survey: Id<'survey'>;
  readonly population: Population;
  /** The year in which the survey was closed. */
  readonly year: number;
  readonly closedOn: Day;
  /** The first, or the second with the answers that came late. */
  readonly edition: 1 | 2;
  /** From which day on it holds. */
  readonly editedOn: Day;
  /** No later edition will follow. */
  readonly isFinal: boolean;
  /** N: the people of the group, without those who died or left. */
  readonly size: number;
  /** Absent where one of these numbers would point at somebody. */
  readonly missing?: Missing;
  readonly questions: readonly QuestionCounts[];
}

/** Such figures as the server keeps them, for the coordinators and for the network. */
export interface Result extends StateOf<'result'>, ResultDetails {}

/** The result of a survey: it has one, whatever its edition. */
export function resultIdOf(survey: Id<'survey'>): Id<'result'> {
  return idOf('result', uuidOf(survey));
}
