import { byTime } from '../../domain/kernel/when.ts';
import type { Encounter } from '../../domain/encounters/encounter.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import type { Merge } from '../../domain/merges/merge.ts';
import type { Ending, Person, PersonChanges, PersonDetails } from '../../domain/people/person.ts';
import type { Request } from '../../domain/requests/request.ts';
import type { Command } from '../kernel/command.ts';
import type { Live } from '../kernel/live.ts';
import type { ListQuestion } from '../engine/live/list-question.ts';
import { liveList } from '../engine/live/live-list.ts';
import { liveQuery, type LiveParts } from '../engine/live/live-query.ts';
import { folded } from '../../domain/kernel/folded.ts';
import { isSameNumber } from '../../domain/kernel/phone-number.ts';
import type { Search } from '../engine/read-model/search.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';
import type { FactWriter } from '../engine/fact-writer.ts';
import { byName, hasSameGiven, hasSameName } from './by-name.ts';

/** A person as they are shown in a list. */
export interface PersonCard {
  readonly person: Person;
  /** Something in it is known to this device only. */
  readonly provisional: boolean;
}

/** A person and what they lived with us. */
export interface PersonFile extends PersonCard {
  /** Latest first. */
  readonly requests: readonly Request[];
  /** Latest first. */
  readonly encounters: readonly Encounter[];
  /** Other records that were made one with this one, and can be parted from it again. */
  readonly merges: readonly MergedRecord[];
  /** Where this record leads, when it is another's by now. */
  readonly stands?: Person;
}

/** A record that was made one with another. */
export interface MergedRecord {
  readonly merge: Merge;
  readonly old: Person;
}

/** The people who are helped. */
export interface People {
  /**
   * Every word of the text must be found: any fragment of a name (accents and case do not matter),
   * any run of digits of a phone, any fragment of the address. Empty text: everybody. By name.
   */
  search(text: string): Live<readonly PersonCard[]>;
  one(id: Id<'person'>): Live<PersonFile | undefined>;
  register(details: PersonDetails): Command;
  amend(id: Id<'person'>, changes: PersonChanges): Command;
  end(id: Id<'person'>, ending: Ending): Command;
  /** The ending was a mistake, or they are back. */
  comeBack(id: Id<'person'>): Command;
  /** Makes two records one: what was asked for by the one is asked for by the other, which stays. */
  merge(old: Id<'person'>, into: Id<'person'>): Command;
  /** They are two persons after all: within thirty days. */
  part(merge: Id<'merge'>): Command;
  /** Those who may be the same person: same phone number, or same name in the same commune. */
  possibleDuplicates(
    details: Pick<PersonDetails, 'given' | 'family' | 'phones' | 'commune'>,
  ): Promise<readonly Person[]>;
  /** Those who are helped and look like the same person once more. */
  alike(person: Person): Promise<readonly Person[]>;
}

/** What people are read and written with. */
export interface PeopleParts extends LiveParts {
  readonly search: Search;
  readonly writer: FactWriter;
}

/** The people of this device. */
export function peopleOf(parts: PeopleParts): People {
  const { reader, writer } = parts;
  const possibleDuplicates: People['possibleDuplicates'] = async (details) => {
    const everybody = await reader.read<'person'>(await reader.all('person'));
    return everybody
      .map(({ state }) => state)
      .filter((person) => !person.merged && arePossibleDuplicates(person, details));
  };
  return {
    search: (text) => liveList(parts, () => peopleFound(parts, text)),
    one: (id) => liveQuery(parts, (tracked) => fileOf(tracked.reader, id)),
    register: (details) =>
      writer.write({ type: 'person.registered', subject: writer.newId('person'), data: details }),
    amend: (id, changes) =>
      writer.write({ type: 'person.amended', subject: id, data: { changes } }),
    end: (id, ending) => writer.write({ type: 'person.ended', subject: id, data: { ending } }),
    comeBack: (id) => writer.write({ type: 'person.returned', subject: id, data: {} }),
    merge: (old, into) =>
      writer.write({ type: 'merge.made', subject: writer.newId('merge'), data: { old, into } }),
    part: (merge) => writer.write({ type: 'merge.undone', subject: merge, data: {} }),
    possibleDuplicates,
    alike: async (person) =>
      (await possibleDuplicates(person)).filter(
        (other) =>
          other._id !== person._id && other.status === 'active' && hasSameGiven(person, other),
      ),
  };
}

/**
 * Names are sealed: everybody is read once, and found in memory. Who is called so comes before who lives
 * in a place that is.
 */
function peopleFound(
  { search }: PeopleParts,
  text: string,
): ListQuestion<'person', PersonCard, ReadonlyMap<string, string>> {
  return {
    around: communeNames,
    ids: (reader) => reader.all('person'),
    row: ({ state, provisional }, _, communes) =>
      !state.merged && search.finds(text, state, communes.get(state.commune))
        ? { person: state, provisional }
        : undefined,
    order: (a, b) =>
      Number(!isNamed(a.person, text)) - Number(!isNamed(b.person, text)) ||
      byName(a.person, b.person),
  };
}

/** Whether every word that is looked for stands in their name. */
function isNamed({ given, family }: Person, text: string): boolean {
  const name = folded(`${given} ${family}`);
  return folded(text)
    .split(' ')
    .every((word) => name.includes(word));
}

async function communeNames(reader: DocumentQueries): Promise<ReadonlyMap<string, string>> {
  const territories = await reader.read<'territory'>(await reader.all('territory'));
  return new Map(
    territories.flatMap(({ state }) => state.communes.map(({ code, name }) => [code, name])),
  );
}

async function fileOf(reader: DocumentQueries, id: Id<'person'>): Promise<PersonFile | undefined> {
  const card = await reader.one<'person'>(id);
  if (!card) return undefined;
  const requests = await reader.read<'request'>(card.state.requests);
  const merges = await mergesOf(reader, id);
  const records = [id, ...merges.map(({ old }) => old._id)];
  const met = await Promise.all(records.map((one) => reader.childrenOf(one, 'encounter')));
  const encounters = await reader.read<'encounter'>(met.flat());
  const { merged } = card.state;
  const stands = merged && (await reader.one<'person'>(merged.into))?.state;
  return {
    person: card.state,
    provisional: card.provisional,
    merges,
    ...(stands && { stands }),
    requests: requests
      .map(({ state }) => state)
      .sort((a, b) => byTime(b.when.day, a.when.day) || byTime(b.notedAt, a.notedAt)),
    encounters: encounters
      .map(({ state }) => state)
      .sort((a, b) => byTime(b.day, a.day) || byTime(b.at, a.at)),
  };
}

async function mergesOf(
  reader: DocumentQueries,
  id: Id<'person'>,
): Promise<readonly MergedRecord[]> {
  const merges = await reader.read<'merge'>(await reader.childrenOf(id, 'merge'));
  const made = merges.map(({ state }) => state).filter(({ status }) => status === 'made');
  const olds = await reader.read<'person'>(made.map(({ old }) => old));
  return made.flatMap((merge) => {
    const old = olds.find(({ state }) => state._id === merge.old);
    return old ? [{ merge, old: old.state }] : [];
  });
}

function arePossibleDuplicates(
  person: Person,
  details: Pick<PersonDetails, 'given' | 'family' | 'phones' | 'commune'>,
): boolean {
  const isSame = person.phones.some(({ number }) =>
    details.phones.some((other) => isSameNumber(number, other.number)),
  );
  if (isSame) return true;
  return person.commune === details.commune && hasSameName(person, details);
}
