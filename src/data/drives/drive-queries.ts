import type { Id } from '../../domain/kernel/ids.ts';
import { goTogether } from '../../domain/drives/together.ts';
import { isLive } from '../../domain/requests/phase.ts';
import type { Request } from '../../domain/requests/request.ts';
import { knownRate } from '../../domain/rates/known-rates.ts';
import type { DatedRate } from '../../domain/rates/rate.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { Day } from '../../domain/kernel/when.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';
import { currentTerritory } from '../territory/territory.ts';
import { driveSheetOf, type DriveSheet } from './drive-sheet.ts';
import { missionErrands, type MissionPassenger } from './mission-errands.ts';
import type { DriveQueryParts } from './drive-query-parts.ts';
import { proposalsAmong, type Proposal } from './proposals.ts';
import { passengersOf, startOfHolder, type RequestPassenger } from './staff-errands.ts';

/** The way of a mission, for whoever may drive it. */
export interface MissionDrive {
  /** Absent when a place is not known, or when one car can no longer do all of it in time. */
  readonly sheet?: DriveSheet;
  /** The missions in the car, this one too. */
  readonly passengers: readonly MissionPassenger[];
  /** Those of the outing that are still free, this one too. */
  readonly free: readonly Id<'mission'>[];
}

/** The way of a request, for the desk. */
export interface RequestDrive {
  /** Absent when a place is not known, or when one car can no longer do all of it in time. */
  readonly sheet?: DriveSheet;
  /** The requests in the car, this one too. */
  readonly passengers: readonly RequestPassenger[];
  /** The volunteer's home is known, and its ways are counted. */
  readonly fromHome: boolean;
  /** Others who go to the same place on that day in no shared car: a coordinator may add them. */
  readonly others: readonly RequestPassenger[];
}

/** Every phase in which something is still to be done. */
const PHASES_AHEAD = ['noted', 'open', 'provisional', 'confirmed', 'under-way'] as const;

/** The way of a mission; undefined: there is no such mission here. */
export async function missionDrive(
  parts: DriveQueryParts,
  id: Id<'mission'>,
): Promise<MissionDrive | undefined> {
  const territory = await currentTerritory(parts.reader);
  const found = await missionErrands(parts, id, territory);
  if (!found) return undefined;
  const { passengers: passengers, free, start } = found;
  const roads = await parts.geodata.travel();
  const co2 = co2On(found.passengers[0]?.mission.when.day, territory);
  const sheet = driveSheetOf({ passengers, start, roads, tariff: territory?.tariff, co2 });
  return { passengers: passengers, free, ...(sheet && { sheet }) };
}

/** The way of a request; undefined: there is no such request here. */
export async function requestDrive(
  parts: DriveQueryParts,
  id: Id<'request'>,
): Promise<RequestDrive | undefined> {
  const { reader, geodata } = parts;
  const territory = await currentTerritory(reader);
  const request = (await reader.one<'request'>(id))?.state;
  if (!request) return undefined;
  const around = await passengersOf(reader, await aroundOf(reader, request), territory);
  const passengers = around.filter((passenger) => isWith(request, passenger.request));
  const requests = passengers.map((passenger) => passenger.request);
  const start = await startOfHolder(reader, requests, territory);
  const roads = await geodata.travel();
  const co2 = co2On(request.when.day, territory);
  const sheet = driveSheetOf({ passengers, start, roads, tariff: territory?.tariff, co2 });
  const own = passengers.find((passenger) => passenger.request._id === id);
  const others = own ? around.filter((passenger) => couldJoin(own, passenger)) : [];
  return { passengers: passengers, others, fromHome: start !== undefined, ...(sheet && { sheet }) };
}

function co2On(day: Day | undefined, territory: Territory | undefined): DatedRate | undefined {
  return day === undefined ? undefined : knownRate('co2', day, territory?.rates);
}

/** This request first, then all that is still to be done on its day. */
async function aroundOf(reader: DocumentQueries, request: Request): Promise<readonly string[]> {
  if (!isLive(request.phase)) return [request._id];
  const live = await reader.read<'request'>(await reader.inPhases('request', PHASES_AHEAD));
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
function couldJoin(own: RequestPassenger, { request, errand }: RequestPassenger): boolean {
  const isFree = !request.outing && request.phase !== 'under-way' && request.places === 1;
  const isSame = own.errand && errand && goTogether(own.errand, errand);
  return isFree && request._id !== own.request._id && isSame === true;
}

/** What one car could do of what is asked for from a day on. */
export async function proposals(
  { reader, geodata }: DriveQueryParts,
  from: Day,
): Promise<readonly Proposal[]> {
  const territory = await currentTerritory(reader);
  const passengers = await passengersOf(
    reader,
    await reader.inPhases('request', PHASES_AHEAD),
    territory,
  );
  return proposalsAmong(passengers, from, await geodata.travel());
}
