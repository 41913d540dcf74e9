import type { Street } from './address-index.ts';
import type { Compared } from './known-words.ts';
import type { AskedWord, Door } from './question.ts';
import type { Slot } from './street-words.ts';
import { isType } from './words.ts';

/** A street that may be meant, and how well it answers. */
export interface StreetMatch {
  readonly street: Street;
  /** More is better: 1 when every word is there, a little above when none of its name is left over. */
  readonly score: number;
  /** Some words are not in it. */
  readonly isPartial: boolean;
  /** The number of the question that is no part of the street's name. */
  readonly door: Door | undefined;
}

/** A street with its words numbered. */
export interface IndexedStreet {
  readonly street: Street;
  readonly slots: readonly Slot[];
  /** By slot: the numbers of the words that it is found by. */
  readonly forms: readonly (readonly number[])[];
  /** By slot: how much it tells. */
  readonly weights: readonly number[];
  /** How much its whole name tells. */
  readonly whole: number;
  /** Its name from the first letter on, with its small words; and with the letters before an apostrophe. */
  readonly phrase: string;
  readonly letters: string;
}

/** Of what was typed so much at least must be in a street (by weight). */
const LEAST_SHARE = 0.34;
/** What it counts for that nothing of the street's name was left out. */
const COVERED = 0.12;
/** What it counts for that the name begins with all that was typed, small words too. */
const BEGINS = 0.1;
/** What it counts for that it begins with every letter of it while somebody types: "Pont de l" is no "Pont des L…". */
const BEGINS_TO_THE_LETTER = 0.22;
/** A word of the commune is rather meant for it when the street has one that is as like. */
const ELSEWHERE = 0.985;
/** One or two letters say little of the commune: the name goes on. */
const BARELY = 0.8;
/** A word that stands for one that another word stands for already. */
const AGAIN = 0.4;

/** How well streets answer one question: each word beside the word of the street that is likest. */
export class StreetMatcher {
  readonly #question: readonly Compared[];
  readonly #begun: string | undefined;
  readonly #inTurn: readonly Compared[];
  readonly #needsTelling: boolean;
  /** What was typed without the number that turned out to be the door. */
  readonly #phrases = new Map<AskedWord | undefined, string>();
  /** By slot of the street at hand: how like the word is that was put there; 0 for none. */
  readonly #used = new Float32Array(256);
  /** The slot that was found last: its number, and how like it is. */
  #slot = -1;
  #like = 0;

  /**
   * Answers one question about many streets.
   * @param begun what is being typed, letter by letter; undefined for what is whole
   */
  constructor(question: readonly Compared[], begun: string | undefined) {
    this.#question = question;
    this.#begun = begun;
    this.#inTurn = inTurn(question);
    this.#needsTelling = question.some(
      ({ asked, weight }) => weight > 0 && !asked.door && isTelling(asked),
    );
  }

  /** How well a street answers; undefined when too little of the question is in it. */
  match(one: IndexedStreet): StreetMatch | undefined {
    let door: AskedWord | undefined;
    let [got, whole] = [0, 0];
    let [isPartial, isTold] = [false, false];
    this.#used.fill(0, 0, one.slots.length);
    for (const compared of this.#inTurn) {
      const { asked, weight } = compared;
      this.#find(one, compared);
      if (asked.door && this.#like < 1) {
        // What is no part of the name is the door; of two, the one that was typed first.
        if (door) whole += weight;
        door = asked;
        continue;
      }
      isTold ||= this.#like > 0 && isTelling(asked);
      isPartial ||= !asked.isSmall && weight > 0 && this.#like === 0;
      whole += weight;
      got += weight * this.#like;
      if (this.#like > 0) this.#use(one);
    }
    if (whole === 0 || got / whole < LEAST_SHARE || (this.#needsTelling && !isTold))
      return undefined;
    const score = got / whole + COVERED * this.#covered(one) + this.#begins(one, door);
    return { street: one.street, score, isPartial, door: door?.door };
  }

  /** The slot that a word is likest to. */
  #find({ slots, forms }: IndexedStreet, { asked, likes }: Compared): void {
    this.#slot = -1;
    this.#like = 0;
    for (let index = 0; index < slots.length; index += 1) {
      let like = 0;
      for (const word of forms[index] ?? []) like = Math.max(like, likes[word] ?? 0);
      if (like <= this.#like) continue;
      const { field, of } = slots[index] ?? NO_SLOT;
      if (field !== 'name') like *= asked.text.length < 3 ? BARELY : ELSEWHERE;
      if (asked.door && field !== 'name') continue;
      const isUsed = of ? of.some((slot) => this.#used[slot]) : this.#used[index];
      if (isUsed) like *= AGAIN;
      if (like <= this.#like) continue;
      this.#like = like;
      this.#slot = index;
    }
  }

  #use({ slots }: IndexedStreet): void {
    for (const slot of slots[this.#slot]?.of ?? [this.#slot]) {
      this.#used[slot] = Math.max(this.#used[slot] ?? 0, this.#like);
    }
  }

  #covered({ slots, weights, whole }: IndexedStreet): number {
    let sum = 0;
    for (let slot = 0; slot < slots.length; slot += 1) {
      const used = this.#used[slot] ?? 0;
      if (used > 0 && slots[slot]?.field === 'name') sum += (weights[slot] ?? 0) * used;
    }
    return whole > 0 ? sum / whole : 0;
  }

  #begins({ phrase, letters }: IndexedStreet, door: AskedWord | undefined): number {
    if (this.#begun !== undefined && letters.startsWith(this.#begun)) return BEGINS_TO_THE_LETTER;
    return phrase.startsWith(this.#typedBut(door)) ? BEGINS : 0;
  }

  #typedBut(door: AskedWord | undefined): string {
    const known = this.#phrases.get(door);
    if (known !== undefined) return known;
    const words = this.#question.flatMap(({ asked }) => (asked === door ? [] : [asked.text]));
    const phrase = phraseOf(words);
    this.#phrases.set(door, phrase);
    return phrase;
  }
}

const NO_SLOT: Slot = { forms: [], field: 'name' };

/** Words as they are said, without the letters before an apostrophe. */
export function phraseOf(words: readonly string[]): string {
  return words.filter((word) => word !== 'd' && word !== 'l').join(' ');
}

/** What can be no door first, the likest before; then numbers, the last before the first. */
function inTurn(question: readonly Compared[]): readonly Compared[] {
  const words = question.filter(({ asked }) => !asked.door);
  const numbers = question.filter(({ asked }) => asked.door);
  const likest = ({ found }: Compared): number => found[0]?.like ?? 0;
  return [...words.sort((a, b) => likest(b) - likest(a)), ...numbers.reverse()];
}

function isTelling({ isSmall, text }: AskedWord): boolean {
  return !isSmall && !isType(text);
}
