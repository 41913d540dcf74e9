import { readNumber } from '../../elements/form/typed-number.ts';

/** "12,5" and "12.5"; undefined when it is no number, or less than nothing. */
export function numberIn(text: string): number | undefined {
  const read = readNumber(text, { min: 0, max: Number.MAX_SAFE_INTEGER, decimals: 6 });
  return typeof read === 'number' ? read : undefined;
}
