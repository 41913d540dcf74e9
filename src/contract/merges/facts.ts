import * as v from 'valibot';
import type { MergeDetails } from '../../domain/merges/merge.ts';
import { nothing, type FactSchemas } from '../kernel/schemas.ts';
import { id } from '../kernel/text.ts';

/** Which record is another's, and which one stays. */
export const mergeDetails = v.strictObject({
  old: id('person'),
  into: id('person'),
}) satisfies v.GenericSchema<unknown, MergeDetails>;

/** What facts about two records of one person say. */
export const mergeFacts = {
  'merge.made': mergeDetails,
  'merge.undone': nothing,
} satisfies FactSchemas<'merge'>;
