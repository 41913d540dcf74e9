import * as v from 'valibot';
import type { EncounterDetails } from '../domain/encounters/encounter.ts';
import { MEANS, PRESENCES } from '../domain/encounters/encounter.ts';
import { MISSION_KINDS, NEEDS } from '../domain/kernel/kind.ts';
import { MOBILITIES, type PersonDetails } from '../domain/people/person.ts';
import { CHANNELS, type RequestDetails } from '../domain/requests/request.ts';
import type { TerritoryDetails } from '../domain/territory/territory.ts';
import type { VolunteerDetails } from '../domain/volunteers/volunteer.ts';
import type { When } from '../domain/kernel/when.ts';
import {
  communeCode,
  count,
  day,
  id,
  label,
  phoneNumber,
  text,
  time,
  words,
} from './kernel/text.ts';

/** WGS 84 degrees. */
export const point = v.strictObject({
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
});

/** When help is wanted; the last day is never before the first. */
export const when = v.pipe(
  v.strictObject({
    day,
    until: v.exactOptional(day),
    part: v.exactOptional(v.picklist(['morning', 'afternoon', 'evening'])),
    time: v.exactOptional(time),
    minutes: v.exactOptional(count(1, 1_440)),
  }),
  v.check((value) => !value.until || value.until >= value.day, 'ends before it begins'),
) satisfies v.GenericSchema<unknown, When>;

const place = v.strictObject({
  label,
  commune: v.exactOptional(communeCode),
  point: v.exactOptional(point),
});

const phone = v.strictObject({ number: phoneNumber, answeredBy: v.exactOptional(label) });

const contact = v.strictObject({
  name: label,
  relation: v.exactOptional(label),
  phone: phoneNumber,
});

const person = {
  given: label,
  family: label,
  title: v.picklist(['madam', 'sir']),
  birthYear: count(1_900, 2_100),
  phones: v.pipe(v.array(phone), v.maxLength(5)),
  commune: communeCode,
  address: text(400),
  point,
  access: words,
  mobility: v.pipe(v.array(v.picklist(MOBILITIES)), v.maxLength(MOBILITIES.length)),
  livesAlone: v.boolean(),
  contacts: v.pipe(v.array(contact), v.maxLength(5)),
  notes: words,
};

/** What is known of a person. */
export const personDetails = v.strictObject({
  ...person,
  title: v.exactOptional(person.title),
  birthYear: v.exactOptional(person.birthYear),
  point: v.exactOptional(person.point),
  access: v.exactOptional(person.access),
  mobility: v.exactOptional(person.mobility),
  livesAlone: v.exactOptional(person.livesAlone),
  contacts: v.exactOptional(person.contacts),
  notes: v.exactOptional(person.notes),
}) satisfies v.GenericSchema<unknown, PersonDetails>;

/** What changes of a person; `null` takes an optional detail away. */
export const personChanges = allOptional({
  ...person,
  title: v.nullable(person.title),
  birthYear: v.nullable(person.birthYear),
  point: v.nullable(person.point),
  access: v.nullable(person.access),
  mobility: v.nullable(person.mobility),
  livesAlone: v.nullable(person.livesAlone),
  contacts: v.nullable(person.contacts),
  notes: v.nullable(person.notes),
});

const kinds = v.pipe(v.array(v.picklist(MISSION_KINDS)), v.maxLength(MISSION_KINDS.length));

/** What a volunteer says of themselves. */
export const volunteerDetails = v.strictObject({
  given: label,
  family: label,
  phone: v.exactOptional(phoneNumber),
  commune: communeCode,
  home: v.exactOptional(point),
  kinds,
  maxKm: v.exactOptional(count(1, 200)),
  words: v.exactOptional(words),
}) satisfies v.GenericSchema<unknown, VolunteerDetails>;

/** What changes of a volunteer; `null` takes an optional detail away. */
export const volunteerChanges = allOptional({
  ...volunteerDetails.entries,
  phone: v.nullable(phoneNumber),
  home: v.nullable(point),
  maxKm: v.nullable(count(1, 200)),
  words: v.nullable(words),
});

const needs = v.pipe(v.array(v.picklist(NEEDS)), v.maxLength(NEEDS.length));
const agreedKm = v.pipe(v.number(), v.minValue(0), v.maxValue(2_000));
const requester = v.strictObject({ name: label, relation: v.exactOptional(label) });
const kind = v.picklist(MISSION_KINDS);
const places = count(1, 8);

/** What somebody asks for. */
export const requestDetails = v.strictObject({
  person: id('person'),
  kind,
  when,
  destination: v.exactOptional(place),
  needs,
  places,
  said: v.exactOptional(words),
  instructions: v.exactOptional(words),
  channel: v.picklist(CHANNELS),
  encounter: v.exactOptional(id('encounter')),
  requester: v.exactOptional(requester),
  agreedKm: v.exactOptional(agreedKm),
}) satisfies v.GenericSchema<unknown, RequestDetails>;

/** What changes of a request; `null` takes an optional detail away. */
export const requestChanges = allOptional({
  kind,
  when,
  destination: v.nullable(place),
  needs,
  places,
  said: v.nullable(words),
  instructions: v.nullable(words),
  requester: v.nullable(requester),
  agreedKm: v.nullable(agreedKm),
});

/** What is recorded of an encounter. */
export const encounterDetails = v.strictObject({
  person: id('person'),
  means: v.picklist(MEANS),
  outcome: v.picklist(PRESENCES),
  day,
  minutes: v.exactOptional(count(1, 1_440)),
  mood: v.exactOptional(v.picklist([1, 2, 3])),
  words: v.exactOptional(words),
  next: v.exactOptional(day),
  readers: v.picklist(['staff', 'office']),
}) satisfies v.GenericSchema<unknown, EncounterDetails>;

const position = v.strictTuple([v.number(), v.number()]);

const commune = v.strictObject({
  code: communeCode,
  name: label,
  point: v.exactOptional(point),
  outline: v.exactOptional(v.array(v.array(position))),
  population: v.exactOptional(count(0, 10_000_000)),
});

const hamlet = v.strictObject({ ...point.entries, name: label, commune: communeCode });

/** Whole cents; a euro for each kilometre is more than anybody asks. */
const tariff = v.strictObject({
  centsPerKm: count(0, 100),
  minimumCents: v.exactOptional(count(0, 10_000)),
  maximumCents: v.exactOptional(count(0, 100_000)),
  why: v.exactOptional(words),
});

/** What a territory says of itself. */
export const territoryDetails = v.strictObject({
  name: label,
  phone: phoneNumber,
  communes: v.pipe(v.array(commune), v.minLength(1), v.maxLength(1_000)),
  hamlets: v.pipe(v.array(hamlet), v.maxLength(5_000)),
  kinds,
  tariff: v.exactOptional(tariff),
}) satisfies v.GenericSchema<unknown, TerritoryDetails>;

/** What changes of a territory; `null` takes the tariff away. */
export const territoryChanges = allOptional({
  ...territoryDetails.entries,
  tariff: v.nullable(tariff),
});

/** An object of which any part may be absent (absent, not undefined: it travels as JSON). */
function allOptional<E extends v.ObjectEntries>(
  entries: E,
): v.StrictObjectSchema<{ [K in keyof E]: v.ExactOptionalSchema<E[K], undefined> }, undefined> {
  const optional = Object.entries(entries).map(([key, schema]) => [key, v.exactOptional(schema)]);
  return v.strictObject(
    Object.fromEntries(optional) as { [K in keyof E]: v.ExactOptionalSchema<E[K], undefined> },
  );
}
