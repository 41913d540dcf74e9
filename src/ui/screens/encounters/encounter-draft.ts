import type {
  Encounter,
  EncounterChanges,
  EncounterDetails,
  Means,
  Presence,
} from '../../../domain/encounters/encounter.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import { addDays, daysBetween, type Day } from '../../../domain/kernel/when.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import type { Faults } from '../../kit/forms/form-controller.ts';

/** In how many days somebody should look in again. */
export const NEXTS = ['none', '7', '15', '30'] as const;

/** What an agent has written of an encounter so far. */
export interface EncounterDraft {
  readonly means: Means | '';
  readonly outcome: Presence | '';
  readonly mood: '' | '1' | '2' | '3';
  readonly minutes: number;
  readonly words: string;
  /** Empty: on the day that stands there already. */
  readonly next: (typeof NEXTS)[number] | '';
  readonly officeOnly: boolean;
}

/** A form in which nothing is written yet. */
export const EMPTY_ENCOUNTER: EncounterDraft = {
  means: '',
  outcome: '',
  mood: '',
  minutes: 0,
  words: '',
  next: 'none',
  officeOnly: false,
};

/** What a draft must say still: how it was, and whether somebody was met. */
export function encounterFaults(
  { means, outcome }: EncounterDraft,
  { encounters: { missing } }: Messages,
): Faults<EncounterDraft> {
  return {
    ...(!means && { means: missing.means }),
    ...(!outcome && { outcome: missing.outcome }),
  };
}

/** The encounter that a complete draft tells of; undefined while means or outcome is open. */
export function encounterOf(
  draft: EncounterDraft,
  person: Id<'person'>,
  today: Day,
): EncounterDetails | undefined {
  const { means, outcome, mood, minutes, next, officeOnly } = draft;
  if (!means || !outcome) return undefined;
  const words = draft.words.trim();
  return {
    person,
    means,
    outcome,
    day: today,
    ...(minutes > 0 && { minutes: Math.round(minutes) }),
    ...(mood && outcome === 'present' && { mood: Number(mood) as 1 | 2 | 3 }),
    ...(words && { words }),
    ...(next !== 'none' && next !== '' && { next: addDays(today, Number(next)) }),
    readers: officeOnly ? 'office' : 'staff',
  };
}

/** The form of an encounter that is to be corrected: as it was noted. */
export function encounterDraftOf(encounter: Encounter): EncounterDraft {
  const { means, outcome, mood, minutes = 0, words = '', readers } = encounter;
  return {
    ...{ means, outcome, minutes, words },
    mood: mood ? (String(mood) as EncounterDraft['mood']) : '',
    next: nextOf(encounter),
    officeOnly: readers === 'office',
  };
}

function nextOf({ day, next }: Encounter): EncounterDraft['next'] {
  const days = next ? String(daysBetween(day, next)) : 'none';
  return NEXTS.find((one) => one === days) ?? '';
}

/** What a complete draft changes of an encounter; undefined when it changes nothing. */
export function encounterChangesOf(
  draft: EncounterDraft,
  encounter: Encounter,
): EncounterChanges | undefined {
  const told = encounterOf(draft, encounter.person, encounter.day);
  if (!told) return undefined;
  const { means, outcome, readers, minutes = null, mood = null, words = null } = told;
  const next = draft.next === '' ? (encounter.next ?? null) : (told.next ?? null);
  const wanted = { means, outcome, readers, minutes, mood, words, next };
  const changes = Object.entries(wanted).filter(
    ([field, value]) => value !== (encounter[field as keyof typeof wanted] ?? null),
  );
  return changes.length > 0 ? Object.fromEntries(changes) : undefined;
}
