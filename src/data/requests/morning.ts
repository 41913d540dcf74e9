import { isUrgent, NOTICE_DAYS } from '../../domain/requests/urgent.ts';
import { isLive, PHASES } from '../../domain/requests/phase.ts';
import type { Request } from '../../domain/requests/request.ts';
import { addDays, byTime, type Day } from '../../domain/kernel/when.ts';
import { dayIn } from '../../domain/kernel/zone.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';
import { zoneHere } from '../engine/read-model/zone-here.ts';
import { soonestFirst } from './order.ts';
import { SoonestIds, soonestOf } from './soonest-ids.ts';

const LIVE_PHASES = PHASES.filter(isLive);

/** What a day begins with, of requests that are not over. */
export interface MorningRequests {
  readonly urgent: readonly Request[];
  /** Noted on this day and not urgent, the latest first. */
  readonly fresh: readonly Request[];
}

/**
 * The first of those that are urgent, the soonest first: as few as possible are opened, since whoever opens the app
 * waits for them. The rest is counted by `morningOf`.
 */
export async function firstUrgent(
  reader: DocumentQueries,
  today: Day,
  most: number,
): Promise<readonly Request[]> {
  const until = addDays(today, NOTICE_DAYS);
  const listed = await reader.listed((territory) =>
    soonestOf(territory, 'request', LIVE_PHASES, until),
  );
  if (listed instanceof SoonestIds && listed.isUndated)
    return (await morningOf(reader, today)).urgent.slice(0, most);
  const { ids } = listed;
  const found: Request[] = [];
  for (let at = 0; at < ids.length; at += most) {
    const read = await reader.read<'request'>(ids.slice(at, at + most));
    const day = found.at(-1)?.when.day;
    // Those of one day stand in no order yet: the last day of enough is read to its end.
    if (found.length >= most && read.every(({ state }) => state.when.day !== day)) break;
    found.push(...read.map(({ state }) => state).filter((request) => isUrgent(request, today)));
  }
  return found.sort(soonestFirst).slice(0, most);
}

/** All of them, for their number. */
export async function morningOf(reader: DocumentQueries, today: Day): Promise<MorningRequests> {
  const zone = await zoneHere(reader);
  const read = await reader.read<'request'>(await reader.inPhases('request', LIVE_PHASES));
  const urgent: Request[] = [];
  const fresh: Request[] = [];
  for (const { state } of read) {
    if (isUrgent(state, today)) urgent.push(state);
    else if (dayIn(zone, state.notedAt) === today) fresh.push(state);
  }
  return {
    urgent: urgent.sort(soonestFirst),
    fresh: fresh.sort((a, b) => byTime(b.notedAt, a.notedAt)),
  };
}
