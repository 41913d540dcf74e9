import { StoreUnavailable } from '../../store/store.ts';
import { firstContact } from '../reading/first-contact.ts';
import type { SincePoint } from './since-token.ts';
import { realmOf, type Visit } from '../visit.ts';

/**
 * How far back (milliseconds) a replica that is up to date is told once more what it must forget. It
 * knows already; but a clock that was put back, or a document that was written later than it is
 * dated, would otherwise leave on a device what its holder may no longer see.
 */
const CLOCK_MARGIN_MS = 3_600_000;

const PUT_BACK = 'The territory was put back to an earlier state: it begins anew.';

/** Where a client stands: what its token says, the end for `now`, the start for anything else. */
export async function sincePoint(visit: Visit, since: string): Promise<SincePoint> {
  // CouchDB's replicator sends its token as a JSON string, quotes included.
  const token = /^"(.*)"$/.exec(since)?.[1] ?? since;
  if (token === 'now') return knownPoint(visit, (await visit.shelf.head()).seq);
  const point = visit.gateway.tokens.read(token, realmOf(visit));
  if (!point) return startPoint(visit);
  // The token is ours and of this life, and the shelf never came so far: it was put back. Devices are
  // told to try again, and then find another epoch, and offer again what they had sent.
  if (await visit.shelf.isBehind(point.seq)) throw new StoreUnavailable(PUT_BACK);
  const { clock, store } = visit.gateway;
  // A floor ahead of the clock: the clock was put back since the token was made.
  const isAhead = point.floor > clock();
  return isAhead ? { ...point, floor: clock() - store.clockSkew - CLOCK_MARGIN_MS } : point;
}

/** The point of somebody who begins here and now, and holds nothing older. */
export function knownPoint({ gateway: door }: Visit, seq: string): SincePoint {
  return { seq, floor: door.clock() - door.store.clockSkew };
}

/**
 * The point after everything up to `seq` was read. The floor follows the clock, so that later
 * changes of documents long lost are not told; it never falls behind the replica's beginning.
 * @param began milliseconds since 1970, before the reading
 */
export function pointAfter(
  { gateway: door, shelf }: Visit,
  before: SincePoint,
  seq: string,
  began: number,
): SincePoint {
  // Nothing new: the same token again, so that the client has no checkpoint to write.
  if (shelf.compare(seq, before.seq) === 0) return before;
  return { seq, floor: Math.max(before.floor, began - door.store.clockSkew - CLOCK_MARGIN_MS) };
}

/**
 * A client that starts from nothing may yet hold something: its first pull was cut before there was
 * a checkpoint, or it lost its checkpoint. What this reader may no longer see since their first contact
 * is therefore told; what left earlier they never held.
 */
async function startPoint(visit: Visit): Promise<SincePoint> {
  const { at, seq } = await firstContact(visit);
  return { seq: '0', floor: at - visit.gateway.store.clockSkew, horizon: seq };
}
