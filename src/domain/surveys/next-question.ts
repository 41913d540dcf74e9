import type { Branch, Question, Reply } from './question.ts';

/** The questions that are put to somebody who said this so far, those answered already included, in order. */
export function questionsFor(
  questions: readonly Question[],
  replies: readonly Reply[],
): readonly Question[] {
  const said = new Map(replies.map((reply) => [reply.question, reply]));
  const put = new Set<string>();
  return questions.filter((question) => {
    const isPut =
      !question.onlyIf || (put.has(question.onlyIf.question) && isMet(question.onlyIf, said));
    if (isPut) put.add(question.id);
    return isPut;
  });
}

/** The first of them that has no reply yet; undefined: all is said. */
export function nextQuestion(
  questions: readonly Question[],
  replies: readonly Reply[],
): Question | undefined {
  const answered = new Set(replies.map(({ question }) => question));
  return questionsFor(questions, replies).find(({ id }) => !answered.has(id));
}

/** Without what was said to questions that are no longer put, since an earlier answer was changed. */
export function withoutStray(
  questions: readonly Question[],
  replies: readonly Reply[],
): readonly Reply[] {
  const put = new Set(questionsFor(questions, replies).map(({ id }) => id));
  return replies.filter(({ question }) => put.has(question));
}

function isMet(branch: Branch, said: ReadonlyMap<string, Reply>): boolean {
  const reply = said.get(branch.question);
  return reply !== undefined && 'codes' in reply && reply.codes.some(isOneOf(branch.codes));
}

function isOneOf(codes: readonly string[]): (code: string) => boolean {
  return (code) => codes.includes(code);
}
