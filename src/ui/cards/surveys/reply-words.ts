import { wordingOf } from '../../../domain/surveys/core-questions.ts';
import type { Question, Said } from '../../../domain/surveys/question.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';

/** What was said to a question, in words. */
export function replyWords(
  question: Question,
  said: Said,
  { surveys }: Pick<Messages, 'surveys'>,
): string {
  if ('none' in said) return surveys.noAnswers[said.none];
  if ('number' in said) return String(said.number);
  if ('words' in said) return `« ${said.words} »`;
  const { choices = [] } = wordingOf(question) ?? {};
  const labels = said.codes.map((code) => choices.find((one) => one.code === code)?.label ?? code);
  return labels.join(', ');
}
