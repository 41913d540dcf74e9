import { missionsAtOnce } from '../../domain/territory/missions-at-once.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { Messages } from '../../messages/kernel/messages.ts';

/**
 * Why something was refused or not kept, in the person's words.
 * @param territory where it was: it sets how many missions one may take
 */
export function problemWords(
  messages: Pick<Messages, 'app'> & Partial<Pick<Messages, 'problems'>>,
  problem: string,
  territory?: Territory,
): string {
  const { refusals, others } = messages.problems ?? { refusals: {}, others: {} };
  const words: Readonly<Record<string, string>> = { ...others, ...refusals };
  // Own words only: a list has something for `toString`, too.
  const told = Object.hasOwn(words, problem) ? words[problem] : undefined;
  return (told ?? messages.app.refused).replace('#', String(missionsAtOnce(territory)));
}
