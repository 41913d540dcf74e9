import { folded, joinedWords } from '../../../domain/kernel/folded.ts';
import { numberFragment, plainNumber } from '../../../domain/kernel/phone-number.ts';
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
   * @param place what else is said of where they live: the commune, the hamlet
   */
  finds(text: string, one: Person | Volunteer, place = ''): boolean {
    const { words: known, digits } = this.#textOf(one);
    const words = place === '' ? known : `${known} ${folded(place)}`;
    if (isPhoneFragment(text)) {
      const run = numberFragment(text);
      if (run !== '' && digits.includes(run)) return true;
    }
    const wanted = wordsOf(text);
    // What nobody can say, such as an emoji alone, is in nobody's name.
    if (wanted.length === 0) return text.trim() === '';
    return wanted.every(
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

function searchableTextOf(one: Person | Volunteer): SearchableText {
  const isPerson = one.noun === 'person';
  const numbers = isPerson ? one.phones.map((phone) => phone.number) : [one.phone ?? ''];
  const address = isPerson ? one.address : '';
  return {
    words: `${folded(`${one.given} ${one.family} ${address}`)} ${joinedNames(one)}`,
    digits: numbers.map(plainNumber).join(' '),
  };
}

/** "dangelo" finds D’Angelo, and "jeanmarie" Jean-Marie. */
function joinedNames({ given, family }: Person | Volunteer): string {
  return `${joinedWords(given)} ${joinedWords(family)}`;
}

function wordsOf(text: string): readonly string[] {
  return folded(text)
    .split(' ')
    .filter((word) => word !== '');
}

function isPhoneFragment(text: string): boolean {
  return /^[+\d\s.\-/()]+$/.test(text);
}
