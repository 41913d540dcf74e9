import { holds } from '../../domain/requests/claim.ts';
import { uuidOf, type Id } from '../../domain/kernel/ids.ts';
import { errandOf, type Errand, type ErrandPlace } from '../../domain/drives/errand.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Request } from '../../domain/requests/request.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';
import type { Passenger } from './drive-sheet.ts';
import { destinationSpot, homeSpot, homeOfVolunteer } from './spots.ts';

/** A request that somebody may have to be driven for, and who it is for. */
export interface RequestPassenger extends Passenger {
  readonly request: Request;
  readonly person: Person;
}

/** These requests with their people, as errands of a car. */
export async function passengersOf(
  reader: DocumentQueries,
  ids: readonly string[],
  territory: Territory | undefined,
): Promise<readonly RequestPassenger[]> {
  const requests = await reader.read<'request'>(ids);
  const people = await reader.byId<'person'>(requests.map(({ state }) => state.person));
  return requests.flatMap(({ state: request }) => {
    const person = people.get(request.person);
    const errand = person && errandFor(request, person, territory);
    const { agreedKm } = request;
    const fare = { ...(errand && { errand }), ...(agreedKm !== undefined && { agreedKm }) };
    return person ? [{ request, person, ...fare }] : [];
  });
}

function errandFor(
  request: Request,
  person: Person,
  territory: Territory | undefined,
): Errand | undefined {
  const { kind, when, needs } = request;
  const home = homeSpot(person, territory);
  const destination = destinationSpot(request.destination, territory);
  if (!home || (request.destination && !destination)) return undefined;
  const id = uuidOf(request._id);
  return errandOf({ ...{ id, kind, when, needs, home }, ...(destination && { destination }) });
}

/** The one volunteer who goes for all of these; undefined: nobody yet, or several do. */
function onlyHolder(requests: readonly Request[]): Id<'volunteer'> | undefined {
  const going = requests.map(({ claims }) =>
    claims.filter(holds).map(({ volunteer }) => volunteer),
  );
  const [first] = going[0] ?? [];
  const isAlone = going.every((one) => one.length === 1 && one[0] === first);
  return isAlone ? first : undefined;
}

/** Where that volunteer sets off. */
export async function startOfHolder(
  reader: DocumentQueries,
  requests: readonly Request[],
  territory: Territory | undefined,
): Promise<ErrandPlace | undefined> {
  const holder = onlyHolder(requests);
  const volunteer = holder && (await reader.one<'volunteer'>(holder))?.state;
  return volunteer && homeOfVolunteer(volunteer, territory);
}
