import { folded } from '../../src/domain/kernel/folded.ts';
import { MISSION_KINDS, type MissionKind } from '../../src/domain/kernel/kind.ts';
import type { KindsOf } from '../../src/domain/territory/kind-list.ts';
import { kindsHere } from '../../src/domain/territory/kinds-here.ts';
import type { Reading } from './problem.ts';
import { listed } from './readings.ts';

/** Reads the cell of a file that says which kinds of help somebody likes to give. */
export type KindReading = (text: string) => Reading<MissionKind[]>;

/**
 * Reads kinds of help as this territory calls them, and in the words that everybody knows. A word of the
 * territory's own comes first: what is "transport" there is what its people mean by it. A kind that is no
 * longer on offer is known too, unless another has its name now.
 */
export function kindsReader(territory: KindsOf): KindReading {
  const known = new Map<string, MissionKind>();
  const names: string[] = [];
  for (const { id, words, archived } of kindsHere(territory)) {
    if (words && !archived) names.push(words.fr);
    for (const name of words ? [words.fr, words.en ?? words.fr] : []) {
      if (!known.has(asWord(name))) known.set(asWord(name), id);
    }
  }
  const meaning = (word: string): MissionKind | undefined =>
    known.get(word) ?? EVERYBODYS[word] ?? MISSION_KINDS.find((one) => one === word);
  const some = [...names, ...Object.keys(EVERYBODYS).slice(0, 10)].join(', ');
  return (text) => {
    // A name of the territory's own may hold what separates others: "courses, pharmacie".
    const whole = known.get(asWord(text));
    return whole ? { value: [whole] } : listed(text, meaning, { why: `is not a list of ${some}` });
  };
}

function asWord(text: string): string {
  return folded(text).replaceAll(' ', '-');
}

const EVERYBODYS: Readonly<Record<string, MissionKind>> = {
  trajet: 'ride',
  courses: 'groceries',
  pharmacie: 'pharmacy',
  visite: 'visit',
  appel: 'call',
  promenade: 'walk',
  papiers: 'paperwork',
  numerique: 'digital-help',
  bricolage: 'small-repair',
  autre: 'other',
  trajets: 'ride',
  transport: 'ride',
  transports: 'ride',
  visites: 'visit',
  compagnie: 'visit',
  appels: 'call',
  telephone: 'call',
  marche: 'walk',
  administratif: 'paperwork',
  informatique: 'digital-help',
};
