import type { MissingRate } from '../../../domain/indicators/value-of-time.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';

/** "Pas de taux « Taux horaire » pour mars 2025, avril 2025." */
export function missingWords(
  { rate, months }: MissingRate,
  { indicators, when }: Messages,
): string {
  const name = new Intl.DateTimeFormat(when.locale, {
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
  });
  const words = months.map((month) => name.format(new Date(`${month}-01T00:00:00Z`)));
  return indicators.value.missing(indicators.rates.name[rate], words.join(', '));
}
