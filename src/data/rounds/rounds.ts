import type { Encounter } from '../../domain/encounters/encounter.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Point } from '../../domain/kernel/place.ts';
import { inGoodOrder, sumOfTravel, type RoundPlan } from '../../domain/rounds/round.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { Travel } from '../../domain/kernel/travel.ts';
import type { Day } from '../../domain/kernel/when.ts';
import type { Places } from '../../pack/places/places.ts';
import type { RoadTravel } from '../../pack/roads/road-travel.ts';
import type { PackGeodata } from '../pack/pack-geodata.ts';
import type { Live } from '../kernel/live.ts';
import { liveQueryWithPack, liveQuery, type LiveParts } from '../engine/live/live-query.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';
import type { FactWriter } from '../engine/fact-writer.ts';
import { currentTerritory } from '../territory/territory.ts';
import { homeOf, placeOfPerson, townHallOf, type PersonPosition } from './places.ts';

/** Somebody to visit, and the way to them. */
export interface RoundStop {
  readonly person: Person;
  /** Where they live; the middle of their commune as long as nobody has placed their home. */
  readonly point?: Point;
  /** `point` is the middle of the commune. */
  readonly rough: boolean;
  /** From the stop before, or from the start; absent when one of the two is not placed. */
  readonly way?: Travel;
  /** What was found at the door today; absent as long as nobody recorded it. */
  readonly met?: Encounter;
}

/** A round as it is walked: its stops, the ways between them, and all of it. */
export interface RoundSheet {
  readonly start?: Point;
  readonly stops: readonly RoundStop[];
  /** Back to the start. */
  readonly back?: Travel;
  readonly whole: Travel;
  /** [longitude, latitude] of the way through all stops, as it is drawn. */
  readonly line: readonly (readonly [number, number])[];
}

/** Somebody whom one could visit today, and why. */
export interface RoundSuggestion {
  readonly person: Person;
  /** Somebody was to look in again by this day. */
  readonly due?: Day;
}

/** The rounds of agents. The plan itself is a draft of its screen; here it is read and put in order. */
export interface Rounds {
  sheet(plan: RoundPlan): Live<RoundSheet>;
  /** Who is not in the round: those who were to be seen again first, then the longest unseen. */
  suggestions(plan: RoundPlan): Live<readonly RoundSuggestion[]>;
  /** The same stops in the order in which little time is driven. */
  ordered(plan: RoundPlan): Promise<RoundPlan>;
  /** Whether the person who is signed in has a home that is known, to start from. */
  hasHome(): Promise<boolean>;
  /** From the town hall of their commune to their door; undefined when one of the two is not placed. */
  fromTownHall(person: Id<'person'>): Live<Travel | undefined>;
}

/** What rounds are read with. */
export interface RoundsParts extends LiveParts {
  readonly writer: Pick<FactWriter, 'membership'>;
  readonly geodata: PackGeodata;
}

/** The rounds of this device. */
export function roundsOf(parts: RoundsParts): Rounds {
  return {
    sheet: (plan) => liveQueryWithPack(parts, (tracked) => sheetOf(tracked, plan)),
    suggestions: (plan) => liveQuery(parts, (tracked) => suggestionsFor(tracked, plan)),
    ordered: (plan) => orderedPlan(parts, plan),
    hasHome: async () => (await homeOf(parts)) !== undefined,
    fromTownHall: (person) => liveQueryWithPack(parts, (tracked) => fromTownHall(tracked, person)),
  };
}

/** How many encounters are looked through for a day on which somebody was to look in again. */
const MAX_ENCOUNTERS_READ = 400;
const MAX_SUGGESTIONS = 12;

async function sheetOf(parts: RoundsParts, plan: RoundPlan): Promise<RoundSheet> {
  const terrain = await roundTerrain(parts);
  const start = await startOf(parts, terrain, plan);
  const found = await parts.reader.read<'person'>(plan.stops);
  const met = await metOn(parts.reader, plan);
  const stops: RoundStop[] = [];
  const ways: Travel[] = [];
  const line: (readonly [number, number])[] = [];
  let before = start;
  const drive = (to: Point | undefined): Travel | undefined => {
    if (!to) return undefined;
    const trip = before && terrain.roads.trip(before, to);
    if (trip) {
      ways.push(trip);
      line.push(...trip.line);
    }
    before = to;
    if (!trip) return undefined;
    const { line: _, ...travel } = trip;
    return travel;
  };
  for (const { state: person } of found) {
    const standing = placeOfPerson(person, terrain.territory);
    const way = drive(standing.point);
    const encounter = met.get(person._id);
    stops.push({
      ...{ person, ...standing },
      ...(way && { way: asRoughAs(standing, way) }),
      ...(encounter && { met: encounter }),
    });
  }
  const back = stops.length > 0 ? drive(start) : undefined;
  return {
    ...{ stops, line, whole: sumOfTravel(ways) },
    ...(start && { start }),
    ...(back && { back }),
  };
}

/** The way to the middle of a commune is not the way to a home. */
function asRoughAs({ rough }: PersonPosition, way: Travel): Travel {
  return rough ? { ...way, approximate: true } : way;
}

async function orderedPlan(parts: RoundsParts, plan: RoundPlan): Promise<RoundPlan> {
  const terrain = await roundTerrain(parts);
  const start = await startOf(parts, terrain, plan);
  const people = await parts.reader.byId<'person'>(plan.stops);
  const met = await metOn(parts.reader, plan);
  const home = (id: Id<'person'>): Point | undefined => {
    const person = people.get(id);
    return person && placeOfPerson(person, terrain.territory).point;
  };
  const table = (places: readonly Point[]) => terrain.roads.table(places);
  return inGoodOrder(plan, home, start, table, new Set(met.keys()));
}

async function suggestionsFor(
  { reader }: RoundsParts,
  plan: RoundPlan,
): Promise<readonly RoundSuggestion[]> {
  const due = await dueBy(reader, plan.day);
  const found = await reader.read<'person'>(await reader.inPhases('person', ['active']));
  const chosen: ReadonlySet<string> = new Set(plan.stops);
  return found
    .map(({ state: person }) => {
      const day = due.get(person._id);
      return { person, ...(day && { due: day }) };
    })
    .filter(({ person }) => !chosen.has(person._id) && person.lastContact !== plan.day)
    .sort((a, b) => compare(urgency(a), urgency(b)))
    .slice(0, MAX_SUGGESTIONS);
}

/** Sorts those who are due before the others; among the others never seen before long ago. */
function urgency({ due, person }: RoundSuggestion): string {
  return due ? `0 ${due}` : `1 ${person.lastContact ?? ''}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Who was to be seen again by a day, and was not met since that was said. */
async function dueBy(reader: DocumentQueries, day: Day): Promise<ReadonlyMap<string, Day>> {
  const due = new Map<string, Day>();
  const latest = await reader.read<'encounter'>(await reader.latestOfEach('encounter'));
  for (const { state } of latest) {
    if (state.next && state.next <= day) due.set(state.person, state.next);
  }
  return due;
}

/** Who of the round was met on its day, each with what was recorded last. */
async function metOn(
  reader: DocumentQueries,
  { day, stops }: RoundPlan,
): Promise<ReadonlyMap<Id<'person'>, Encounter>> {
  const met = new Map<Id<'person'>, Encounter>();
  for (const encounter of await latestEncounters(reader)) {
    const isToday = encounter.day === day && stops.includes(encounter.person);
    if (isToday && !met.has(encounter.person)) met.set(encounter.person, encounter);
  }
  return met;
}

/** The latest first. */
async function latestEncounters(reader: DocumentQueries): Promise<readonly Encounter[]> {
  const found = await reader.read<'encounter'>(
    await reader.latest('encounter', MAX_ENCOUNTERS_READ),
  );
  return found.map(({ state }) => state).sort((a, b) => compare(b.day + b.at, a.day + a.at));
}

interface RoundTerrain {
  readonly roads: RoadTravel;
  readonly places: Places | undefined;
  readonly territory: Territory | undefined;
}

async function roundTerrain({ reader, geodata }: RoundsParts): Promise<RoundTerrain> {
  const territory = await currentTerritory(reader);
  return { territory, roads: await geodata.travel(), places: await geodata.places() };
}

async function startOf(
  parts: RoundsParts,
  { territory, places }: RoundTerrain,
  { start }: RoundPlan,
): Promise<Point | undefined> {
  switch (start.at) {
    case 'here':
      return start.point;
    case 'town-hall':
      return townHallOf(start.commune, territory, places);
    case 'home':
      return homeOf(parts);
    case 'first-stop':
      return undefined;
  }
}

async function fromTownHall(parts: RoundsParts, id: Id<'person'>): Promise<Travel | undefined> {
  const { territory, places, roads } = await roundTerrain(parts);
  const person = (await parts.reader.one<'person'>(id))?.state;
  const hall = person && townHallOf(person.commune, territory, places);
  return hall && person.point && roads.between(hall, person.point);
}
