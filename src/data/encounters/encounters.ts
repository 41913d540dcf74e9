import type { Encounter, EncounterDetails } from '../../domain/encounters/encounter.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Command } from '../kernel/command.ts';
import { liveView, type Live, type LiveParts } from '../kernel/live.ts';
import type { Viewed, Views } from '../engine/read-model/views.ts';
import type { Pen } from '../engine/pen.ts';

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

const RECENT = 50;

/** What encounters are read and written with. */
export interface EncountersParts extends LiveParts {
  readonly views: Views;
  readonly pen: Pen;
}

/** The encounters of this device. */
export function encountersOf(parts: EncountersParts): Encounters {
  const { views, pen } = parts;
  return {
    record: (details) =>
      pen.write({ type: 'encounter.recorded', subject: pen.newId('encounter'), data: details }),
    ofPerson: (id) =>
      liveView(parts, ['encounter', 'person'], async () =>
        cardsOf(views, await views.childrenOf(id, 'encounter')),
      ),
    recent: () =>
      liveView(parts, ['encounter', 'person'], async () =>
        cardsOf(views, await views.latest('encounter', RECENT)),
      ),
  };
}

async function cardsOf(views: Views, ids: readonly string[]): Promise<readonly EncounterCard[]> {
  const found = await views.read<'encounter'>(ids);
  const people = await views.byId<'person'>(found.map(({ state }) => state.person));
  return [...found].sort(latestFirst).map(({ state, provisional }) => {
    const person = people.get(state.person);
    return { encounter: state, provisional, ...(person && { person }) };
  });
}

function latestFirst({ state: a }: Viewed<Encounter>, { state: b }: Viewed<Encounter>): number {
  return b.day.localeCompare(a.day) || b.at.localeCompare(a.at);
}
