import type { Reader } from '../../accounts/reader.ts';
import type { Doc } from '../../store/store.ts';
import type { Visit } from '../visit.ts';
import { forFirstRelease } from './for-first-release.ts';

type ShownTo = Pick<Reader, 'tags' | 'isFirstRelease'>;
type Sight = Pick<Reader, 'tags' | 'only'>;

/** Whether the reader is in the document's audience now. */
export function sees({ tags, only }: Sight, doc: Doc): boolean {
  return isOfKind(only, doc) && audienceOf(doc).some((tag) => tags.includes(tag));
}

function isOfKind(only: Sight['only'], { _id }: Doc): boolean {
  return only === undefined || only.some((beginning) => _id.startsWith(beginning));
}

/** The document as this reader receives it: nothing about who else sees it or once saw it. */
export function shownTo({ tags, isFirstRelease }: ShownTo, doc: Doc): Doc {
  const { former: _, ...shown } = isFirstRelease ? forFirstRelease(doc) : doc;
  return { ...shown, audience: audienceOf(doc).filter((tag) => tags.includes(tag)) };
}

/** The same, and whoever wants to know is told that the reader was given it. */
export function giveTo({ gateway, territory, reader }: Visit, doc: Doc): Doc {
  gateway.onGiven?.(territory, reader, doc);
  return shownTo(reader, doc);
}

/** When a document was hidden from the reader: by which revision, and at what server time. */
export interface Loss {
  readonly generation: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * When somebody who does not see the document last did; undefined when they never did. Of several
 * tags the last to leave counts: until then the reader was sent every revision.
 */
export function lossOf({ tags, only }: Sight, doc: Doc): Loss | undefined {
  if (!isOfKind(only, doc)) return undefined;
  const former = doc['former'];
  if (typeof former !== 'object' || former === null) return undefined;
  const departures = former as Readonly<Record<string, { generation: number; at: string }>>;
  let loss: Loss | undefined;
  for (const tag of tags) {
    const departure = Object.hasOwn(departures, tag) ? departures[tag] : undefined;
    if (!departure) continue;
    const { generation, at } = departure;
    loss = {
      generation: Math.max(generation, loss?.generation ?? 0),
      at: Math.max(Date.parse(at), loss?.at ?? 0),
    };
  }
  return loss;
}

function audienceOf(doc: Doc): readonly string[] {
  const audience = doc['audience'];
  return Array.isArray(audience) ? (audience as string[]) : [];
}
