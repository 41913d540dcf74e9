import { folded, wordsOf } from './words.ts';

/** What somebody typed, taken apart. */
export interface Question {
  /** The words to search, without the number of the door. */
  readonly words: string;
  readonly number?: number;
  readonly suffix: string;
}

const SUFFIXES = 'bis|ter|quater|quinquies|[a-f]';
const FIRST = new RegExp(`^(\\d{1,4}) ?(${SUFFIXES})?(?= |$)`);
const LAST = new RegExp(` (\\d{1,4}) ?(${SUFFIXES})?$`);

/**
 * Takes a question apart: the number may come first, or last, or before the comma of "rue de la Gare 7,
 * Vonnas"; five digits are a postcode.
 */
export function questionOf(text: string): Question {
  const plain = folded(text);
  const [street = ''] = text.split(',');
  const found = FIRST.exec(plain) ?? LAST.exec(plain) ?? LAST.exec(folded(street));
  const rest = found ? plain.replace(found[0], ' ') : plain;
  const [, digits, suffix = ''] = found ?? [];
  return {
    words: wordsOf(rest).join(' '),
    suffix,
    ...(digits !== undefined && { number: Number(digits) }),
  };
}
