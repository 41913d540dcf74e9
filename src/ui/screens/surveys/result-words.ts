import { shownAs } from '../../../domain/statistics/display.ts';
import { isNoFigure } from '../../../domain/statistics/no-figure.ts';
import type { Tally } from '../../../domain/statistics/tally.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayPercent } from '../../../messages/kernel/quantities.ts';

/** A part of those who answered, by the display rules: of few people counts alone, else the percentage with its interval. */
export function shareWords(tally: Tally, messages: Messages): string {
  const { language, surveys } = messages;
  const shown = shownAs(tally, 'house');
  if (isNoFigure(shown) || shown.as === 'suppressed') return '';
  if (shown.as === 'counts') return surveys.ofPeople(shown.yes, shown.answers);
  const words = (share: number): string => sayPercent(share, language);
  const { share, interval } = shown;
  return surveys.share(words(share), words(interval.low), words(interval.high));
}
