import type { Messages } from '../../../messages/kernel/messages.ts';

/** Why something about the team was not done, in words. */
export function teamProblem({ team }: Messages, problem: string): string {
  const words: Readonly<Record<string, string>> = team.problems;
  return words[problem] ?? team.problems.failed;
}
