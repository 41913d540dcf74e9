import type { Messages } from '../../../messages/kernel/messages.ts';

/** Why somebody could not come in, in their words. */
export function accountProblem({ accounts }: Messages, problem: string): string {
  const words: Readonly<Record<string, string>> = accounts.problems;
  return words[problem] ?? accounts.problems.failed;
}
