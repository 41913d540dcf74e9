/** Letters that are one with another for whoever types them, but which no accent makes of it. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h' },
  ...{ ё: 'е', ς: 'σ' },
};
const PLAIN_LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/**
 * Accents are left out at will where an alphabet does without them. In others a mark is a letter:
 * without it か is が and राम is रम, and two people would be one.
 */
const ACCENTS = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu;
/** Vowel signs of Arabic and Hebrew, which nearly nobody writes; and what makes a sign an emoji. */
const OPTIONAL_MARKS = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u064b-\u0652\ufe00-\ufe0f\u20e3\u200d]/gu;

/**
 * A text as it is compared: small, without accents, punctuation or doubled spaces; every alphabet is
 * kept. Empty when there is nothing in it that one could say, such as an emoji alone.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '$1')
    .replace(OPTIONAL_MARKS, '')
    .normalize('NFKC')
    .replace(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** The same with nothing between the words: "D’Angelo" and "Dangelo" are one. */
export function joinedWords(text: string): string {
  return folded(text).replaceAll(' ', '');
}
