import type { Street } from './address-index.ts';
import { countBits, lettersOf, slipsBetween } from './likeness.ts';
import { unspaced, type AskedWord } from './question.ts';
import type { StreetMatch } from './street-match.ts';

/** A name, alone or with its commune, written as one word. */
interface WholeName {
  readonly street: Street;
  readonly text: string;
  readonly letters: number;
}

/** What a name is worth that is all that was typed: above every other, and less for each slip. */
const ALL = 1.3;
const SLIP = 0.18;

/**
 * Streets whose whole name was typed, spaces and all else apart: short names, where two slips leave no word that is
 * like it ("Sed" for "Speed"), a space that slipped ("CamiR al"), and names that look like a door ("26a").
 */
export class WholeNames {
  readonly #byText = new Map<string, WholeName[]>();
  /** By how many letters they have. */
  readonly #byLength: WholeName[][] = [];

  constructor(streets: readonly Street[]) {
    for (const street of streets) {
      const name = unspaced(street.name);
      this.#add(street, name);
      this.#add(street, name + unspaced(street.communeName));
    }
  }

  /** Those that were typed, with the number that stands before them as their door, or with it in their name. */
  search(text: string, question: readonly AskedWord[]): readonly StreetMatch[] {
    const numbers = question.filter(({ door }) => door);
    const [number] = numbers;
    const found = this.#near(unspaced(text), undefined);
    if (!number || numbers.length > 1) return found;
    const words = question.flatMap((asked) => (asked === number ? [] : [asked.text]));
    return [...found, ...this.#near(words.join(''), number)];
  }

  #near(typed: string, number: AskedWord | undefined): readonly StreetMatch[] {
    const exact = this.#byText.get(typed);
    const names = exact ?? this.#slippedFrom(typed);
    return names.map(({ street, text }) => ({
      ...{ street, isPartial: false, door: number?.door },
      score: ALL - (exact ? 0 : SLIP * slipsBetween(typed, text, MOST)),
    }));
  }

  #slippedFrom(typed: string): readonly WholeName[] {
    const most = typed.length < LONG ? 0 : typed.length < 2 * LONG ? 1 : MOST;
    if (most === 0) return [];
    const letters = lettersOf(typed);
    const digits = digitsIn(typed);
    const near = this.#byLength.slice(typed.length - most, typed.length + most + 1);
    return near.flatMap((names) =>
      names.filter(
        (name) =>
          countBits(letters & ~name.letters) <= most &&
          countBits(name.letters & ~letters) <= most &&
          digitsIn(name.text) === digits &&
          slipsBetween(typed, name.text, most) <= most,
      ),
    );
  }

  #add(street: Street, text: string): void {
    const name = { street, text, letters: lettersOf(text) };
    const alike = this.#byText.get(text);
    if (alike) alike.push(name);
    else this.#byText.set(text, [name]);
    (this.#byLength[text.length] ??= []).push(name);
  }
}

/** Slips that are looked for in a text of twice so many letters, one in a text of so many, none in a shorter one. */
const MOST = 2;
const LONG = 5;

/** Another number is another street, or a door: no slip. */
function digitsIn(text: string): string {
  return text.replace(/\D/g, '');
}
