import { MISSION_KINDS } from '../../src/domain/kernel/kind.ts';
import type { Point } from '../../src/domain/kernel/place.ts';
import type { PersonDetails } from '../../src/domain/people/person.ts';
import type { Commune, Territory, TerritoryDetails } from '../../src/domain/territory/territory.ts';
import { checkedFile, type CheckedFile } from './checked-file.ts';
import { PERSON_COLUMNS, VOLUNTEER_COLUMNS } from './columns.ts';
import type { Existing } from './existing.ts';
import { KnownPeople, samePerson, sameVolunteer } from './identity.ts';
import { kindsReader } from './kind-words.ts';
import { CommuneFinder, formerCommunesOf, type Epci } from './official-list.ts';
import type { Options } from './options.ts';
import { outlinesIn, type Outlines } from './outlines.ts';
import { personIn } from './person-row.ts';
import type { Problem } from './problem.ts';
import { volunteerIn, type VolunteerLine } from './volunteer-row.ts';

/** The files that the command was given, as bytes; their names are those that the report uses. */
export type Files = Readonly<Partial<Record<'people' | 'volunteers' | 'outlines', NamedBytes>>>;

/** A file's content and what to call it. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What an import would write, and everything that is wrong with its files. */
export interface Plan {
  /** The territory that does not exist yet. */
  readonly founds?: TerritoryDetails;
  /** What changes of the territory that exists. */
  readonly amends?: Partial<TerritoryDetails>;
  readonly people: CheckedFile<PersonDetails>;
  readonly volunteers: CheckedFile<VolunteerLine>;
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}

/** Placeholder phone number until `--phone` is given. */
export const PLACEHOLDER_PHONE = '00 00 00 00 00';

/** Checks every line of every file against the official list and what is known, and writes nothing. */
export function planOf(
  options: Options,
  epci: Epci,
  files: Files,
  existing: Existing,
  thisYear: number,
): Plan {
  const finder = new CommuneFinder(epci.communes);
  const someCode = epci.communes[0]?.code ?? '';
  const outlines = files.outlines && outlinesIn(files.outlines.name, files.outlines.bytes, finder);
  const { territory } = existing;
  const places = placesOf(territory, outlines);
  const communes = new CommuneFinder(epci.communes, formerCommunesOf(epci.communes));
  const context = { communes, someCode, thisYear, places, kindsIn: kindsReader(territory) };
  const people = fileOr(files.people, ({ name, bytes }) =>
    checkedFile(name, bytes, {
      columns: PERSON_COLUMNS,
      required: ['family', 'given', 'commune', 'address'],
      read: (row) => personIn(row, context),
      detailsOf: (line) => line,
      known: existing.people,
      within: new KnownPeople(samePerson),
    }),
  );
  const volunteers = fileOr(files.volunteers, ({ name, bytes }) =>
    checkedFile(name, bytes, {
      columns: VOLUNTEER_COLUMNS,
      required: ['family', 'given', 'commune'],
      read: (row) => volunteerIn(row, context),
      detailsOf: ({ details }) => details,
      known: existing.volunteers,
      within: new KnownPeople(sameVolunteer),
    }),
  );
  return {
    ...(territory ? amending(territory, options, outlines) : founding(options, epci, outlines)),
    people,
    volunteers,
    problems: [
      ...(territory ? strangersIn(territory, epci, options) : []),
      ...(outlines?.problems ?? []),
      ...people.problems,
      ...volunteers.problems,
    ],
    notes: [...(outlines?.notes ?? []), ...people.notes, ...volunteers.notes],
  };
}

function placesOf(
  territory: Territory | undefined,
  outlines: Outlines | undefined,
): ReadonlyMap<string, Point> {
  const communes = [
    ...(territory?.communes ?? []).map(({ code, point }) => [code, point] as const),
    ...[...(outlines?.byCode ?? [])].map(([code, { point }]) => [code, point] as const),
  ];
  return new Map(communes.flatMap(([code, point]) => (point ? [[code, point] as const] : [])));
}

function fileOr<T>(
  file: NamedBytes | undefined,
  check: (file: NamedBytes) => CheckedFile<T>,
): CheckedFile<T> {
  return file ? check(file) : { fresh: [], known: 0, problems: [], notes: [] };
}

function founding(
  options: Options,
  epci: Epci,
  outlines: Outlines | undefined,
): Pick<Plan, 'founds'> {
  return {
    founds: {
      name: options.title ?? epci.name,
      phone: options.phone ?? PLACEHOLDER_PHONE,
      communes: epci.communes.map((one) => ({ ...one, ...outlines?.byCode.get(one.code) })),
      hamlets: [],
      kinds: [...MISSION_KINDS],
    },
  };
}

function amending(
  territory: Territory,
  { title, phone }: Options,
  outlines: Outlines | undefined,
): Pick<Plan, 'amends'> {
  const communes = territory.communes.map((one): Commune => ({
    ...one,
    ...outlines?.byCode.get(one.code),
  }));
  const redrawn = JSON.stringify(communes) !== JSON.stringify(territory.communes);
  const amends = {
    ...(title && title !== territory.name && { name: title }),
    ...(phone && phone !== territory.phone && { phone }),
    ...(redrawn && { communes }),
  };
  return Object.keys(amends).length > 0 ? { amends } : {};
}

/** Two territories must not be mixed up because of a short name. */
function strangersIn(territory: Territory, epci: Epci, { name }: Options): Problem[] {
  const known = new Set(territory.communes.map(({ code }) => code));
  if (epci.communes.some(({ code }) => known.has(code))) return [];
  return [
    { file: `--name ${name}`, why: 'is another territory: none of its communes is in this EPCI' },
  ];
}
