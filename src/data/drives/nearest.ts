import type { Id } from '../../domain/kernel/ids.ts';
import type { Travel } from '../../domain/kernel/travel.ts';
import type { Volunteer } from '../../domain/volunteers/volunteer.ts';
import { currentTerritory } from '../territory/territory.ts';
import { activeToday } from '../engine/read-model/active-today.ts';
import type { DriveQueryParts } from './drive-query-parts.ts';
import { homeSpot, homeOfVolunteer } from './spots.ts';

/** A volunteer, and the way between them and somebody. */
export interface Neighbour {
  readonly volunteer: Volunteer;
  /** Absent when it is not known where one of the two lives. */
  readonly way?: Travel;
}

/**
 * The active volunteers, those first who are there soonest by road; last, whose way is not known.
 * @param within only those who are there within that many minutes
 */
export async function nearestTo(
  { clock, reader, geodata }: Pick<DriveQueryParts, 'clock' | 'reader' | 'geodata'>,
  person: Id<'person'>,
  within = Infinity,
): Promise<readonly Neighbour[]> {
  const territory = await currentTerritory(reader);
  const found = await activeToday({ reader, clock });
  const asked = (await reader.one<'person'>(person))?.state;
  const home = asked && homeSpot(asked, territory);
  const starts = found.map((volunteer) => homeOfVolunteer(volunteer, territory));
  const placed = starts.filter((start) => start !== undefined);
  const roads = await geodata.travel();
  const ways = home ? roads.within(within, home, placed) : [];
  const wayFrom = new Map(placed.map((start, index) => [start, ways[index]]));
  return found
    .map((volunteer, index): Neighbour => {
      const start = starts[index];
      const way = start && wayFrom.get(start);
      const isRough = home?.rough === true || start?.rough === true;
      return { volunteer, ...(way && { way: isRough ? { ...way, approximate: true } : way }) };
    })
    .filter(({ way }) => way !== undefined || within === Infinity)
    .sort((a, b) => minutesOf(a) - minutesOf(b) || 0);
}

/** Whose way is not known is the farthest. */
function minutesOf({ way }: Neighbour): number {
  return way?.minutes ?? Number.MAX_SAFE_INTEGER;
}
