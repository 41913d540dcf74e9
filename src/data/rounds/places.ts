import type { Person } from '../../domain/people/person.ts';
import { distanceKm, type Point } from '../../domain/kernel/place.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { Places } from '../../pack/places/places.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';
import type { FactWriter } from '../engine/fact-writer.ts';

/** Where somebody is to be found, as well as it is known. */
export interface PersonPosition {
  readonly point?: Point;
  /** It is the middle of the commune. */
  readonly rough: boolean;
}

/** Further from the middle of its commune than this, a town hall is another commune's. */
const WITHIN_A_COMMUNE_KM = 6;

/** At home, or in the middle of their commune. */
export function placeOfPerson({ point, commune }: Person, territory?: Territory): PersonPosition {
  if (point) return { point, rough: false };
  const middle = middleOf(commune, territory);
  return { rough: middle !== undefined, ...(middle && { point: middle }) };
}

/** The town hall of a commune, as the pack knows it; the middle of the commune otherwise. */
export function townHallOf(
  commune: string,
  territory: Territory | undefined,
  places: Places | undefined,
): Point | undefined {
  const middle = middleOf(commune, territory);
  if (!middle) return undefined;
  const [nearest] = (places?.services ?? [])
    .filter(({ kind }) => kind === 'town-hall')
    .map((hall) => ({ hall, km: distanceKm(middle, hall) }))
    .filter(({ km }) => km <= WITHIN_A_COMMUNE_KM)
    .sort((a, b) => a.km - b.km);
  return nearest ? { lat: nearest.hall.lat, lon: nearest.hall.lon } : middle;
}

/** The home of whoever is signed in, when they are a volunteer too and said where they live. */
export async function homeOf({
  writer,
  reader,
}: {
  readonly writer: Pick<FactWriter, 'membership'>;
  readonly reader: DocumentQueries;
}): Promise<Point | undefined> {
  const self = writer.membership?.actor.volunteer;
  return self && (await reader.one<'volunteer'>(self))?.state.home;
}

function middleOf(commune: string, territory: Territory | undefined): Point | undefined {
  return territory?.communes.find(({ code }) => code === commune)?.point;
}
