import type { Person } from '../../../domain/people/person.ts';
import type { Volunteer } from '../../../domain/volunteers/volunteer.ts';

/** What a text is searched in. */
interface SearchableText {
  readonly words: string;
  /** The digits of every number, apart from one another. */
  readonly digits: string;
}

/** Values never change once they are read, so what is folded of them is kept as long as they are. */
type Foldable = WeakMap<Person | Volunteer, SearchableText>;

/** Finds people by any fragment of what is known of them, without accents, in memory. */
export class Search {
  readonly #folded: Foldable = new WeakMap();

  /**
   * Whether every word of the text is found in the name, address or phone. A text of digits only
   * is looked for in the phones as one run, however it was spaced.
   */
  finds(text: string, one: Person | Volunteer): boolean {
    const { words, digits } = this.#textOf(one);
    if (isPhoneFragment(text)) {
      const run = digitsOf(text);
      if (run !== '' && digits.includes(run)) return true;
    }
    return wordsOf(text).every(
      (word) => words.includes(word) || (/^\d+$/.test(word) && digits.includes(word)),
    );
  }

  #textOf(one: Person | Volunteer): SearchableText {
    const known = this.#folded.get(one);
    if (known) return known;
    const haystack = searchableTextOf(one);
    this.#folded.set(one, haystack);
    return haystack;
  }
}

/** A text without accents, case and punctuation, as people search it. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The digits of a phone number; the French prefix is the zero that people dial. */
export function digitsOf(number: string): string {
  return number.replace(/^\s*(?:\+|00)33\s*(?:\(0\))?/, '0').replace(/\D/g, '');
}

function searchableTextOf(one: Person | Volunteer): SearchableText {
  const isPerson = one.noun === 'person';
  const numbers = isPerson ? one.phones.map((phone) => phone.number) : [one.phone ?? ''];
  const address = isPerson ? one.address : '';
  return {
    words: fold(`${one.given} ${one.family} ${address}`),
    digits: numbers.map(digitsOf).join(' '),
  };
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '');
}

function isPhoneFragment(text: string): boolean {
  return /^[+\d\s.\-/()]+$/.test(text);
}
