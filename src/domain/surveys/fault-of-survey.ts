import { coreWording } from './core-questions.ts';
import { isLocal, LOCAL_PREFIX, type Branch, type Question } from './question.ts';
import type { Frame, Population, SurveyDetails } from './survey.ts';

/** What keeps a survey from being kept or opened as it is. */
export type SurveyFault =
  /** There is no question, or nothing to ask with it. */
  | 'no-question'
  /** The same question is in it twice. */
  | 'asked-twice'
  /** A core question that is not known in this version, or of another group. */
  | 'unknown-question'
  /** A question of one's own that offers fewer than two answers, or the same one twice. */
  | 'no-choice'
  /** A condition that hangs on a later question, or on an answer that is not offered there. */
  | 'loose-branch';

/**
 * What is wrong with the questions of a survey, if anything. One that is being written may have none yet:
 * that is told when it is to be opened.
 */
export function faultOfQuestions({
  population,
  questions,
}: Pick<SurveyDetails, 'population' | 'questions'>): SurveyFault | undefined {
  if (questions.length === 0) return 'no-question';
  const earlier = new Map<string, Question>();
  for (const question of questions) {
    if (earlier.has(question.id)) return 'asked-twice';
    const fault = faultOfQuestion(question, population) ?? faultOfBranch(question.onlyIf, earlier);
    if (fault) return fault;
    earlier.set(question.id, question);
  }
  return undefined;
}

function faultOfQuestion(question: Question, population: Population): SurveyFault | undefined {
  if (!isLocal(question)) {
    const core = coreWording(question.id, question.version);
    return core?.population === population ? undefined : 'unknown-question';
  }
  if (!question.id.startsWith(LOCAL_PREFIX)) return 'unknown-question';
  const { kind, choices, least = 0, most = 10 } = question.wording;
  if (kind === 'number') return least < most ? undefined : 'no-choice';
  if (kind === 'words') return undefined;
  const codes = new Set(choices.map(({ code }) => code));
  return choices.length < 2 || codes.size < choices.length ? 'no-choice' : undefined;
}

function faultOfBranch(
  branch: Branch | undefined,
  earlier: ReadonlyMap<string, Question>,
): SurveyFault | undefined {
  if (!branch) return undefined;
  const question = earlier.get(branch.question);
  const wording =
    question && (isLocal(question) ? question.wording : coreWording(question.id, question.version));
  const offered = new Set(wording?.choices.map(({ code }) => code));
  const isFirm = branch.codes.length > 0 && branch.codes.every((code) => offered.has(code));
  return isFirm ? undefined : 'loose-branch';
}

/** Whether a frame adds up: no more drawn than there are, in all and in each part of it. */
export function isSound({ size, drawn, strata }: Frame): boolean {
  if (drawn === 0 || drawn > size) return false;
  if (!strata) return true;
  const names = new Set(strata.map(({ name }) => name));
  const total = { size: 0, drawn: 0 };
  for (const stratum of strata) {
    if (stratum.drawn > stratum.size) return false;
    total.size += stratum.size;
    total.drawn += stratum.drawn;
  }
  return names.size === strata.length && total.size === size && total.drawn === drawn;
}
