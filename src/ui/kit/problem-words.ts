import type { Messages } from '../../messages/kernel/messages.ts';

/** Why something was refused or not kept, in the person's words. */
export function problemWords(messages: Pick<Messages, 'vocabulary'>, problem: string): string {
  const { refusals, problems } = messages.vocabulary;
  // Asked first whether it is known: a list of the vocabulary has a word for whatever it is asked.
  if (problem in refusals) return refusals[problem as keyof typeof refusals];
  return (problem in problems ? problems[problem] : undefined) ?? problems.other;
}
