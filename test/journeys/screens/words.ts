import { accessibleName, everything, isShown } from './look.ts';
import { ownWords } from './fits.ts';

/*
 * Runs inside the page, as `look.ts`: whether days, hours, numbers and places are written by rule.
 */

/** What is written otherwise than French print does, each in a sentence. */
export function whatIsNotByRule(): string[] {
  return [...new Set(everything().filter(isShown).flatMap(brokenRules))];
}

/** The rules that the own words of an element break. */
export function brokenRules(element: Element): string[] {
  const text = ownWords(element)
    .map((word) => word.data)
    .join('')
    .replace(/[\n\t]+ */g, ' ');
  const rules: readonly (readonly [string, RegExp])[] = [
    ['an hour with a nought or a colon', /(?<!\d)0\d\u00a0?h\b|(?<![\d:])\d{1,2}:\d{2}(?![\d:])/],
    [
      'the first of a month without “er”',
      /(?<!\d)0?1[ \u00a0](janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/,
    ],
    ['a figure that can lose its unit', /\d (km|min|h|€|%|kg|m)(?![\p{L}\d’])/u],
    ['a telephone number in one piece', /(?<![\d+])0\d{9}(?!\d)|0\d([ .]\d\d){4}/],
    [
      'a place said twice',
      /(?<![\p{L}-])(\p{Lu}[\p{L}’-]+(?:[ -][\p{L}’-]+)*)(, | → )\1(?![\p{L}-])/u,
    ],
    ['a day that does not go with its article', /(?<!\p{L})(le|du|au) (demain|hier|aujourd’hui)/u],
  ];
  return rules
    .filter(([, rule]) => rule.test(text))
    .map(([rule]) => `${rule}: “${text.trim().slice(0, 60)}” in ${accessibleName(element)}`);
}
