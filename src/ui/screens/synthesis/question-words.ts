import type { QuestionSynthesis } from '../../../domain/synthesis/synthesis.ts';
import { coreWording } from '../../../domain/surveys/core-questions.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';

/** A question in words, and which of its answers are counted as "yes". */
export interface QuestionWords {
  readonly text: string;
  readonly counted?: string;
}

/** The words in which a question was put everywhere: in French, whatever the reader's language. */
export function questionWords(
  { question, version }: Pick<QuestionSynthesis, 'question' | 'version'>,
  { synthesis }: Messages,
): QuestionWords {
  const wording = coreWording(question, version);
  if (!wording) return { text: synthesis.unknownQuestion(question) };
  const labels = wording.choices
    .filter(({ code }) => wording.yes.includes(code))
    .map(({ label }) => `«\u{a0}${label}\u{a0}»`);
  return { text: wording.text, counted: synthesis.counted(labels.join(synthesis.or)) };
}
