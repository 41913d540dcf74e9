import type { Messages } from '../../../messages/kernel/messages.ts';

/** Why somebody could not come in, in their words. */
export function entranceProblem({ entrance }: Messages, problem: string): string {
  const words: Readonly<Record<string, string>> = entrance.problems;
  return words[problem] ?? entrance.problems.failed;
}
