import type { Messages } from '../../../messages/kernel/messages.ts';
import { problemWords } from '../../kit/problem-words.ts';

/** Why something about a commune was not told or done, in words. */
export function communeProblem(messages: Messages, problem: string): string {
  const words: Readonly<Record<string, string>> = messages.settings.communes.problems;
  return words[problem] ?? problemWords(messages, problem);
}
