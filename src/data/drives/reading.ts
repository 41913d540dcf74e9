import type { Id } from '../../domain/kernel/ids.ts';
import { goTogether } from '../../domain/drives/together.ts';
import { isLive } from '../../domain/requests/phase.ts';
import type { Request } from '../../domain/requests/request.ts';
import type { Day } from '../../domain/kernel/when.ts';
import type { ViewsRead } from '../engine/read-model/views.ts';
import { currentTerritory } from '../territory/territory.ts';
import { sheetOf, type DriveSheet } from './drive-sheet.ts';
import { missionErrands, type MissionFare } from './mission-errands.ts';
import type { DrivesRead } from './parts.ts';
import { proposalsAmong, type Proposal } from './proposals.ts';
import { faresOf, startOfHolder, type Fare } from './staff-errands.ts';

/** The way of a mission, for whoever may drive it. */
export interface MissionDrive {
  /** Absent when a place is not known, or when one car can no longer do all of it in time. */
  readonly sheet?: DriveSheet;
  /** The missions in the car, this one too. */
  readonly fares: readonly MissionFare[];
  /** Those of the outing that are still free, this one too. */
  readonly free: readonly Id<'mission'>[];
}

/** The way of a request, for the desk. */
export interface RequestDrive {
  /** Absent when a place is not known, or when one car can no longer do all of it in time. */
  readonly sheet?: DriveSheet;
  /** The requests in the car, this one too. */
  readonly fares: readonly Fare[];
  /** The volunteer's home is known, and its ways are counted. */
  readonly fromHome: boolean;
  /** Others who go to the same place on that day in no shared car: a coordinator may add them. */
  readonly others: readonly Fare[];
}

/** Every phase in which something is still to be done. */
const AHEAD = ['noted', 'open', 'provisional', 'confirmed', 'under-way'] as const;

/** The way of a mission; undefined: there is no such mission here. */
export async function missionDrive(
  parts: DrivesRead,
  id: Id<'mission'>,
): Promise<MissionDrive | undefined> {
  const territory = await currentTerritory(parts.views);
  const found = await missionErrands(parts, id, territory);
  if (!found) return undefined;
  const { fares, free, start } = found;
  const roads = await parts.ground.travel();
  const sheet = sheetOf({ fares, start, roads, tariff: territory?.tariff });
  return { fares, free, ...(sheet && { sheet }) };
}

/** The way of a request; undefined: there is no such request here. */
export async function requestDrive(
  parts: DrivesRead,
  id: Id<'request'>,
): Promise<RequestDrive | undefined> {
  const { views, ground } = parts;
  const territory = await currentTerritory(views);
  const request = (await views.one<'request'>(id))?.state;
  if (!request) return undefined;
  const around = await faresOf(views, await aroundOf(views, request), territory);
  const fares = around.filter((fare) => isWith(request, fare.request));
  const requests = fares.map((fare) => fare.request);
  const start = await startOfHolder(views, requests, territory);
  const roads = await ground.travel();
  const sheet = sheetOf({ fares, start, roads, tariff: territory?.tariff });
  const own = fares.find((fare) => fare.request._id === id);
  const others = own ? around.filter((fare) => couldJoin(own, fare)) : [];
  return { fares, others, fromHome: start !== undefined, ...(sheet && { sheet }) };
}

/** This request first, then all that is still to be done on its day. */
async function aroundOf(views: ViewsRead, request: Request): Promise<readonly string[]> {
  if (!isLive(request.phase)) return [request._id];
  const live = await views.read<'request'>(await views.standing('request', AHEAD));
  const others = live.filter(
    ({ state }) => state._id !== request._id && state.when.day === request.when.day,
  );
  return [request._id, ...others.map(({ state }) => state._id)];
}

function isWith(request: Request, other: Request): boolean {
  return (
    other._id === request._id || (request.outing !== undefined && other.outing === request.outing)
  );
}

/** Somebody of no shared car yet, towards the same place; the hours are for people to judge. */
function couldJoin(own: Fare, { request, errand }: Fare): boolean {
  const isFree = !request.outing && request.phase !== 'under-way' && request.places === 1;
  const isSame = own.errand && errand && goTogether(own.errand, errand);
  return isFree && request._id !== own.request._id && isSame === true;
}

/** What one car could do of what is asked for from a day on. */
export async function proposals(
  { views, ground }: DrivesRead,
  from: Day,
): Promise<readonly Proposal[]> {
  const territory = await currentTerritory(views);
  const fares = await faresOf(views, await views.standing('request', AHEAD), territory);
  return proposalsAmong(fares, from, await ground.travel());
}
