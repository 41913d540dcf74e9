import type { Messages } from '../../../messages/kernel/messages.ts';

/**
 * Why somebody could not come in, in their words.
 * @param more words for what only happens on some ways in
 */
export function accountProblem(
  { accounts }: Messages,
  problem: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const words: Readonly<Record<string, string>> = { ...accounts.problems, ...more };
  return words[problem] ?? accounts.problems.failed;
}
