import { countsAs } from '../../domain/kernel/kind.ts';
import { holds } from '../../domain/requests/claim.ts';
import { uuidOf, type Id } from '../../domain/kernel/ids.ts';
import { errandOf, type Errand, type ErrandPlace } from '../../domain/drives/errand.ts';
import { isLive } from '../../domain/requests/phase.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { knownMissionsFor, type KnownMission } from '../missions/known-missions.ts';
import { listOnce } from '../engine/live/list-question.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';
import type { FactWriter } from '../engine/fact-writer.ts';
import type { Passenger } from './drive-sheet.ts';
import { destinationSpot, homeSpot, missionSpot, homeOfVolunteer } from './spots.ts';

/** A mission that somebody may drive for, as far as this person may know it. */
export interface MissionPassenger extends KnownMission, Passenger {}

/** A mission and those that share its car. */
export interface MissionErrands {
  /** Those that this person takes on, or would with a yes to all that is free. */
  readonly passengers: readonly MissionPassenger[];
  readonly free: readonly Id<'mission'>[];
  readonly start: ErrandPlace | undefined;
}

/** The mission and its companions, and from where this person would set off. */
export async function missionErrands(
  {
    reader,
    writer,
  }: { readonly reader: DocumentQueries; readonly writer: Pick<FactWriter, 'membership'> },
  id: Id<'mission'>,
  territory: Territory | undefined,
): Promise<MissionErrands | undefined> {
  const actor = writer.membership?.actor;
  if (!actor) return undefined;
  const { claimed, one, open } = knownMissionsFor(actor);
  const [known] = await listOnce(reader, one(id));
  if (!known) return undefined;
  const { outing } = known.mission;
  const around = outing
    ? [...(await listOnce(reader, claimed)), ...(await listOnce(reader, open))]
    : [];
  const others = around.filter(
    ({ mission }) => mission._id !== id && mission.outing === outing && isLive(mission.phase),
  );
  const whole = [known, ...new Map(others.map((one) => [one.mission._id, one])).values()];
  const free = whole.filter(isFree);
  const mine = whole.filter(isMine);
  const volunteer = actor.volunteer && (await reader.one<'volunteer'>(actor.volunteer))?.state;
  return {
    passengers: (isMine(known)
      ? mine
      : whole.filter((one) => isFree(one) || isMine(one) || one === known)
    ).map((one) => withErrand(one, territory)),
    free: free.map(({ mission }) => mission._id),
    start: volunteer ? homeOfVolunteer(volunteer, territory) : undefined,
  };
}

function isMine({ claim }: KnownMission): boolean {
  return claim !== undefined && holds(claim);
}

function isFree(one: KnownMission): boolean {
  return one.mission.phase === 'open' && !isMine(one);
}

function withErrand(known: KnownMission, territory: Territory | undefined): MissionPassenger {
  const errand = errandFor(known, territory);
  const agreedKm = known.brief?.agreedKm;
  return { ...known, ...(errand && { errand }), ...(agreedKm !== undefined && { agreedKm }) };
}

function errandFor(
  { mission, brief }: KnownMission,
  territory: Territory | undefined,
): Errand | undefined {
  const { kind, when, needs, destinationCommune } = mission;
  const home = brief ? homeSpot(brief, territory) : missionSpot(mission, territory);
  const place = brief ? brief.destination : destinationCommune && { commune: destinationCommune };
  const destination = destinationSpot(place || undefined, territory);
  // Somebody is driven somewhere, nobody knows where.
  const isLost = place ? !destination : countsAs(kind) === 'ride';
  if (!home || isLost) return undefined;
  const id = uuidOf(mission._id);
  return errandOf({ ...{ id, kind, when, needs, home }, ...(destination && { destination }) });
}
