import * as v from 'valibot';
import { REFUSALS } from '../../domain/kernel/refusal.ts';
import type { StateSchema } from '../kernel/schemas.ts';
import { factId, travelling } from '../kernel/state.ts';
import { anyId, author, id, moment, uuid } from '../kernel/text.ts';

/** A verdict, as the author of the fact and the coordinators receive it. */
export const verdictState = v.strictObject({
  ...travelling,
  _id: id('verdict'),
  noun: v.literal('verdict'),
  // Whatever it is: a newer app than this one may have written it.
  fact: v.looseObject({
    _id: factId,
    type: v.string(),
    subject: anyId,
    at: moment,
    device: uuid,
    by: author,
    data: v.unknown(),
  }),
  refusal: v.picklist(REFUSALS),
  at: moment,
  brief: v.exactOptional(v.literal(true)),
  withdrawn: v.exactOptional(v.literal(true)),
  more: v.exactOptional(v.number()),
}) satisfies StateSchema<'verdict'>;

/** That a fact waits, as its author receives it. */
export const waitingState = v.strictObject({
  ...travelling,
  _id: id('waiting'),
  noun: v.literal('waiting'),
  fact: factId,
  by: author,
  at: moment,
}) satisfies StateSchema<'waiting'>;
