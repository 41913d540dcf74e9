import type { VolunteerCard } from '../../data/volunteers.ts';
import type { Person } from '../../domain/person.ts';
import { distanceKm, type Point } from '../../domain/place.ts';
import type { Territory } from '../../domain/territory.ts';
import type { Volunteer } from '../../domain/volunteer.ts';

/** A volunteer, and how far they live from the person; the distance is absent when one home is unknown. */
export interface Neighbour {
  readonly volunteer: Volunteer;
  readonly km?: number;
}

/** The volunteers, nearest to the person first; a home that is not placed stands in its commune. */
export function nearestVolunteers(
  cards: readonly VolunteerCard[],
  person: Person | undefined,
  land: Territory | undefined,
): readonly Neighbour[] {
  const from = person && (person.point ?? middleOf(land, person.commune));
  return cards
    .map(({ volunteer }) => {
      const home = volunteer.home ?? middleOf(land, volunteer.commune);
      return { volunteer, ...(from && home && { km: distanceKm(from, home) }) };
    })
    .sort((a, b) => (a.km ?? Infinity) - (b.km ?? Infinity));
}

function middleOf(land: Territory | undefined, commune: string): Point | undefined {
  return land?.communes.find(({ code }) => code === commune)?.point;
}
