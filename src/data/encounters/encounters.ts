import { byTime, type Day } from '../../domain/kernel/when.ts';
import type {
  Encounter,
  EncounterChanges,
  EncounterDetails,
} from '../../domain/encounters/encounter.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Command } from '../kernel/command.ts';
import type { Live } from '../kernel/live.ts';
import { liveList } from '../engine/live/live-list.ts';
import { liveQuery, type LiveParts } from '../engine/live/live-query.ts';
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
  /** Corrects one that this person noted within a day. */
  amend(id: Id<'encounter'>, changes: EncounterChanges): Command;
  one(id: Id<'encounter'>): Live<EncounterCard | undefined>;
  /** The latest fifty of the territory, latest first. */
  recent(): Live<readonly EncounterCard[]>;
  /**
   * Everybody who was to be seen again by a day and was not met since, with what was said then: who has
   * waited longest first.
   */
  due(by: Day): Live<readonly EncounterCard[]>;
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
    amend: (id, changes) =>
      writer.write({ type: 'encounter.amended', subject: id, data: { changes } }),
    one: (id) =>
      liveQuery(parts, async ({ reader }) => {
        const found = await reader.one<'encounter'>(id);
        if (!found) return undefined;
        const person = (await reader.one<'person'>(found.state.person))?.state;
        const { state: encounter, provisional } = found;
        return { encounter, provisional, ...(person && { person }) };
      }),
    recent: () =>
      liveList(parts, () => ({
        ...ENCOUNTER_CARDS,
        ids: (reader) => reader.latest('encounter', MAX_RECENT),
      })),
    due: (by) =>
      liveList(parts, () => ({
        ...ENCOUNTER_CARDS,
        ids: (reader) => reader.latestOfEach('encounter'),
        row: (document, find, among) => {
          const card = ENCOUNTER_CARDS.row(document, find, among);
          const { next } = document.state;
          return card && next && next <= by && card.person?.status !== 'ended' ? card : undefined;
        },
        order: ({ encounter: a }, { encounter: b }) =>
          byTime(a.next ?? '', b.next ?? '') || byTime(a.day, b.day),
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
  order: ({ encounter: a }, { encounter: b }) => byTime(b.day, a.day) || byTime(b.at, a.at),
};
