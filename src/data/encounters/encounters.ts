import type { Encounter, EncounterDetails } from '../../domain/encounters/encounter.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Command } from '../kernel/command.ts';
import type { Live } from '../kernel/live.ts';
import { liveQuery, type LiveParts } from '../engine/live/live-query.ts';
import type { ShownDocument, DocumentReader } from '../engine/read-model/document-reader.ts';
import type { FactWriter } from '../engine/fact-writer.ts';

/** An encounter as it is shown in a list. */
export interface EncounterCard {
  readonly encounter: Encounter;
  /** Who was met; absent when they are not known to this device. */
  readonly person?: Person;
  /** Known to this device only. */
  readonly provisional: boolean;
}

/** Visits, calls and meetings. */
export interface Encounters {
  record(details: EncounterDetails): Command;
  /** Latest first. */
  ofPerson(id: Id<'person'>): Live<readonly EncounterCard[]>;
  /** The latest fifty of the territory, latest first. */
  recent(): Live<readonly EncounterCard[]>;
}

const MAX_RECENT = 50;

/** What encounters are read and written with. */
export interface EncountersParts extends LiveParts {
  readonly reader: DocumentReader;
  readonly writer: FactWriter;
}

/** The encounters of this device. */
export function encountersOf(parts: EncountersParts): Encounters {
  const { reader, writer } = parts;
  return {
    record: (details) =>
      writer.write({
        type: 'encounter.recorded',
        subject: writer.newId('encounter'),
        data: details,
      }),
    ofPerson: (id) =>
      liveQuery(parts, ['encounter', 'person'], async () =>
        cardsOf(reader, await reader.childrenOf(id, 'encounter')),
      ),
    recent: () =>
      liveQuery(parts, ['encounter', 'person'], async () =>
        cardsOf(reader, await reader.latest('encounter', MAX_RECENT)),
      ),
  };
}

async function cardsOf(
  reader: DocumentReader,
  ids: readonly string[],
): Promise<readonly EncounterCard[]> {
  const found = await reader.read<'encounter'>(ids);
  const people = await reader.byId<'person'>(found.map(({ state }) => state.person));
  return [...found].sort(latestFirst).map(({ state, provisional }) => {
    const person = people.get(state.person);
    return { encounter: state, provisional, ...(person && { person }) };
  });
}

function latestFirst(
  { state: a }: ShownDocument<Encounter>,
  { state: b }: ShownDocument<Encounter>,
): number {
  return b.day.localeCompare(a.day) || b.at.localeCompare(a.at);
}
