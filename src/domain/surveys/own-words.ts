import type { Answer } from './answer.ts';
import { questionsFor } from './next-question.ts';
import type { Quote, Survey } from './survey.ts';

/** What one person said to one question in their own words. */
export interface Said extends Quote {
  readonly words: string;
  /** Whether they agreed that it is quoted, without their name. */
  readonly isQuotable: boolean;
  /** Whether it was chosen for the summary. */
  readonly isQuoted: boolean;
}

/**
 * What was said in people's own words: those who may be quoted first, each part by its letters, so that the order
 * tells nothing of who answered when.
 */
export function saidIn(survey: Survey, answers: readonly Answer[]): readonly Said[] {
  const chosen = new Set((survey.quotes ?? []).map(nameOf));
  return answers
    .filter((answer) => answer.survey === survey._id)
    .flatMap(({ _id, replies }) => {
      const put = new Set(questionsFor(survey.questions, replies).map(({ id }) => id));
      return replies.flatMap((reply): readonly Said[] => {
        if (!('words' in reply) || !put.has(reply.question)) return [];
        const quote: Quote = { answer: _id, question: reply.question };
        const isQuotable = reply.quotable === true;
        const isQuoted = isQuotable && chosen.has(nameOf(quote));
        return [{ ...quote, words: reply.words, isQuotable, isQuoted }];
      });
    })
    .sort(
      (a, b) =>
        Number(b.isQuotable) - Number(a.isQuotable) ||
        a.words.localeCompare(b.words, 'fr') ||
        a.answer.localeCompare(b.answer),
    );
}

function nameOf({ answer, question }: Quote): string {
  return `${answer} ${question}`;
}
