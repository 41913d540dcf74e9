import type { ErrandPlace } from '../../domain/drives/errand.ts';
import { roughly, type Place, type Point } from '../../domain/kernel/place.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Brief, Mission } from '../../domain/missions/projections.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { Volunteer } from '../../domain/volunteers/volunteer.ts';

/** The exact place when it is known; the middle of its commune otherwise; undefined: neither. */
function spotAt(
  point: Point | undefined,
  commune: string | undefined,
  territory: Territory | undefined,
): ErrandPlace | undefined {
  if (point) return { lat: point.lat, lon: point.lon, rough: false };
  const middle = territory?.communes.find(({ code }) => code === commune)?.point;
  return middle && { lat: middle.lat, lon: middle.lon, rough: true };
}

/** Where a volunteer sets off; they may have told their home to a kilometre only. */
export function homeOfVolunteer(
  { home, commune }: Pick<Volunteer, 'home' | 'commune'>,
  territory: Territory | undefined,
): ErrandPlace | undefined {
  if (!home) return spotAt(undefined, commune, territory);
  const told = roughly(home);
  return { ...home, rough: told.lat === home.lat && told.lon === home.lon };
}

/** Where a person lives. */
export function homeSpot(
  { point, commune }: Pick<Person | Brief, 'point' | 'commune'>,
  territory: Territory | undefined,
): ErrandPlace | undefined {
  return spotAt(point, commune, territory);
}

/** Where a mission begins, as roughly as it is told before it is somebody's. */
export function missionSpot(
  { near, commune }: Mission,
  territory: Territory | undefined,
): ErrandPlace | undefined {
  return near ? { ...near, rough: true } : spotAt(undefined, commune, territory);
}

/** Where somebody wants to go. */
export function destinationSpot(
  place: Pick<Place, 'point' | 'commune'> | undefined,
  territory: Territory | undefined,
): ErrandPlace | undefined {
  return place && spotAt(place.point, place.commune, territory);
}
