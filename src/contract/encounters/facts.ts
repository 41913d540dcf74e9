import * as v from 'valibot';
import { MEANS, PRESENCES, type EncounterDetails } from '../../domain/encounters/encounter.ts';
import { allOptional, type FactSchemas } from '../kernel/schemas.ts';
import { count, day, id, words } from '../kernel/text.ts';

const encounter = {
  means: v.picklist(MEANS),
  outcome: v.picklist(PRESENCES),
  minutes: count(1, 1_440),
  mood: v.picklist([1, 2, 3]),
  words,
  next: day,
  readers: v.picklist(['staff', 'office']),
};

/** What is recorded of an encounter. */
export const encounterDetails = v.strictObject({
  ...encounter,
  person: id('person'),
  day,
  minutes: v.exactOptional(encounter.minutes),
  mood: v.exactOptional(encounter.mood),
  words: v.exactOptional(encounter.words),
  next: v.exactOptional(encounter.next),
}) satisfies v.GenericSchema<unknown, EncounterDetails>;

/** What changes of an encounter; `null` takes an optional detail away. */
const encounterChanges = allOptional({
  ...encounter,
  minutes: v.nullable(encounter.minutes),
  mood: v.nullable(encounter.mood),
  words: v.nullable(encounter.words),
  next: v.nullable(encounter.next),
});

/** What facts about an encounter say. */
export const encounterFacts = {
  'encounter.recorded': encounterDetails,
  'encounter.amended': v.strictObject({ changes: encounterChanges }),
} satisfies FactSchemas<'encounter'>;
