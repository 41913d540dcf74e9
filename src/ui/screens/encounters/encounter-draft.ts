import type { EncounterDetails, Means, Presence } from '../../../domain/encounters/encounter.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import { addDays, type Day } from '../../../domain/kernel/when.ts';
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
  readonly next: (typeof NEXTS)[number];
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
    ...(next !== 'none' && { next: addDays(today, Number(next)) }),
    readers: officeOnly ? 'office' : 'staff',
  };
}
