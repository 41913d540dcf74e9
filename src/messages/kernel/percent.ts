import type { Messages } from './messages.ts';

/**
 * A share as it is said in the reader's language: "86 %", "86%".
 * @param share from 0 to 1; 0.057 with one digit is "5,7 %"
 */
export function percentWords(share: number, { when }: Messages, digits = 0): string {
  return new Intl.NumberFormat(when.locale, {
    style: 'percent',
    maximumFractionDigits: digits,
  }).format(share);
}
