import type { Messages } from '../../../messages/kernel/messages.ts';

/** Why something was not done for whoever runs the service, in words. */
export function operatorProblem({ operator }: Messages, problem: string): string {
  const words: Readonly<Record<string, string>> = operator.problems;
  return words[problem] ?? operator.problems.failed;
}
