import { missionsAtOnce } from '../../domain/territory/missions-at-once.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { Messages } from '../../messages/kernel/messages.ts';

/**
 * Why something was refused or not kept, in the person's words.
 * @param territory where it was: it sets how many missions one may take
 */
export function problemWords(
  messages: Pick<Messages, 'vocabulary'>,
  problem: string,
  territory?: Territory,
): string {
  const { refusals, problems } = messages.vocabulary;
  // Asked first whether it is known: a list of the vocabulary has a word for whatever it is asked.
  if (problem in refusals) {
    return refusals[problem as keyof typeof refusals].replace(
      '#',
      String(missionsAtOnce(territory)),
    );
  }
  return (problem in problems ? problems[problem] : undefined) ?? problems.other;
}
