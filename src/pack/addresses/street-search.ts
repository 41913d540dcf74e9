import { folded } from '../../domain/kernel/folded.ts';
import type { Street } from './address-index.ts';
import { begunIn, type AskedWord } from './question.ts';
import { phraseOf, StreetMatcher, type IndexedStreet, type StreetMatch } from './street-match.ts';
import { slotsOf } from './street-words.ts';
import { KnownWords, SURE, type Compared } from './known-words.ts';
import { WholeNames } from './whole-name.ts';
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
  readonly #names: WholeNames;
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
      const pieces = piecesOf(one.street.name);
      return { ...one, weights, whole, phrase: phraseOf(pieces), letters: folded(one.street.name) };
    });
    this.#names = new WholeNames(streets);
    this.#promise = new Float32Array(streets.length);
    this.#counted = new Int32Array(streets.length);
  }

  /** The streets that may be meant, in no order; those that have little of it are left out. */
  search(text: string, question: readonly AskedWord[]): readonly StreetMatch[] {
    const begun = begunIn(text);
    const compared = question.map((asked) => this.#words.compare(asked, this.#streets.length));
    const best = new Map<Street, StreetMatch>();
    const add = (match: StreetMatch): void => {
      if ((best.get(match.street)?.score ?? 0) < match.score) best.set(match.street, match);
    };
    this.#matching(this.#promising(compared), compared, begun).forEach(add);
    for (const { words, joined } of this.#words.joinedIn(compared, this.#streets.length))
      this.#matching(this.#having(joined), words, begun).forEach(add);
    this.#names.search(text, question).forEach(add);
    return [...best.values()];
  }

  #matching(
    among: Iterable<number>,
    question: readonly Compared[],
    begun: string | undefined,
  ): readonly StreetMatch[] {
    const matcher = new StreetMatcher(question, begun);
    return [...among].flatMap((index) => {
      const street = this.#streets[index];
      const match = street && matcher.match(street);
      return match ? [match] : [];
    });
  }

  /** Streets with a word that was very probably meant. */
  #having({ found }: Compared): ReadonlySet<number> {
    const sure = found.filter(({ like }) => like > SURE);
    return new Set(sure.flatMap(({ word }) => this.#words.streetsOf(word)));
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
