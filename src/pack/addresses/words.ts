/** What people write short, and what it means: the same word in the index and in the question. */
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
  cdt: 'commandant',
  crs: 'cours',
  dr: 'docteur',
  fbg: 'faubourg',
  fg: 'faubourg',
  gal: 'general',
  gd: 'grand',
  gde: 'grande',
  gnl: 'general',
  imp: 'impasse',
  lot: 'lotissement',
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
const SMALL = new Set([
  'a',
  'au',
  'aux',
  'd',
  'de',
  'des',
  'du',
  'en',
  'et',
  'l',
  'la',
  'le',
  'les',
]);

/** A street among streets: alone they tell nothing apart. */
const TYPES = new Set(
  (
    'allee avenue boulevard chemin cours faubourg impasse lotissement montee passage place quai ' +
    'residence route rue ruelle sentier square voie'
  ).split(' '),
);

/** The words without kinds of streets; all of them when there are no others. */
export function withoutTypes(words: string): string {
  const all = words.split(' ');
  const telling = all.filter((word) => !TYPES.has(word));
  return (telling.length > 0 ? telling : all).join(' ');
}

/** Without accents, small, apostrophes and hyphens as spaces. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The words of a text that tell something, long; all of them when it has none but small ones. */
export function wordsOf(text: string): readonly string[] {
  const all = folded(text)
    .split(' ')
    .filter(Boolean)
    .map((word) => LONG[word] ?? word);
  const telling = all.filter((word) => !SMALL.has(word));
  return telling.length > 0 ? telling : all;
}
