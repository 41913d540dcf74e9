import { countsAs, type MissionKind } from '../../domain/kernel/kind.ts';
import type { Vocabulary } from './vocabulary-fr.ts';

/** The vocabulary as screens read it. */
export interface OpenVocabulary extends Vocabulary {
  /**
   * What a kind of help is called here: a territory may have words of its own, which are put before
   * these (`ui/app`). One that has none is called as what it counts as.
   */
  readonly kindWord: (kind: MissionKind) => string;
}

/**
 * The vocabulary, with a word for what it does not know: a newer server may use a word of a list that
 * this version of the app never heard of, and a screen then says "autre" rather than nothing.
 */
export function openVocabulary(vocabulary: Vocabulary, other: string): OpenVocabulary {
  const open = Object.entries(vocabulary).map(([list, words]: [string, object]) => [
    list,
    new Proxy(words, { get: (known, word) => wordIn(known, word, other) }),
  ]);
  return {
    ...(Object.fromEntries(open) as Vocabulary),
    kindWord: (kind) => vocabulary.kinds[countsAs(kind)],
  };
}

function wordIn(known: object, word: string | symbol, other: string): unknown {
  if (word in known || typeof word === 'symbol') return Reflect.get(known, word);
  return 'other' in known ? known.other : other;
}
