import type { Live } from '../../kernel/live.ts';
import type { DocumentQueries } from '../read-model/document-queries.ts';
import type { TabMessage } from '../tab-channel.ts';
import { Dependencies } from './dependencies.ts';
import { liveValue, type LiveValueParts, type Question } from './live-value.ts';
import { TrackedReader } from './tracked-reader.ts';

/** What live questions about documents are asked with. */
export interface LiveParts extends LiveValueParts {
  readonly reader: DocumentQueries;
}

/**
 * A question about documents, asked again whenever something changes that it asked for the last time.
 * @param ask is given the same parts, with a reader that writes down what it is asked
 */
export function liveQuery<P extends LiveParts, T>(
  parts: P,
  ask: (parts: P) => Promise<T>,
): Live<T> {
  return liveValue(parts, () => trackedQuestion(parts, ask));
}

/** A live query whose answer also depends on the territory pack's roads and places. */
export function liveQueryWithPack<P extends LiveParts, T>(
  parts: P,
  ask: (parts: P) => Promise<T>,
): Live<T> {
  return liveValue(
    parts,
    () => trackedQuestion(parts, ask),
    (again) => [
      parts.tabs.on('pack', ({ progress }) => {
        if (!progress) again();
      }),
    ],
  );
}

/** A question about what else this device holds, asked again whenever it is told of one of these. */
export function liveQueryOf<T>(
  parts: LiveValueParts,
  abouts: readonly TabMessage['about'][],
  ask: () => Promise<T>,
): Live<T> {
  const question = { answer: ask, isTouchedBy: () => false, forget: () => undefined };
  return liveValue(
    parts,
    () => question,
    (again) => abouts.map((about) => parts.tabs.on(about, again)),
  );
}

function trackedQuestion<P extends LiveParts, T>(
  parts: P,
  ask: (parts: P) => Promise<T>,
): Question<T> {
  let dependencies = new Dependencies();
  return {
    answer() {
      dependencies = new Dependencies();
      return ask({ ...parts, reader: new TrackedReader(parts.reader, dependencies) });
    },
    isTouchedBy: (changes) => changes.some((change) => dependencies.isTouchedBy(change)),
    forget() {
      dependencies = new Dependencies();
    },
  };
}
