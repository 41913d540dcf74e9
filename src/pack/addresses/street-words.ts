import type { Street } from './address-index.ts';
import { formsOf, isSmall, piecesOf } from './words.ts';

/** A word of a street, or of where it is: found by any of its forms. */
export interface Slot {
  readonly forms: readonly string[];
  readonly field: 'name' | 'commune' | 'former' | 'postcode';
  /** Words written as one: the slots that it stands for. */
  readonly of?: readonly number[];
}

/** All that a street is found by: its name, its commune, what it was before, its postcode. */
export function slotsOf({ name, communeName, formerCommune, postcode }: Street): readonly Slot[] {
  const named = wordsIn(name, 'name');
  const there = wordsIn(communeName, 'commune');
  const before = wordsIn(formerCommune, 'former');
  const kept: Slot[] = [];
  const placeOf = new Map<Word, number>();
  for (const words of [named, there, before]) {
    const isTelling = words.some(({ isSmall: small }) => !small);
    for (const word of words) {
      if (isTelling && word.isSmall) continue;
      placeOf.set(word, kept.length);
      kept.push({ forms: word.forms, field: word.field });
    }
  }
  if (postcode) kept.push({ forms: [postcode], field: 'postcode' });
  const together = joinedOf([...named, ...there], placeOf);
  return [...kept, ...together, ...joinedOf(before, placeOf)];
}

interface Word {
  readonly text: string;
  readonly forms: readonly string[];
  readonly isSmall: boolean;
  readonly field: Slot['field'];
}

function wordsIn(text: string, field: Slot['field']): readonly Word[] {
  return piecesOf(text).map((word, index) => ({
    ...{ text: word, field, isSmall: isSmall(word) },
    forms: formsOf(word, index === 0 && field === 'name'),
  }));
}

/** Neighbours without the space between them: "saintjean", "delagare", "dangelo". */
function joinedOf(words: readonly Word[], placeOf: ReadonlyMap<Word, number>): Slot[] {
  const joined: Slot[] = [];
  for (let start = 0; start + 1 < words.length; start += 1) {
    let text = '';
    const of: number[] = [];
    for (let end = start; end < words.length && of.length < 2 && end < start + 4; end += 1) {
      const word = words[end];
      if (!word) break;
      text += end === start ? word.text : (word.forms[0] ?? '');
      const place = placeOf.get(word);
      if (place !== undefined) of.push(place);
      if (end > start && of.length > 0 && place !== undefined) {
        joined.push({ forms: [text], field: word.field, of: [...of] });
      }
    }
  }
  return joined;
}
