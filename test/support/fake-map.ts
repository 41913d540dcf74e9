import type { ServiceAccess, Diagnosis } from '../../src/data/diagnosis/diagnosis.ts';
import type { Rounds, RoundStop } from '../../src/data/rounds/rounds.ts';
import { isCoordinator } from '../../src/domain/kernel/actor.ts';
import { EIGHT_KM } from '../../src/domain/diagnosis/nearest.ts';
import { pictureOf } from '../../src/domain/diagnosis/picture.ts';
import { reachFrom } from '../../src/domain/diagnosis/reach.ts';
import { serviceReachOf } from '../../src/domain/diagnosis/service-reach.ts';
import type { Id } from '../../src/domain/kernel/ids.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Point } from '../../src/domain/kernel/place.ts';
import { inGoodOrder, sumOfTravel, type RoundPlan } from '../../src/domain/rounds/round.ts';
import { guessedTravel, type Travel, type TravelTable } from '../../src/domain/kernel/travel.ts';
import type { FakeMemory } from './fake-memory.ts';

/** The map of a fake device: guessed distances, and the services that are told. */
export function fakeTerritoryMap(
  memory: FakeMemory,
  services: () => ServiceAccess['services'] | undefined,
): Diagnosis {
  const communes = () => memory.all('territory')[0]?.communes ?? [];
  return {
    picture: (period, today) =>
      memory.live(() => {
        const whole = pictureOf({
          ...{ period, today, limit: EIGHT_KM, measure: guessedTravel, communes: communes() },
          requests: memory.all('request'),
          people: new Map(memory.all('person').map((person) => [person._id, person])),
          volunteers: memory.all('volunteer'),
        });
        const none = { unmet: [], gaps: [], density: [], fromElsewhere: 0 };
        return isCoordinator(memory.actor) ? whole : { ...none, living: whole.living };
      }),
    serviceAccess: () =>
      memory.live(() => {
        const known = services() ?? [];
        const people = memory.all('person');
        const hamlets = memory.all('territory')[0]?.hamlets ?? [];
        const kinds = ['doctor', 'pharmacy', 'shop', 'stop', 'post-office'] as const;
        return {
          communes: communes(),
          services: known,
          isBlind: services() === undefined,
          reach: kinds.map((kind) => {
            const theirs = known.filter((one) => one.kind === kind);
            const settlement = { communes: communes(), people, hamlets };
            return serviceReachOf(kind, theirs.length, settlement, (place) =>
              reachFrom(place, theirs, EIGHT_KM, guessedTravel),
            );
          }),
        };
      }),
  };
}

/** The rounds of a fake device: straight lines, lengthened. */
export function fakeRounds(memory: FakeMemory): Rounds {
  const middleOf = (commune: string): Point | undefined =>
    memory.all('territory')[0]?.communes.find(({ code }) => code === commune)?.point;
  const placeOf = (person: Person): Point | undefined => person.point ?? middleOf(person.commune);
  const startOf = ({ start }: RoundPlan): Point | undefined => {
    if (start.at === 'here') return start.point;
    return start.at === 'town-hall' ? middleOf(start.commune) : undefined;
  };
  const metOn = ({ day }: RoundPlan) =>
    new Map(
      memory
        .all('encounter')
        .filter((one) => one.day === day)
        .map((one) => [one.person, one]),
    );
  const people = (plan: RoundPlan): readonly Person[] =>
    plan.stops.flatMap((id) => memory.one(id) ?? []);
  return {
    sheet: (plan) =>
      memory.live(() => {
        const start = startOf(plan);
        const met = metOn(plan);
        let before = start;
        const ways: Travel[] = [];
        const stops = people(plan).map((person): RoundStop => {
          const point = placeOf(person);
          const way = before && point && guessedTravel(before, point);
          if (way) ways.push(way);
          before = point ?? before;
          const found = met.get(person._id);
          const rough = point !== undefined && !person.point;
          return {
            ...{ person, rough },
            ...(point && { point }),
            ...(way && { way }),
            ...(found && { met: found }),
          };
        });
        const back = start && before && stops.length > 0 ? guessedTravel(before, start) : undefined;
        const line = stops.flatMap(({ point }) => (point ? [[point.lon, point.lat] as const] : []));
        const whole = sumOfTravel([...ways, ...(back ? [back] : [])]);
        return { ...{ stops, line, whole }, ...(start && { start }), ...(back && { back }) };
      }),
    suggestions: (plan) =>
      memory.live(() =>
        memory
          .all('person')
          .filter(({ _id, status }) => status === 'active' && !plan.stops.includes(_id))
          .sort((a, b) => (a.lastContact ?? '').localeCompare(b.lastContact ?? ''))
          .map((person) => ({ person })),
      ),
    ordered: (plan) => {
      const home = (id: Id<'person'>): Point | undefined => {
        const person = memory.one(id);
        return person && placeOf(person);
      };
      const done = new Set(metOn(plan).keys());
      return Promise.resolve(inGoodOrder(plan, home, startOf(plan), guessedTable, done));
    },
    hasHome: () => Promise.resolve(false),
    fromTownHall: (id) =>
      memory.live(() => {
        const person = memory.one(id);
        const hall = person && middleOf(person.commune);
        return hall && person.point && guessedTravel(hall, person.point);
      }),
  };
}

function guessedTable(places: readonly Point[]): TravelTable {
  return {
    size: places.length,
    at: (from, to) => guessedTravel(places[from]!, places[to]!),
  };
}
