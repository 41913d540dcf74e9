import type { CountedKind } from '../../../src/domain/kernel/kind.ts';
import { distanceKm } from '../../../src/domain/kernel/place.ts';
import type { RequestDetails } from '../../../src/domain/requests/request.ts';
import { addDays, type Day } from '../../../src/domain/kernel/when.ts';
import type { Service } from '../territory/services.ts';
import { weekdayOf } from './calendar.ts';
import type { Resident } from './residents.ts';

/** A neighbour and what they ask for. */
export interface Asked {
  readonly who: Resident;
  readonly asked: RequestDetails;
}

const THURSDAY = 4;

/** The first Thursday from a day on. */
export function thursdayFrom(day: Day): Day {
  return addDays(day, (THURSDAY - weekdayOf(day) + 7) % 7);
}

/** Nobody is driven to a market that they could walk to. */
const TOO_NEAR_KM = 3;

/**
 * Neighbours who ask to go to one market, or for something from it, on one morning: those who live
 * nearest to each other, far enough from the market.
 */
export function neighboursToMarket(
  residents: readonly Resident[],
  services: readonly Service[],
  kinds: readonly CountedKind[],
  day: Day,
): readonly Asked[] {
  const market = services.find(({ place }) => place.label.startsWith('Marché'))?.place;
  const square = market?.point;
  if (!square) throw new RangeError('The demonstration has no market.');
  const placed = residents.flatMap((who) => {
    const { point } = who.details;
    return point && distanceKm(point, square) > TOO_NEAR_KM ? [{ who, point }] : [];
  });
  // Each market day begins with somebody else.
  const first = placed[Number(day.slice(-2)) % placed.length];
  if (!first) throw new RangeError('Nobody lives away from the market.');
  return placed
    .toSorted((a, b) => distanceKm(a.point, first.point) - distanceKm(b.point, first.point))
    .slice(0, kinds.length)
    .map(({ who }, index) => ({ who, asked: askingFor(who, kinds[index] ?? 'ride', day, market) }));
}

function askingFor(
  { id }: Resident,
  kind: CountedKind,
  day: Day,
  destination: NonNullable<RequestDetails['destination']>,
): RequestDetails {
  return {
    ...{ person: id, kind, destination, needs: ['vehicle'], places: 1, channel: 'phone' },
    when: { day, part: 'morning', minutes: kind === 'ride' ? 60 : 30 },
    said: kind === 'ride' ? 'J’aimerais aller au marché.' : 'Un peu de légumes et du fromage.',
  };
}
