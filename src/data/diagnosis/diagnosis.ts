import { EIGHT_KM } from '../../domain/diagnosis/nearest.ts';
import type { Period } from '../../domain/diagnosis/period.ts';
import { pictureOf, type TerritoryPicture } from '../../domain/diagnosis/picture.ts';
import type { Reach } from '../../domain/diagnosis/reach.ts';
import {
  communesWithStrangers,
  placesOf,
  serviceReachOf,
  type ServiceReach,
} from '../../domain/diagnosis/service-reach.ts';
import type { AndIfGround } from '../../domain/diagnosis/and-if/and-if.ts';
import { isCoordinator } from '../../domain/kernel/actor.ts';
import type { Commune } from '../../domain/territory/territory.ts';
import type { Day } from '../../domain/kernel/when.ts';
import { zoneOf } from '../../domain/kernel/zone.ts';
import type { Places, Service, ServiceKind } from '../../pack/places/places.ts';
import type { RoadTravel } from '../../pack/roads/road-travel.ts';
import { measureBy } from './measure.ts';
import { andIfGround } from './and-if-ground.ts';
import type { DiagnosisParts } from './diagnosis-parts.ts';
import { reachesOf } from './reaches.ts';
import type { Live } from '../kernel/live.ts';
import { liveQueryWithPack } from '../engine/live/live-query.ts';
import { currentTerritory } from '../territory/territory.ts';

/** The services whose distance the committee looks at. */
const DIAGNOSED_SERVICES = [
  'doctor',
  'pharmacy',
  'shop',
  'stop',
  'post-office',
] as const satisfies readonly ServiceKind[];

/** One kind of them. */
export type DiagnosedService = (typeof DIAGNOSED_SERVICES)[number];

/** How far people live from services, commune by commune. */
export interface ServiceAccess {
  /** The rows of every share, in this order. */
  readonly communes: readonly Commune[];
  readonly reach: readonly ServiceReach<DiagnosedService>[];
  /** The services themselves: public places, where the pack knows them. */
  readonly services: readonly Service[];
  /** No pack tells where services are: nothing can be said. */
  readonly isBlind: boolean;
}

/** The map of the territory for its committee, from what this device knows, without a network. */
export interface Diagnosis {
  /**
   * Requests living in a period, what stayed unanswered, gaps, volunteers by commune. Agents see the
   * requests only, everybody else nothing.
   * @param today the day it is in the territory
   */
  picture(period: Period, today: Day): Live<TerritoryPicture>;
  /** How far people live from services; for coordinators, empty for everybody else. */
  serviceAccess(): Live<ServiceAccess>;
  /** What nobody could answer in a period, to ask what more volunteers would have changed; for coordinators. */
  missed(period: Period): Live<AndIfGround | undefined>;
}

/** The map of the territory of this device. */
export function diagnosisOf(parts: DiagnosisParts): Diagnosis {
  const cache = new ServiceAccessCache();
  return {
    picture: (period, today) =>
      liveQueryWithPack(parts, (tracked) => picture(tracked, period, today)),
    serviceAccess: () => liveQueryWithPack(parts, (tracked) => cache.serviceAccess(tracked)),
    missed: (period) => liveQueryWithPack(parts, (tracked) => andIfGround(tracked, period)),
  };
}

const EMPTY_PICTURE: TerritoryPicture = {
  living: [],
  unmet: [],
  gaps: [],
  density: [],
  fromElsewhere: 0,
};
const NO_SERVICE_ACCESS: ServiceAccess = { communes: [], reach: [], services: [], isBlind: true };

async function picture(
  { reader, writer, geodata }: DiagnosisParts,
  period: Period,
  today: Day,
): Promise<TerritoryPicture> {
  const actor = writer.membership?.actor;
  if (!actor) return EMPTY_PICTURE;
  const found = await reader.read<'request'>(await reader.all('request'));
  const requests = found.map(({ state }) => state);
  const people = await reader.byId<'person'>(requests.map(({ person }) => person));
  const volunteers = await reader.read<'volunteer'>(await reader.all('volunteer'));
  const territory = await currentTerritory(reader);
  const roads = await geodata.travel();
  const whole = pictureOf({
    ...{ requests, people, period, today, zone: zoneOf(territory), limit: EIGHT_KM },
    volunteers: volunteers.map(({ state }) => state),
    communes: territory?.communes ?? [],
    measure: measureBy(roads),
  });
  return isCoordinator(actor) ? whole : { ...EMPTY_PICTURE, living: whole.living };
}

/** Measures how far services are, and caches the result as long as the territory is the same. */
class ServiceAccessCache {
  #land: { roads: RoadTravel; places: Places | undefined } | undefined;
  #known = new Map<ServiceKind, Map<string, Reach | undefined>>();

  async serviceAccess({ reader, writer, geodata }: DiagnosisParts): Promise<ServiceAccess> {
    const actor = writer.membership?.actor;
    if (!actor || !isCoordinator(actor)) return NO_SERVICE_ACCESS;
    const places = await geodata.places();
    const roads = await geodata.travel();
    this.#onLand(roads, places);
    const territory = await currentTerritory(reader);
    const found = await reader.read<'person'>(await reader.inPhases('person', ['active']));
    const people = found.map(({ state }) => state);
    const communes = communesWithStrangers(territory?.communes ?? [], people);
    const settlement = { communes, people, hamlets: territory?.hamlets ?? [] };
    const from = placesOf(settlement);
    const services = places?.services ?? [];
    const reach: ServiceReach<DiagnosedService>[] = [];
    for (const kind of DIAGNOSED_SERVICES) {
      const theirs = services.filter((service) => service.kind === kind);
      const reachAt = await reachesOf(from, theirs, measureBy(roads), this.#knownOf(kind));
      reach.push(serviceReachOf(kind, theirs.length, settlement, reachAt));
    }
    const shown: ReadonlySet<ServiceKind> = new Set(DIAGNOSED_SERVICES);
    return {
      ...{ communes, reach, isBlind: !places },
      services: services.filter(({ kind }) => shown.has(kind)),
    };
  }

  #onLand(roads: RoadTravel, places: Places | undefined): void {
    if (this.#land?.roads === roads && this.#land.places === places) return;
    this.#land = { roads, places };
    this.#known = new Map();
  }

  #knownOf(kind: ServiceKind): Map<string, Reach | undefined> {
    const known = this.#known.get(kind) ?? new Map<string, Reach | undefined>();
    this.#known.set(kind, known);
    return known;
  }
}
