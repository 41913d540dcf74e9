import type { Drive, Terrain } from '../../domain/drives/drive.ts';
import { terrainOf } from '../../domain/drives/drive.ts';
import { emissionsOf, type Emissions } from '../../domain/drives/emissions.ts';
import type { Errand, ErrandPlace } from '../../domain/drives/errand.ts';
import { driveAlone, driveTogether, type Car, type Outing } from '../../domain/drives/outing.ts';
import {
  sharedCostShareOf,
  costShareOf,
  type CostShare,
  type Tariff,
} from '../../domain/drives/share.ts';
import type { DatedRate } from '../../domain/rates/rate.ts';
import type { RoadTravel } from '../../pack/roads/road-travel.ts';

/** A car's way as it is shown: stops, legs, line, money and air. */
export interface DriveSheet {
  readonly drive: Drive;
  /** [longitude, latitude] of the way through all stops, as it is drawn. */
  readonly line: readonly (readonly [number, number])[];
  /** Kilometres of the same errands in cars of their own; absent when there is only one. */
  readonly apartKm?: number;
  /** Absent: no rate of CO2 is known for its day. */
  readonly emissions?: Emissions;
  readonly co2?: DatedRate;
  /** What each passenger gives, by errand; empty when the territory asks for nothing. */
  readonly shares: ReadonlyMap<string, CostShare>;
  /** What part of the whole drive belongs to each errand, from 0 to 1: for reports of one of them. */
  readonly parts: ReadonlyMap<string, number>;
}

/** Somebody to be driven for, as far as it is known. */
export interface Passenger {
  /** Absent when it is not known where it begins or leads. */
  readonly errand?: Errand;
  /** Home to home, as somebody agreed to count it. */
  readonly agreedKm?: number;
}

/** What a sheet is made from. */
export interface DriveSheetParts {
  readonly passengers: readonly Passenger[];
  /** Undefined: nobody has said yes, and the way from and to their home is not counted. */
  readonly start: ErrandPlace | undefined;
  readonly roads: RoadTravel;
  readonly tariff: Tariff | undefined;
  /** Grams of CO2 a kilometre on that day. */
  readonly co2: DatedRate | undefined;
}

/**
 * The way of one errand or of several in one car.
 * @returns undefined when a place is not known, or when one car cannot do all of them in time
 */
export function driveSheetOf({
  passengers: passengers,
  start,
  roads,
  tariff,
  co2,
}: DriveSheetParts): DriveSheet | undefined {
  const errands = passengers.flatMap(({ errand }) => errand ?? []);
  const [first] = errands;
  if (!first || errands.length < passengers.length) return undefined;
  const terrain = terrainFor(errands, start, roads);
  const car: Car = start ? { start } : {};
  const isShared = errands.length > 1;
  const outing = isShared ? driveTogether(errands, terrain, car) : undefined;
  if (isShared && !outing) return undefined;
  const drive = outing?.drive ?? driveAlone(first, terrain, car);
  const alone = new Map(errands.map((one) => [one.id, driveAlone(one, terrain, car)]));
  return {
    drive,
    line: lineOf(drive, roads),
    ...(outing && { apartKm: outing.apartKm }),
    ...(co2?.value !== undefined && {
      co2,
      emissions: emissionsOf(drive.km, co2.value, outing?.apartKm),
    }),
    shares: sharesOf(passengers, alone, start !== undefined, outing, tariff),
    parts: partsOf(errands, alone),
  };
}

/** The roads between all the places where these errands stop. */
export function terrainFor(
  errands: readonly Errand[],
  start: ErrandPlace | undefined,
  roads: RoadTravel,
): Terrain {
  const spots = errands.flatMap(({ home, destination }) =>
    destination ? [home, destination] : [home],
  );
  return terrainOf(start ? [start, ...spots] : spots, (places) => roads.table(places));
}

function lineOf({ legs }: Drive, roads: RoadTravel): DriveSheet['line'] {
  return legs.flatMap(({ from, to }) => roads.trip(from.spot, to.spot).line);
}

function sharesOf(
  passengers: readonly Passenger[],
  alone: ReadonlyMap<string, Drive>,
  fromHome: boolean,
  outing: Outing | undefined,
  tariff: Tariff | undefined,
): ReadonlyMap<string, CostShare> {
  const shares = new Map<string, CostShare>();
  for (const { errand, agreedKm } of passengers) {
    const own = errand && alone.get(errand.id);
    if (!tariff || !own || errand.load !== 'passenger') continue;
    // What is driven to come and to go home is not known yet: that is a guess too.
    const way = { km: own.km, approximate: own.approximate || !fromHome };
    const share = outing
      ? sharedCostShareOf(tariff, way, { km: outing.drive.km, apartKm: outing.apartKm }, agreedKm)
      : costShareOf(tariff, way, agreedKm);
    shares.set(errand.id, share);
  }
  return shares;
}

function partsOf(
  errands: readonly Errand[],
  alone: ReadonlyMap<string, Drive>,
): ReadonlyMap<string, number> {
  const whole = [...alone.values()].reduce((sum, { km }) => sum + km, 0);
  return new Map(
    errands.map(({ id }) => [
      id,
      whole > 0 ? (alone.get(id)?.km ?? 0) / whole : 1 / errands.length,
    ]),
  );
}
