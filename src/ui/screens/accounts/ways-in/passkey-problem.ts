import type { Messages } from '../../../../messages/kernel/messages.ts';

/** Why the finger or the face did not do, in words. */
export function passkeyProblem(
  words: Messages['access']['passkey'] | undefined,
  { accounts }: Messages,
  problem: string,
): string {
  const problems: Readonly<Record<string, string>> = words?.problems ?? {};
  return problems[problem] ?? accounts.problems.failed;
}
