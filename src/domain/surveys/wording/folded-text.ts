/** A text as the rules read it, and where each of its letters stands in the text that was typed. */
export interface FoldedText {
  /** Small letters without accents, straight apostrophes, plain spaces; only "où" keeps its accent, which tells it from "ou". */
  readonly letters: string;
  /** For each letter, where it begins in the text that was typed; one more for the end. */
  readonly at: readonly number[];
  readonly original: string;
}

/** Nobody asks a question of this length: what comes after it is not read. */
const MOST_LETTERS = 1_000;

/** A combining mark: what an accent is that is typed apart from its letter. */
const MARKS = /\p{M}/gu;

/** Folds a text, so that a rule need not know capitals, accents that were left out, or kinds of apostrophes. */
export function foldedText(original: string): FoldedText {
  let letters = '';
  const at: number[] = [];
  let index = 0;
  for (const sign of original) {
    if (letters.length >= MOST_LETTERS) break;
    const folded = foldedSign(sign, letters, original.slice(index + 1, index + 2));
    for (let unit = 0; unit < folded.length; unit += 1) at.push(index);
    letters += folded;
    index += sign.length;
  }
  at.push(index);
  return { letters, at, original };
}

function foldedSign(sign: string, before: string, after: string): string {
  if (/['’ʼ`]/u.test(sign)) return "'";
  if (/[\s\u00a0\u202f]/u.test(sign)) return ' ';
  if (/[\u2010\u2011]/u.test(sign)) return '-';
  const small = sign.toLowerCase();
  if (small === 'œ') return 'oe';
  if (small === 'ù' || (small === 'u' && after === '\u0300'))
    return before.endsWith('o') ? 'ù' : 'u';
  return small.normalize('NFD').replace(MARKS, '');
}

/** A part of a folded text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where a pattern (with the flags `gd`) is found; with a group named `here`, where that group is. */
export function placesOf({ letters }: FoldedText, pattern: RegExp): readonly Place[] {
  return [...letters.matchAll(pattern)].map(({ indices, index, 0: all }) => {
    const here = indices?.groups?.['here'];
    return { start: here?.[0] ?? index, end: here?.[1] ?? index + all.length };
  });
}

/** What was typed at a place. */
export function typedAt({ original, at }: FoldedText, { start, end }: Place): string {
  return original.slice(at[start], at[end]);
}

/** The text that was typed with a place replaced; spaces and the first capital are put right. */
export function withReplaced(text: FoldedText, place: Place, by: string): string {
  const { original, at } = text;
  const changed = original.slice(0, at[place.start]) + by + original.slice(at[place.end]);
  const tidy = changed
    .replace(/ {2,}/g, ' ')
    .replace(/^[\s,:]+/, '')
    .trim();
  return tidy.slice(0, 1).toUpperCase() + tidy.slice(1);
}
