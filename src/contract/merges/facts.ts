import * as v from 'valibot';
import { nounOf } from '../../domain/kernel/ids.ts';
import type { MergeDetails } from '../../domain/merges/merge.ts';
import { nothing, type FactSchemas } from '../kernel/schemas.ts';
import { id } from '../kernel/text.ts';

const record = v.union([id('person'), id('volunteer')]);

/** The names of both records. */
export const mergeNames = { old: record, into: record };

/** Which record is another's, and which one stays; never a person's and a volunteer's. */
const mergeDetails = v.pipe(
  v.strictObject(mergeNames),
  v.check(({ old, into }) => nounOf(old) === nounOf(into)),
) satisfies v.GenericSchema<unknown, MergeDetails>;

/** What facts about two records of one say. */
export const mergeFacts = {
  'merge.made': mergeDetails,
  'merge.undone': nothing,
} satisfies FactSchemas<'merge'>;
