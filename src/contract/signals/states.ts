import * as v from 'valibot';
import { SIGNAL_STATUSES } from '../../domain/signals/signal.ts';
import type { StateSchema } from '../kernel/schemas.ts';
import { history, travelling } from '../kernel/state.ts';
import { id, moment } from '../kernel/text.ts';
import { answer, signalDetails } from './facts.ts';

/** A signal, as coordinators receive it. */
export const signalState = v.strictObject({
  ...travelling,
  ...signalDetails.entries,
  _id: id('signal'),
  noun: v.literal('signal'),
  status: v.picklist(SIGNAL_STATUSES),
  givenAt: moment,
  endedAt: v.exactOptional(moment),
  person: v.exactOptional(id('person')),
  answer: v.exactOptional(answer),
  history,
}) satisfies StateSchema<'signal'>;
