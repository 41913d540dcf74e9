import { holds } from '../../domain/requests/claim.ts';
import type { Errand } from '../../domain/drives/errand.ts';
import { driveTogether, type Outing } from '../../domain/drives/outing.ts';
import { goTogether, outingsAmong } from '../../domain/drives/together.ts';
import type { Day } from '../../domain/kernel/when.ts';
import type { RoadTravel } from '../../pack/roads/road-travel.ts';
import { terrainFor } from './drive-sheet.ts';
import type { RequestPassenger } from './staff-errands.ts';

/** Requests of one day that one car could do. */
export interface Proposal {
  readonly day: Day;
  readonly passengers: readonly RequestPassenger[];
  readonly outing: Outing;
  /** The UUID of the outing that some of them are in already. */
  readonly joins?: string;
}

type Placed = RequestPassenger & { readonly errand: Errand };

/** A kilometre less, or it is not worth the waiting. */
const MIN_SAVED_KM = 1;

/**
 * What one car could do of what is asked for from a day on, the soonest first. Only doors and
 * destinations that are placed exactly count: nobody waits at a wrong corner because of a guess.
 */
export function proposalsAmong(
  passengers: readonly RequestPassenger[],
  from: Day,
  roads: RoadTravel,
): readonly Proposal[] {
  const placed = passengers.filter(
    (passenger): passenger is Placed => isPlaced(passenger) && passenger.request.when.day >= from,
  );
  const days = [...new Set(placed.map(({ request }) => request.when.day))].sort();
  return days.flatMap((day) =>
    onDay(
      day,
      placed.filter(({ request }) => request.when.day === day),
      roads,
    ),
  );
}

function isPlaced({ request, errand }: RequestPassenger): boolean {
  const isOneDay = request.when.until === undefined || request.when.until === request.when.day;
  return (
    isOneDay &&
    request.places === 1 &&
    request.phase !== 'under-way' &&
    errand?.destination?.rough === false &&
    !errand.home.rough
  );
}

function onDay(day: Day, all: readonly Placed[], roads: RoadTravel): readonly Proposal[] {
  // Roads are only asked for those whom somebody could take along.
  const passengers = all.filter((one) =>
    all.some((other) => other !== one && goTogether(one.errand, other.errand)),
  );
  const free = passengers.filter(({ request }) => !request.outing && !request.claims.some(holds));
  if (free.length === 0) return [];
  const terrain = terrainFor(
    passengers.map(({ errand }) => errand),
    undefined,
    roads,
  );
  const fareOf = new Map(passengers.map((passenger) => [passenger.errand, passenger]));
  const found: Proposal[] = [];
  const taken = new Set<Placed>();
  for (const { members, joins } of carsOf(passengers)) {
    const first = members[0];
    const before = driveTogether(
      members.map(({ errand }) => errand),
      terrain,
    );
    for (const passenger of free) {
      if (!first || !before || taken.has(passenger) || !goTogether(first.errand, passenger.errand))
        continue;
      const outing = driveTogether(
        [...members, passenger].map(({ errand }) => errand),
        terrain,
      );
      const alone = driveTogether([passenger.errand], terrain);
      if (!outing || !alone || before.drive.km + alone.drive.km - outing.drive.km < MIN_SAVED_KM)
        continue;
      taken.add(passenger);
      found.push({ day, outing, passengers: [...members, passenger], ...(joins && { joins }) });
      break;
    }
  }
  const left = free.filter((passenger) => !taken.has(passenger)).map(({ errand }) => errand);
  for (const outing of outingsAmong(left, terrain)) {
    found.push({
      day,
      outing,
      passengers: outing.drive.errands.flatMap((one) => fareOf.get(one) ?? []),
    });
  }
  return found;
}

/** The cars that go already: outings, and what a volunteer has taken on alone. */
function carsOf(
  passengers: readonly Placed[],
): readonly { members: readonly Placed[]; joins?: string }[] {
  const outings = new Set(passengers.flatMap(({ request }) => request.outing ?? []));
  const alone = passengers.filter(({ request }) => !request.outing && request.claims.some(holds));
  return [
    ...[...outings].map((joins) => ({
      joins,
      members: passengers.filter(({ request }) => request.outing === joins),
    })),
    ...alone.map((one) => ({ members: [one] })),
  ];
}
