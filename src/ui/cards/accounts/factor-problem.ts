import type { Messages } from '../../../messages/kernel/messages.ts';

/** Why a code did not do, in words; undefined: for another reason. */
export function factorProblem(
  words: Messages['access']['factor'] | undefined,
  problem: string,
): string | undefined {
  const problems: Readonly<Record<string, string>> = words?.problems ?? {};
  return problems[problem];
}
