/** Why what was typed is no number that fits. */
export type NumberFault = 'no-number' | 'too-precise' | 'out-of-range';

/** Which numbers fit. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  /** How many figures may stand behind the comma. */
  readonly decimals: number;
}

/**
 * A number as people type it: "12,5", "12.5" and "1 440". Nothing else is one: a part of it is never taken for the
 * whole, and it is never rounded or moved into the range.
 */
export function readNumber(
  text: string,
  { min, max, decimals }: NumberRange,
): number | NumberFault {
  const plain = text.replace(/\s/g, '').replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return 'no-number';
  if ((plain.split('.')[1] ?? '').length > decimals) return 'too-precise';
  const number = Number(plain);
  return number >= min && number <= max ? number : 'out-of-range';
}

/**
 * A number as it stands in a field, where it is typed over: with the comma of the language, nothing between thousands.
 * @param digits behind the comma, noughts too; as many as the number has when it is absent
 */
export function writeNumber(value: number, language: string, digits?: number): string {
  const plain = digits === undefined ? String(value) : value.toFixed(digits);
  return language.startsWith('en') ? plain : plain.replace('.', ',');
}
