import type { Language } from './language.ts';
import { sayNumber } from './numbers.ts';

/** A unit stands on the line of its figure. */
const GLUE = '\u00a0';

const BYTES: Readonly<Record<Language, readonly [string, string, string]>> = {
  fr: ['ko', 'Mo', 'Go'],
  en: ['kB', 'MB', 'GB'],
};

/**
 * A share as a percentage: "86 %", "86%".
 * @param share from 0 to 1; 0.057 with one digit is "5,7 %"
 */
export function sayPercent(share: number, language: Language, digits = 0): string {
  const percent = sayNumber(share, language, { digits, isPercent: true });
  // Not every browser has the same space here.
  return language === 'fr' ? percent.replace(/\s?%$/, `${GLUE}%`) : percent;
}

/**
 * A difference of shares in whole points, with its sign: "+12", "−3"; none is "0".
 * @param difference from −1 to 1
 */
export function sayPoints(difference: number, language: Language): string {
  return sayNumber(difference * 100, language, { isSigned: true });
}

/**
 * Kilometres: "4,5 km", and from ten on without decimals, "12 km".
 * @param digits behind the comma at most: what somebody wrote or agreed to is said as it was written
 */
export function sayKm(km: number, language: Language, digits = km < 10 ? 1 : 0): string {
  return `${sayNumber(km, language, { digits })}${GLUE}km`;
}

/**
 * Masses that are read beside each other, from grams, all in one unit: "4,2 kg" and "−0,6 kg". Grams while
 * none reaches a kilogram; whole kilograms where one of them reaches a hundred.
 */
export function sayMasses<Grams extends readonly number[]>(
  grams: Grams,
  language: Language,
): { readonly [At in keyof Grams]: string };
export function sayMasses(grams: readonly number[], language: Language): readonly string[] {
  const most = Math.max(0, ...grams.map(Math.abs));
  const [unit, grain] = most < 1_000 ? ['g', 1] : ['kg', 1_000];
  const digits = unit === 'kg' && most < 100_000 ? 1 : 0;
  return grams.map((one) => `${sayNumber(one / grain, language, { digits })}${GLUE}${unit}`);
}

/** A size of data, from bytes: "3,4 Mo", "3.4 MB"; kilobytes are whole. */
export function saySize(bytes: number, language: Language): string {
  const [kilo, mega, giga] = BYTES[language];
  const [unit, value] =
    bytes >= 1e9
      ? [giga, bytes / 1e9]
      : bytes >= 950_000
        ? [mega, bytes / 1e6]
        : [kilo, bytes / 1e3];
  const digits = unit !== kilo && value < 10 ? 1 : 0;
  return `${sayNumber(value, language, { digits })}${GLUE}${unit}`;
}

/** An amount of money, from whole cents: "8,42 €", "€8.42". */
export function sayMoney(cents: number, language: Language): string {
  const amount = sayNumber(cents / 100, language, { digits: 2, isExact: true });
  return language === 'fr' ? `${amount}${GLUE}€` : amount.replace(/^−?/, '$&€');
}
