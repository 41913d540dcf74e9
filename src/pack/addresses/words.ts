import { folded } from '../../domain/kernel/folded.ts';

/** What people write short, and what it means. While one types, "ch" may become "château" all the same. */
const LONG: Readonly<Record<string, string>> = {
  all: 'allee',
  av: 'avenue',
  ave: 'avenue',
  bd: 'boulevard',
  bld: 'boulevard',
  blvd: 'boulevard',
  bvd: 'boulevard',
  ch: 'chemin',
  che: 'chemin',
  chem: 'chemin',
  chm: 'chemin',
  cdt: 'commandant',
  col: 'colonel',
  cne: 'capitaine',
  crs: 'cours',
  dr: 'docteur',
  fbg: 'faubourg',
  fg: 'faubourg',
  gal: 'general',
  gd: 'grand',
  gde: 'grande',
  gnl: 'general',
  ham: 'hameau',
  imp: 'impasse',
  lot: 'lotissement',
  lt: 'lieutenant',
  mal: 'marechal',
  mte: 'montee',
  pas: 'passage',
  pl: 'place',
  pt: 'petit',
  pte: 'petite',
  qu: 'quai',
  r: 'rue',
  res: 'residence',
  rte: 'route',
  sq: 'square',
  st: 'saint',
  ste: 'sainte',
};

/** Said or left out as it comes: they tell nothing apart. */
const SMALL = new Set('a au aux d de des du en et l la le les'.split(' '));

/** A street among streets: alone they tell nothing apart. */
const TYPES = new Set(
  (
    'allee avenue boulevard chemin cours faubourg impasse lotissement montee passage place quai ' +
    'residence route rue ruelle sentier square voie'
  ).split(' '),
);

/** Kinds of streets, which are written short only where a name begins: "ch." is no château there. */
const SHORT_TYPES = new Set(
  Object.entries(LONG).flatMap(([short, long]) => (TYPES.has(long) ? [short] : [])),
);

/** Whether a word is said or left out as it comes: "de", "la". */
export function isSmall(word: string): boolean {
  return SMALL.has(word);
}

/** Whether a word is a kind of street, in full or short. */
export function isType(word: string): boolean {
  return TYPES.has(LONG[word] ?? word);
}

/** What a short word stands for; undefined for any other. */
export function longOf(word: string): string | undefined {
  return LONG[word];
}

/** "n° 12" says no more than 12. */
const NUMBER_SIGN = /(?<!\p{L})(?:n[°ºo]|num[ée]ro)\s*(?=\d)/giu;

/** The words of a text in order, numbers apart from the letters that stick to them: "12rue", "RD26". */
export function piecesOf(text: string): readonly string[] {
  return folded(text.replace(NUMBER_SIGN, ' '))
    .replace(/(\p{L})(?=\d)/gu, '$1 ')
    .replace(/(\d)(?=\p{L}{3})(?!eme\b|ere\b)/gu, '$1 ')
    .split(' ')
    .filter(Boolean);
}

/**
 * What a word of a street's name is found by: itself, and what it is short for. "1er" is 1.
 * @param isFirst whether the name begins with it
 */
export function formsOf(word: string, isFirst: boolean): readonly string[] {
  const counted = /^(\d+)(?:er|ere|e|eme|nd|nde)$/.exec(word)?.[1];
  if (counted !== undefined) return [counted];
  const long = LONG[word];
  if (long === undefined) return [word];
  return SHORT_TYPES.has(word) ? (isFirst ? [long] : [word, long]) : [long, word];
}

/** A name as it is compared with another: "Rue St-Jean" and "rue de Saint Jean" are one street. */
export function streetKey(name: string): string {
  const long = piecesOf(name).map((word, index) => formsOf(word, index === 0)[0] ?? word);
  const telling = long.filter((word) => !SMALL.has(word));
  return (telling.length > 0 ? telling : long).join(' ');
}
