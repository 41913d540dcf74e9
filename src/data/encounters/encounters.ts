import type { Encounter, EncounterDetails } from '../../domain/encounters/encounter.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Command } from '../kernel/command.ts';
import type { Live } from '../kernel/live.ts';
import { liveList } from '../engine/live/live-list.ts';
import type { LiveParts } from '../engine/live/live-query.ts';
import type { ListQuestion } from '../engine/live/list-question.ts';
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
  /** The latest fifty of the territory, latest first. */
  recent(): Live<readonly EncounterCard[]>;
}

const MAX_RECENT = 50;

/** What encounters are read and written with. */
export interface EncountersParts extends LiveParts {
  readonly writer: FactWriter;
}

/** The encounters of this device. */
export function encountersOf(parts: EncountersParts): Encounters {
  const { writer } = parts;
  return {
    record: (details) =>
      writer.write({
        type: 'encounter.recorded',
        subject: writer.newId('encounter'),
        data: details,
      }),
    recent: () =>
      liveList(parts, () => ({
        ...ENCOUNTER_CARDS,
        ids: (reader) => reader.latest('encounter', MAX_RECENT),
      })),
  };
}

/** Encounters with the people who were met, the latest first. */
const ENCOUNTER_CARDS: Omit<ListQuestion<'encounter', EncounterCard>, 'ids'> = {
  beside: ({ person }) => [person],
  row: ({ state, provisional }, find) => {
    const person = find(state.person)?.state;
    return { encounter: state, provisional, ...(person && { person }) };
  },
  order: ({ encounter: a }, { encounter: b }) =>
    b.day.localeCompare(a.day) || b.at.localeCompare(a.at),
};
