import type { YearEvidence } from '../../domain/indicators/year-counts.ts';
import type { StateNamed } from '../../domain/nouns.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';
import type { CountingProgress } from './counting.ts';

type Counted = 'request' | 'encounter' | 'person' | 'volunteer';

/** Just after unlocking each document must be unsealed: after so many it is told how far that has come. */
const BATCH_SIZE = 500;

/** Reads all that the figures of a year are counted from. */
export async function readEvidence(
  reader: DocumentQueries,
  tell: (progress: CountingProgress) => void,
): Promise<YearEvidence> {
  const nouns: readonly Counted[] = ['request', 'encounter', 'person', 'volunteer'];
  const ids = new Map(
    await Promise.all(nouns.map(async (noun) => [noun, await reader.all(noun)] as const)),
  );
  const total = [...ids.values()].reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  const statesOf = async <N extends Counted>(noun: N): Promise<readonly StateNamed<N>[]> => {
    const all = ids.get(noun) ?? [];
    const states: StateNamed<N>[] = [];
    for (let from = 0; from < all.length; from += BATCH_SIZE) {
      const some = all.slice(from, from + BATCH_SIZE);
      for (const { state } of await reader.read<N>(some)) states.push(state);
      done += some.length;
      tell({ done, total });
    }
    return states;
  };
  return {
    requests: await statesOf('request'),
    encounters: await statesOf('encounter'),
    people: await statesOf('person'),
    volunteers: await statesOf('volunteer'),
  };
}
