import { folded } from '../../domain/kernel/folded.ts';
import { isSmall, piecesOf } from './words.ts';

/** A word of a question; a number may turn out to be a part of the street's name, or the door. */
export interface AskedWord {
  readonly text: string;
  /** "de", "la": it tells nothing, and nobody minds when it is not there. */
  readonly isSmall: boolean;
  /** Somebody may still be typing it: the last one, with nothing behind it. */
  readonly isOpen: boolean;
  /** The door it would be, where a number stands as doors do; undefined for words, years and the like. */
  readonly door?: Door;
}

/** A number on a door: 12, "bis". */
export interface Door {
  readonly number: number;
  /** "bis", "b"; empty for most. */
  readonly suffix: string;
}

const SUFFIX = /^(?:bis|ter|quater|quinquies|[a-z])$/;
const MONTHS = new Set(
  (
    'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre ' +
    'january february march april may june july august september october november december'
  ).split(' '),
);
/** What stands before a number that is no door: a road, a building, a box of the post office. */
const NUMBERED = new Set(
  (
    'rd rn cd rc vc cr departementale nationale communale bat batiment apt appt appartement etage ' +
    'escalier esc bp cs lot lots porte cedex'
  ).split(' '),
);
/** What a letter of the post office goes to, and no street. */
const MAIL = /\bcedex(?: \d{1,2})?\b|\b(?:bp|cs) \d+\b/g;

/** Takes what somebody typed apart into words. Which number is the door is known once a street is. */
export function questionOf(text: string): readonly AskedWord[] {
  const isOpen = /[\p{L}\p{N}]$/u.test(text);
  const pieces = piecesOf(prepared(text));
  const words: AskedWord[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const word = pieces[at] ?? '';
    const isLast = at === pieces.length - 1;
    const number = /^(\d{1,4})([a-z]*)$/.exec(word);
    if (!number || isOrdinal(word)) {
      words.push({ text: word, isSmall: isSmall(word), isOpen: isOpen && isLast });
      continue;
    }
    const [, digits = '', stuck = ''] = number;
    const next = pieces[at + 1] ?? '';
    const suffix = SUFFIX.test(stuck) ? stuck : isApart(next, pieces[at + 2]) ? next : '';
    const isDoor = !isDated(pieces, at) && !digits.startsWith('0') && !isCounted(pieces, at);
    const door = isDoor ? { number: Number(digits), suffix } : undefined;
    words.push({ text: digits, isSmall: false, isOpen: isOpen && isLast, ...(door && { door }) });
    if (isDoor && suffix !== '' && suffix === next) at += 1;
  }
  return words;
}

/** All that was typed, as one word: where a name's spaces and hyphens stand is nothing that anybody knows for sure. */
export function unspaced(text: string): string {
  return folded(text).replaceAll(' ', '');
}

/**
 * What somebody is in the middle of typing, letter by letter, behind the door: "rue de l". Undefined when it is one
 * word, of which any may begin a name, or when something behind it says that it is whole.
 */
export function begunIn(text: string): string | undefined {
  if (!/[\p{L}\p{N}]['’ʼ`´]?$/u.test(text)) return undefined;
  const typed = folded(text).replace(
    /^\d{1,4} ?(?:(?:bis|ter|quater|quinquies|[a-h]) )?(?=\p{L})/u,
    '',
  );
  return typed.includes(' ') ? typed : undefined;
}

/** "n° 12" is 12, "12-14" is 12, "d’Alsace" has no door d; nothing of the post office's own. */
function prepared(text: string): string {
  return text
    .replace(/(?<!\p{L})(?:n[°ºo]|num[ée]ro|num\.?)\s*(?=\d)/giu, ' ')
    .replace(/(?<!\d)(\d{1,4})\s*[-–/]\s*\d{1,4}(?!\d)/gu, '$1')
    .replace(/(?<=^|[\s,(-])[dl]['’ʼ`´]/giu, ' ')
    .replace(/,/g, ' ')
    .toLowerCase()
    .replace(MAIL, ' ');
}

/** "1er", "2e": counted, as in "rue du 1er Mai", and no door. */
function isOrdinal(word: string): boolean {
  return /^\d+(?:er|ere|eme|nd|nde)$/.test(word);
}

/** A suffix with a space before it: "12 bis"; a letter only when more follows ("12 b rue…") or nothing. */
function isApart(word: string, next: string | undefined): boolean {
  if (!SUFFIX.test(word) || (/^[dl]$/.test(word) && /^[aeiouyh]/.test(next ?? ''))) return false;
  return word.length > 1 || /[a-h]/.test(word) || (next === undefined && word !== 'r');
}

/** A day or a year: "8 mai 1945". */
function isDated(pieces: readonly string[], at: number): boolean {
  const isDay = MONTHS.has(pieces[at + 1] ?? '') && Number(pieces[at]) <= 31;
  const isYear = MONTHS.has(pieces[at - 1] ?? '') && Number(pieces[at]) > 31;
  return isDay || isYear;
}

/** "Rue des 3 Fontaines", "RN 7", "lot 4": the number belongs to the word before it. */
function isCounted(pieces: readonly string[], at: number): boolean {
  const before = pieces[at - 1];
  return before !== undefined && (isSmall(before) || NUMBERED.has(before));
}

/** The door that a register or a map writes: "12", "12 bis", "12B", "12-14"; undefined for none. */
export function doorOf(number: string): Door | undefined {
  const read = /^\D{0,3}(\d{1,4})(?!\d)\s*-?\s*(bis|ter|quater|quinquies|[a-z](?![a-z]))?/i.exec(
    number.trim(),
  );
  if (!read) return undefined;
  return { number: Number(read[1]), suffix: (read[2] ?? '').toLowerCase() };
}
