import * as v from 'valibot';
import { MEANS, PRESENCES, type EncounterDetails } from '../../domain/encounters/encounter.ts';
import type { FactSchemas } from '../kernel/schemas.ts';
import { count, day, id, words } from '../kernel/text.ts';

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

/** What facts about an encounter say. */
export const encounterFacts = {
  'encounter.recorded': encounterDetails,
} satisfies FactSchemas<'encounter'>;
