import { lettersOf, likenessTo, MOST_SLIPS } from './likeness.ts';
import type { AskedWord } from './question.ts';
import { isType, longOf } from './words.ts';

/** A word of a question beside all words that are known. */
export interface Compared {
  readonly asked: AskedWord;
  /** The words that are like it, the likest first. */
  readonly found: readonly { readonly word: number; readonly like: number }[];
  /** By word: how much it is like it; 0 for what is not in `found`. */
  readonly likes: Float32Array;
  /** How much it tells. */
  readonly weight: number;
}

/** A question with two of its words as one, and that one. */
export interface Joined {
  readonly words: readonly Compared[];
  readonly joined: Compared;
}

/** A word less like it than this is another. */
const LEAST_LIKE = 0.3;
/** A word as like as this is very probably it. */
export const SURE = 0.75;
const MAX_COMPARED = 200;
/** A short word that is written in full tells the same. */
const AS_LONG = 0.97;
const SMALL_WEIGHT = 0.15;
/** Kinds of streets are mixed up: "rue du Lavoir" may well be its chemin. */
const MOST_OF_A_TYPE = 0.8;
/** By letters typed: what the beginning of a word tells. */
const BEGUN = [0, 0.35, 0.6, 0.8];

/** Every word by which streets are found, and which streets have it. */
export class KnownWords {
  readonly #words: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #letters: number[] = [];
  readonly #isJoined: boolean[] = [];
  readonly #streetsOf: number[][] = [];
  /** Words that were compared before: while one types, all but the last stay as they are. */
  readonly #compared = new Map<string, Compared>();

  /**
   * Notes that a street has a word; gives the word's number. Streets come one after another.
   * @param isJoined it is two words without their space: nobody is asked for by its beginning
   */
  add(text: string, street: number, isJoined: boolean): number {
    const known = this.#numbers.get(text);
    const number = known ?? this.#words.length;
    if (known === undefined) {
      this.#numbers.set(text, number);
      this.#words.push(text);
      this.#letters.push(lettersOf(text));
      this.#isJoined.push(isJoined);
      this.#streetsOf.push([]);
    } else if (!isJoined) this.#isJoined[number] = false;
    const streets = this.#streetsOf[number];
    if (streets && streets.at(-1) !== street) streets.push(street);
    return number;
  }

  /** The streets that have a word. */
  streetsOf(word: number): readonly number[] {
    return this.#streetsOf[word] ?? [];
  }

  /** What few streets have tells more than what many do. */
  weightOf(word: number, streets: number): number {
    const usual = Math.log(1 + streets / Math.max(1, this.streetsOf(word).length));
    return isType(this.#words[word] ?? '') ? Math.min(usual, MOST_OF_A_TYPE) : usual;
  }

  /** Compares a word that was asked with all that are known. */
  compare(asked: AskedWord, streets: number): Compared {
    const key = `${asked.text}${asked.isOpen ? '…' : ''}`;
    const known = this.#compared.get(key);
    if (known) return { ...known, asked };
    const likes = this.#likes(asked);
    const found: { word: number; like: number }[] = [];
    likes.forEach((like, word) => like > 0 && found.push({ word, like }));
    const count = ({ word }: (typeof found)[number]): number => this.streetsOf(word).length;
    found.sort((a, b) => b.like - a.like || count(b) - count(a));
    const compared = { asked, found, likes, weight: this.#weightIn(asked, found[0], streets) };
    if (this.#compared.size >= MAX_COMPARED) this.#compared.clear();
    this.#compared.set(key, compared);
    return compared;
  }

  /** The same question with two of its words as one, where that makes a word that is known: "la voir". */
  joinedIn(question: readonly Compared[], streets: number): readonly Joined[] {
    const asked = question.map((one) => one.asked);
    const isUnsure = ({ asked: { isSmall }, found }: Compared): boolean =>
      isSmall || (found[0]?.like ?? 0) < SURE;
    return asked.slice(1).flatMap((second, index) => {
      const [one, other] = [question[index], question[index + 1]];
      const first = asked[index];
      if (!one || !other || !first || first.door || second.door) return [];
      const text = first.text + second.text;
      if (!(isUnsure(one) || isUnsure(other)) || text.length < 4 || /\d/.test(text)) return [];
      const joined = this.compare({ text, isSmall: false, isOpen: second.isOpen }, streets);
      if ((joined.found[0]?.like ?? 0) <= SURE) return [];
      const words = [...question.slice(0, index), joined, ...question.slice(index + 2)];
      return [{ words, joined }];
    });
  }

  #likes({ text, isSmall, isOpen }: AskedWord): Float32Array {
    const likes = new Float32Array(this.#words.length);
    const exact = this.#numbers.get(text);
    const long = longOf(text);
    const inFull = long === undefined ? undefined : this.#numbers.get(long);
    if (!isSmall || isOpen) {
      const likeness = likenessTo(text, isOpen);
      this.#words.forEach((word, number) => {
        if (this.#isJoined[number] && word.length > text.length + MOST_SLIPS) return;
        const like = likeness(word, this.#letters[number]);
        if (like >= LEAST_LIKE) likes[number] = like;
      });
    }
    if (exact !== undefined) likes[exact] = 1;
    if (inFull !== undefined) likes[inFull] = AS_LONG;
    return likes;
  }

  #weightIn(
    { text, isSmall, isOpen }: AskedWord,
    best: { readonly word: number; readonly like: number } | undefined,
    streets: number,
  ): number {
    if (isSmall) return SMALL_WEIGHT;
    // A postcode that no street has: the map does not know it, and nothing is told by it.
    if (!best && /^\d{4,5}$/.test(text)) return 0;
    const known = best ? this.weightOf(best.word, streets) : Math.log(1 + streets);
    const usual = isType(text) ? Math.min(known, MOST_OF_A_TYPE) : known;
    return isOpen && best && best.like < 1 ? usual * (BEGUN[text.length] ?? 1) : usual;
  }
}
