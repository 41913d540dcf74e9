import { placesOf, typedAt, withReplaced, type FoldedText, type Place } from '../folded-text.ts';
import type { WordingRule } from '../rule.ts';
import { KNOWN_ABBREVIATIONS, PLAIN_WORDS } from './jargon-words.ts';

const WORDS = PLAIN_WORDS.map(([pattern, plain]) => ({
  pattern: new RegExp(String.raw`\b(?<here>${pattern})\b`, 'gd'),
  plain,
}));
/** One look for all: most questions hold none. */
const ANY = new RegExp(String.raw`\b(${PLAIN_WORDS.map(([pattern]) => pattern).join('|')})\b`);
const WORD = /\b(?<here>[a-z][a-z0-9]+)\b/dg;

/** "A word of the trade or an abbreviation." */
export const jargon: WordingRule = {
  fault: 'jargon',
  find: ({ text }) => [...trade(text), ...abbreviations(text).map((place) => ({ place }))],
};

function trade(text: FoldedText): readonly { readonly place: Place; readonly better?: string }[] {
  if (!ANY.test(text.letters)) return [];
  return WORDS.flatMap(({ pattern, plain }) =>
    placesOf(text, pattern).map((place) =>
      plain === '' ? { place } : { place, better: withReplaced(text, place, plain) },
    ),
  );
}

function abbreviations(text: FoldedText): readonly Place[] {
  const words = placesOf(text, WORD).map((place) => ({ place, word: typedAt(text, place) }));
  const capitals = words.filter(({ word }) => /^[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*$/.test(word));
  // Who writes everything in capitals abbreviates nothing.
  if (capitals.length * 2 > words.length) return [];
  const isRoman = (word: string) => /^[IVX]+$/.test(word);
  return capitals
    .filter(({ word }) => !KNOWN_ABBREVIATIONS.has(word) && !isRoman(word))
    .map(({ place }) => place);
}
