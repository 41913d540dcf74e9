import { MOBILITIES, type Mobility } from '../../src/domain/people/person.ts';
import { isDay } from '../../src/domain/kernel/when.ts';
import { folded } from '../../src/domain/kernel/folded.ts';
import { plainNumber } from '../../src/domain/kernel/phone-number.ts';
import type { Reading } from './problem.ts';

/**
 * A French number in pairs ("04 74 00 00 00"), another country's as `+` and digits. A spreadsheet
 * that took the number for a number has eaten its first 0, which is given back.
 */
export function phoneIn(text: string): Reading<string> {
  if (/[^\d\s+.\-/()\u00a0\u202f]/u.test(text)) return NO_NUMBER;
  const plain = plainNumber(text);
  if (/^0[1-9]\d{8}$/.test(plain)) return { value: inPairs(plain) };
  if (/^[1-9]\d{8}$/.test(plain)) return { value: inPairs(`0${plain}`) };
  return /^\+[1-9]\d{6,14}$/.test(plain) ? { value: plain } : NO_NUMBER;
}

/** One number or several, as people write them into one cell: "04 74 … / 06 12 …", "… ou …". */
export function phonesIn(text: string): Reading<readonly string[]> {
  const one = phoneIn(text);
  if ('value' in one) return { value: [one.value] };
  const parts = text
    .split(/[;,|\n]|\b(?:ou|et)\b|\s[-–/]\s|\/(?=\s*[0+])|(?<=\d{2})\s{2,}(?=[0+])/u)
    .filter((part) => part.trim() !== '');
  const twice = /^\D*(0\d{9})\D*(0\d{9})\D*$/.exec(text.replace(/[\s.\u00a0\u202f]/g, ''));
  const read = (twice ? twice.slice(1) : parts).map(phoneIn);
  const value = read.flatMap((each) => ('value' in each ? [each.value] : []));
  return value.length > 0 && value.length === read.length ? { value } : one;
}

/** The number of whoever has one: which of several to ring, nobody here can say. */
export function onlyPhoneIn(text: string): Reading<string> {
  const read = phonesIn(text);
  if (!('value' in read)) return read;
  const [first, ...more] = read.value;
  if (first === undefined) return NO_NUMBER;
  return more.length > 0 ? { why: 'holds two telephone numbers: keep one' } : { value: first };
}

const NO_NUMBER = { why: 'is not a telephone number of ten digits' };

/** A year of birth from a year, or from a day (2 March 1938, 1938-03-02) that exists. */
export function birthYearIn(text: string, thisYear: number): Reading<number> {
  const [, day, month, last] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso = last ? `${last}-${two(month)}-${two(day)}` : text;
  if (!/^\d{4}$/.test(text) && !isDay(iso)) {
    return { why: 'is not a year (1938) nor a day that exists (02/03/1938)' };
  }
  const year = Number(iso.slice(0, 4));
  const lives = year >= thisYear - 120 && year <= thisYear;
  return lives ? { value: year } : { why: 'is not the year of birth of somebody who lives' };
}

/** Whether it says yes or no; empty cells are not asked. */
export function yesNoIn(text: string): Reading<boolean> {
  const word = folded(text);
  if (['oui', 'o', 'yes', 'y', 'vrai', 'true', '1', 'x'].includes(word)) return { value: true };
  if (['non', 'n', 'no', 'faux', 'false', '0'].includes(word)) return { value: false };
  return { why: 'is neither yes (oui) nor no (non)' };
}

/** A form of address. */
export function titleIn(text: string): Reading<'madam' | 'sir'> {
  const word = folded(text);
  if (['mme', 'madame', 'mlle', 'mademoiselle', 'mrs', 'ms', 'madam', 'f'].includes(word)) {
    return { value: 'madam' };
  }
  if (['m', 'mr', 'monsieur', 'sir', 'h'].includes(word)) return { value: 'sir' };
  return { why: 'is neither "Mme" nor "M."' };
}

/** A number with a decimal comma or point. */
export function numberIn(text: string): Reading<number> {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? { value: Number(plain) } : { why: 'is not a number' };
}

/** How far somebody goes, in whole kilometres. */
export function kilometresIn(text: string): Reading<number> {
  const read = numberIn(text.replace(/\s*km$/i, ''));
  if (!('value' in read)) return read;
  const km = Math.round(read.value);
  return km >= 1 && km <= 200 ? { value: km } : { why: 'is not a distance from 1 to 200 km' };
}

/** Practical things about getting about, separated likewise. */
export function mobilitiesIn(text: string): Reading<Mobility[]> {
  return listed(text, (word) => MOBILITY_WORDS[word] ?? MOBILITIES.find((one) => one === word), {
    why: `is not a list of ${Object.keys(MOBILITY_WORDS).join(', ')}`,
  });
}

/** What each part of a cell means, separated by commas, slashes, bars, plus signs or semicolons; or what is wrong. */
export function listed<T>(
  text: string,
  meaning: (word: string) => T | undefined,
  problem: { readonly why: string },
): Reading<T[]> {
  const words = text.split(/[,;/|+\n]/).map((word) => folded(word).replaceAll(' ', '-'));
  const meant = words.filter((word) => word !== '').map(meaning);
  const value = meant.filter((one) => one !== undefined);
  return value.length === meant.length ? { value: [...new Set(value)] } : problem;
}

const MOBILITY_WORDS: Readonly<Record<string, Mobility>> = {
  canne: 'walking-aid',
  deambulateur: 'walking-aid',
  fauteuil: 'wheelchair',
  bras: 'needs-an-arm',
  malentendant: 'hard-of-hearing',
};

function inPairs(digits: string): string {
  return digits.replace(/(\d\d)(?=\d)/g, '$1 ');
}

function two(digits = ''): string {
  return digits.padStart(2, '0');
}
