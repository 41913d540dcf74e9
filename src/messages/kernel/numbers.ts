import type { Language } from './language.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** How a number is to be written. */
export interface NumberStyle {
  /** How many figures stand behind the comma at most; none of their own accord. */
  readonly digits?: number;
  /** As many figures behind the comma even where they are noughts: "8,00". */
  readonly isExact?: boolean;
  readonly isPercent?: boolean;
  /** With a "+" where it is more than nothing: a difference. */
  readonly isSigned?: boolean;
}

/**
 * A number as each language prints it: "1 234,5", "1,234.5". What groups thousands in French ends no line, less
 * than nothing has the sign of print ("−3", U+2212), and what rounds to nothing has none.
 */
export function sayNumber(value: number, language: Language, style: NumberStyle = {}): string {
  const amount = Math.abs(value);
  // Most of what a list says is small and whole: the first format that a page makes takes a slow telephone its time.
  const isPlain = amount < 1_000 && Number.isInteger(amount) && !style.isExact && !style.isPercent;
  const figures = isPlain ? String(amount) : formatOf(language, style).format(amount);
  if (!/[1-9]/.test(figures)) return figures;
  return `${value < 0 ? '−' : style.isSigned ? '+' : ''}${figures}`;
}

/** The writer of one language, for its catalogue. */
export function numberIn(language: Language): (value: number, digits?: number) => string {
  return (value, digits = 0) => sayNumber(value, language, { digits });
}

function formatOf(
  language: Language,
  { digits = 0, isExact, isPercent }: NumberStyle,
): Intl.NumberFormat {
  const key = [language, digits, isExact, isPercent].join();
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(language, {
      style: isPercent ? 'percent' : 'decimal',
      minimumFractionDigits: isExact ? digits : 0,
      maximumFractionDigits: digits,
    });
  formats.set(key, format);
  return format;
}
