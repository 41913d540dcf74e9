import type { Change } from '../../store/store.ts';
import type { SincePoint } from './since-token.ts';
import { giveTo, lossOf, sees } from '../reading/visibility.ts';
import { realmOf, type Visit } from '../visit.ts';

/** A change that concerns the reader: they see the document, or they must forget it. */
export interface ReaderChange {
  readonly change: Change;
  /** The generation from which the reader may no longer see it; undefined while they see it. */
  readonly lostWith: number | undefined;
}

/** What a change means for a reader who stands at this point; undefined: nothing. */
export function changeForReader(
  change: Change,
  { reader, shelf }: Visit,
  { floor, horizon }: SincePoint,
): ReaderChange | undefined {
  if (sees(reader, change.doc)) return { change, lostWith: undefined };
  const loss = lossOf(reader, change.doc);
  if (!loss || loss.at < floor) return undefined;
  if (horizon !== undefined && shelf.compare(change.seq, horizon) <= 0) return undefined;
  return { change, lostWith: loss.generation };
}

/** A line of `_changes` as JSON; `seq` is the token that stands for this place. */
export function rowText(
  { change, lostWith }: ReaderChange,
  visit: Visit,
  seq: string,
  includeDocs: boolean,
): string {
  const { id } = change;
  if (lostWith === undefined) {
    const doc = includeDocs ? { doc: giveTo(visit, change.doc) } : {};
    return JSON.stringify({ seq, id, changes: [{ rev: change.rev }], ...doc });
  }
  const rev = visit.gateway.tombstones.rev(visit.territory, id, lostWith);
  const doc = includeDocs ? { doc: { _id: id, _rev: rev, _deleted: true } } : {};
  return JSON.stringify({ seq, id, changes: [{ rev }], deleted: true, ...doc });
}

/** The token of a point for this visit's reader. */
export function tokenAt(visit: Visit, { seq, floor, horizon }: SincePoint): string {
  const isWithin = horizon !== undefined && visit.shelf.compare(seq, horizon) < 0;
  const point = isWithin ? { seq, floor, horizon } : { seq, floor };
  return visit.gateway.tokens.write(point, realmOf(visit));
}
