import type { Messages } from '../../../messages/kernel/messages.ts';

/** A share as a percentage of the reader's language, with so many digits. */
export function shareWords(share: number, { when }: Messages, digits = 0): string {
  return new Intl.NumberFormat(when.locale, {
    style: 'percent',
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
  }).format(share);
}

/** A number of the reader's language. */
export function numberWords(value: number, { when }: Messages, digits = 0): string {
  return new Intl.NumberFormat(when.locale, { maximumFractionDigits: digits }).format(value);
}

/** A difference of shares in points, with its sign. */
export function pointWords(difference: number, { when }: Messages): string {
  return new Intl.NumberFormat(when.locale, {
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  }).format(difference * 100);
}
