import type { Answer, Mode } from './answer.ts';
import { coreWording, wordingOf } from './core-questions.ts';
import { questionsFor } from './next-question.ts';
import { isLocal, NO_ANSWERS, type NoAnswer, type Question, type Wording } from './question.ts';
import type { Survey } from './survey.ts';

/** How many people said what to one question. A person who was not asked it is in none of these numbers. */
export interface QuestionResult {
  readonly question: string;
  readonly version: number;
  /** People who gave an answer that counts. */
  readonly answers: number;
  /** People for each answer that is offered; of several answers, a person is counted at each. */
  readonly counts: Readonly<Record<string, number>>;
  /** Of them, people who gave an answer that counts as "yes"; absent where no answer does. */
  readonly yes?: number;
  readonly none: Readonly<Record<NoAnswer, number>>;
  /** People for each number that was said, from the least; none for other kinds. */
  readonly numbers: readonly { readonly number: number; readonly people: number }[];
}

/** The results of a survey, or of one way of answering it, or of one part of the group. */
export interface Results {
  /** People who answered at least one question. */
  readonly people: number;
  readonly questions: readonly QuestionResult[];
}

/** Counts answers, question by question, in the order of the survey. Answers to other surveys are left out. */
export function resultsOf(survey: Survey, answers: readonly Answer[]): Results {
  const ours = answers.filter((answer) => answer.survey === survey._id);
  return {
    people: ours.length,
    questions: survey.questions.flatMap((question) => {
      const wording = wordingOf(question);
      return wording ? [resultOf(question, wording, survey, ours)] : [];
    }),
  };
}

/** The same for each way of answering that somebody used: they are told apart before they are told together. */
export function resultsByMode(
  survey: Survey,
  answers: readonly Answer[],
): ReadonlyMap<Mode, Results> {
  const byMode = new Map<Mode, Answer[]>();
  for (const answer of answers) {
    const same = byMode.get(answer.mode);
    if (same) same.push(answer);
    else byMode.set(answer.mode, [answer]);
  }
  return new Map([...byMode].map(([mode, same]) => [mode, resultsOf(survey, same)]));
}

function resultOf(
  question: Question,
  wording: Wording,
  { questions }: Survey,
  answers: readonly Answer[],
): QuestionResult {
  const counts: Record<string, number> = Object.fromEntries(
    wording.choices.map(({ code }) => [code, 0]),
  );
  const none: Record<NoAnswer, number> = { 'dont-know': 0, 'prefer-not': 0 };
  const numbers = new Map<number, number>();
  const yesCodes = isLocal(question) ? [] : coreWording(question.id, question.version)?.yes;
  let [given, yes] = [0, 0];
  for (const { replies } of answers) {
    const reply = replies.find((one) => one.question === question.id);
    if (!reply || !questionsFor(questions, replies).includes(question)) continue;
    if ('none' in reply) {
      none[reply.none] += 1;
      continue;
    }
    given += 1;
    if ('number' in reply) numbers.set(reply.number, (numbers.get(reply.number) ?? 0) + 1);
    if (!('codes' in reply)) continue;
    for (const code of reply.codes) counts[code] = (counts[code] ?? 0) + 1;
    if (reply.codes.some((code) => yesCodes?.includes(code))) yes += 1;
  }
  return {
    question: question.id,
    version: question.version,
    answers: given,
    counts,
    ...(yesCodes && yesCodes.length > 0 && { yes }),
    none,
    numbers: [...numbers].sort(([a], [b]) => a - b).map(([number, people]) => ({ number, people })),
  };
}

/** How many gave no answer to a question that was put to them. */
export function withoutAnswer({ none }: QuestionResult): number {
  return NO_ANSWERS.reduce((all, one) => all + none[one], 0);
}

/**
 * The loneliness of a person by the three items, from 3 (hardly ever) to 9 (often): each answer counts 1, 2 or 3.
 * Source: Hughes, Waite, Hawkley & Cacioppo 2004; 6 and more is called lonely (Steptoe et al. 2013).
 * @returns undefined where one of the three has no answer: a part of the scale is not the scale
 */
export function threeItemScore({ replies }: Pick<Answer, 'replies'>): number | undefined {
  let score = 0;
  for (const item of ['ucla-companionship', 'ucla-left-out', 'ucla-isolated']) {
    const reply = replies.find(({ question }) => question === item);
    const code = reply && 'codes' in reply ? reply.codes[0] : undefined;
    const points = ['hardly-ever', 'sometimes', 'often'].indexOf(code ?? '') + 1;
    if (points === 0) return undefined;
    score += points;
  }
  return score;
}
