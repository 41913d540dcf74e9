/**
 * How much a word that was typed is like one that is known, from 0 (another) to 1 (the same).
 * @param letters what lettersOf says of the known word
 */
export interface Likeness {
  (word: string, letters?: number): number;
}

/** More slips than this make another word of any. */
export const MOST_SLIPS = 3;

/** Letters that may be wrong in a word of so many. */
function slipsIn(length: number): number {
  return length < 3 ? 0 : length < 5 ? 1 : length < 8 ? 2 : MOST_SLIPS;
}

/**
 * Compares a word that was typed with known ones: as a whole, and as a beginning. A letter wrong,
 * missing, too many, or two that changed places are one slip each (optimal string alignment; Damerau, 1964).
 * @param isOpen whether somebody may still be typing it: a beginning counts for more
 */
export function likenessTo(typed: string, isOpen: boolean): Likeness {
  const length = typed.length;
  const slips = /\d/.test(typed) ? 0 : slipsIn(length);
  const letters = lettersOf(typed);
  const rows = new Rows(length + slips + 1);
  return (word, known = lettersOf(word)) => {
    if (countBits(letters & ~known) > slips) return 0;
    if (word === typed) return 1;
    if (word.startsWith(typed)) return begun(length, word.length, isOpen);
    if (slips === 0 || word.length < length - slips) return 0;
    const { whole, beginning } = rows.distances(typed, word, slips);
    const isOtherStart = word.charCodeAt(0) !== typed.charCodeAt(0) ? 0.05 : 0;
    const asWhole =
      whole <= slips ? 1 - (whole / Math.max(length, word.length)) * 1.3 - isOtherStart : 0;
    const isFew = beginning <= (length < 4 ? 0 : length < 7 ? 1 : 2);
    const asBeginning = isFew
      ? begun(length, word.length, isOpen) * (1 - (beginning / length) * 1.3) - isOtherStart
      : 0;
    return Math.max(0, asWhole, asBeginning);
  };
}

/** What a beginning is worth: the more of the word is there, the more. */
function begun(length: number, of: number, isOpen: boolean): number {
  const least = length === 1 ? 0.55 : length === 2 ? 0.68 : 0.78;
  return (least + (1 - least) * (length / of)) * (isOpen ? 1 : 0.88);
}

/**
 * How many slips lie between two texts, as above.
 * @param most more than so many need not be told apart
 */
export function slipsBetween(typed: string, known: string, most: number): number {
  if (Math.abs(typed.length - known.length) > most) return most + 1;
  return new Rows(typed.length + most + 1).distances(typed, known, most).whole;
}

/** Which letters a word has, each as a bit: what lacks too many is not compared any further. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** How many bits are set: of the letters that one word has and another lacks, how many they are. */
export function countBits(bits: number): number {
  let left = bits;
  let count = 0;
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** The three last rows of the table of distances; used again by every word. */
class Rows {
  #before: Uint8Array;
  #last: Uint8Array;
  #next: Uint8Array;

  constructor(width: number) {
    this.#before = new Uint8Array(width + 1);
    this.#last = new Uint8Array(width + 1);
    this.#next = new Uint8Array(width + 1);
  }

  /** Slips between a typed word and a whole one, and between it and the best beginning of that one. */
  distances(
    typed: string,
    word: string,
    most: number,
  ): { readonly whole: number; readonly beginning: number } {
    const width = Math.min(word.length, typed.length + most);
    for (let at = 0; at <= width; at += 1) this.#last[at] = at;
    for (let row = 1; row <= typed.length; row += 1) {
      if (this.#fill(row, most, width, typed, word) > most) return { whole: 99, beginning: 99 };
      [this.#before, this.#last, this.#next] = [this.#last, this.#next, this.#before];
    }
    let beginning = 99;
    for (let at = 0; at <= width; at += 1) beginning = Math.min(beginning, this.#last[at] ?? 99);
    return { whole: word.length > width ? 99 : (this.#last[width] ?? 99), beginning };
  }

  /** Fills the next row beside the diagonal, farther from which nothing is near enough, and gives its least figure. */
  #fill(row: number, most: number, width: number, typed: string, word: string): number {
    const [before, last, next] = [this.#before, this.#last, this.#next];
    const letter = typed.charCodeAt(row - 1);
    const previous = typed.charCodeAt(row - 2);
    const first = Math.max(1, row - most);
    const end = Math.min(width, row + most);
    next.fill(99);
    if (first === 1) next[0] = row;
    let least = next[0] ?? 99;
    for (let at = first; at <= end; at += 1) {
      const other = word.charCodeAt(at - 1);
      let steps = Math.min(
        (last[at] ?? 0) + 1,
        (next[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + (letter === other ? 0 : 1),
      );
      const isSwapped =
        row > 1 && at > 1 && letter === word.charCodeAt(at - 2) && previous === other;
      if (isSwapped) steps = Math.min(steps, (before[at - 2] ?? 0) + 1);
      next[at] = steps;
      least = Math.min(least, steps);
    }
    return least;
  }
}
