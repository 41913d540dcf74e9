import type { MissingRate } from '../../../domain/indicators/value-of-time.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayMonth } from '../../../messages/kernel/when.ts';

/** "Pas de taux « Taux horaire » pour mars 2025, avril 2025." */
export function missingWords(
  { rate, months }: MissingRate,
  { indicators, when }: Messages,
): string {
  const words = months.map((month) => sayMonth(month, when));
  return indicators.value.missing(indicators.rates.name[rate], words.join(', '));
}
