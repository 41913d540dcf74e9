import type { Street } from './address-index.ts';
import type { AskedWord } from './question.ts';
import { phraseOf, StreetMatcher, type IndexedStreet, type StreetMatch } from './street-match.ts';
import { slotsOf } from './street-words.ts';
import { KnownWords, type Compared } from './known-words.ts';
import { piecesOf } from './words.ts';

/** The streets whose words promise most are looked at closely: about so many. */
const CLOSELY = 250;
const BINS = 50;
/** Nobody's street has a name of so many words. */
const MAX_SLOTS = 250;

/**
 * The streets of a territory by their words, with slips of the finger, beginnings, short words and
 * spaces left out. All words count, each by how much it tells; none must be there.
 */
export class StreetSearch {
  readonly #words = new KnownWords();
  readonly #streets: readonly IndexedStreet[];
  /** By street: what its words promise, and the word that was counted last. */
  readonly #promise: Float32Array;
  readonly #counted: Int32Array;

  constructor(streets: readonly Street[]) {
    const indexed = streets.map((street, index) => {
      const slots = slotsOf(street).slice(0, MAX_SLOTS);
      const forms = slots.map((slot) =>
        slot.forms.map((form) => this.#words.add(form, index, slot.of !== undefined)),
      );
      return { street, slots, forms };
    });
    this.#streets = indexed.map((one) => {
      const weights = one.forms.map(([word = 0]) => this.#words.weightOf(word, streets.length));
      const isNamed = one.slots.map(({ field, of }) => field === 'name' && of === undefined);
      const whole = weights.reduce((sum, weight, at) => sum + (isNamed[at] ? weight : 0), 0);
      return { ...one, weights, whole, phrase: phraseOf(piecesOf(one.street.name)) };
    });
    this.#promise = new Float32Array(streets.length);
    this.#counted = new Int32Array(streets.length);
  }

  /** The streets that may be meant, in no order; those that have little of it are left out. */
  search(question: readonly AskedWord[]): readonly StreetMatch[] {
    const compared = this.#compared(question);
    const best = new Map<Street, StreetMatch>();
    for (const match of this.#matching(compared)) best.set(match.street, match);
    for (const joined of this.#words.joinedIn(compared)) {
      for (const match of this.#matching(this.#compared(joined))) {
        const known = best.get(match.street);
        if (!known || known.score < match.score) best.set(match.street, match);
      }
    }
    return [...best.values()];
  }

  #compared(question: readonly AskedWord[]): readonly Compared[] {
    return question.map((asked) => this.#words.compare(asked, this.#streets.length));
  }

  #matching(compared: readonly Compared[]): readonly StreetMatch[] {
    const matcher = new StreetMatcher(compared);
    return this.#promising(compared).flatMap((index) => {
      const street = this.#streets[index];
      const match = street && matcher.match(street);
      return match ? [match] : [];
    });
  }

  #promising(compared: readonly Compared[]): readonly number[] {
    const touched: number[] = [];
    this.#counted.fill(-1);
    compared.forEach(({ found, weight }, turn) => {
      for (const { word, like } of found) {
        for (const street of this.#words.streetsOf(word)) {
          const last = this.#counted[street] ?? -1;
          if (last === turn) continue;
          if (last === -1) {
            touched.push(street);
            this.#promise[street] = 0;
          }
          this.#counted[street] = turn;
          this.#promise[street] = (this.#promise[street] ?? 0) + weight * like;
        }
      }
    });
    return this.#best(touched);
  }

  /** Those that promise most; all that promise alike are in or out together. */
  #best(touched: readonly number[]): readonly number[] {
    if (touched.length <= CLOSELY) return touched;
    const most = touched.reduce((max, one) => Math.max(max, this.#promise[one] ?? 0), 0);
    const binOf = (street: number): number =>
      Math.floor(((this.#promise[street] ?? 0) / most) * (BINS - 1));
    const sizes = new Array<number>(BINS).fill(0);
    for (const street of touched) sizes[binOf(street)] = (sizes[binOf(street)] ?? 0) + 1;
    let least = BINS - 1;
    for (let sum = sizes[least] ?? 0; least > 0 && sum < CLOSELY; sum += sizes[least] ?? 0) {
      least -= 1;
    }
    return touched.filter((street) => binOf(street) >= least);
  }
}
