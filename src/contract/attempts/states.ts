import * as v from 'valibot';
import { ATTEMPT_OUTCOMES } from '../../domain/attempts/call.ts';
import type { StateSchema } from '../kernel/schemas.ts';
import { allOptional } from '../kernel/schemas.ts';
import { factId, travelling } from '../kernel/state.ts';
import { count, id, label, moment } from '../kernel/text.ts';
import { attemptOutcome, callBack, callee, notBy, purpose } from './facts.ts';

/** A list of people to ring, as coordinators and agents receive it. */
export const callListState = v.strictObject({
  ...travelling,
  _id: id('call-list'),
  noun: v.literal('call-list'),
  title: label,
  purpose,
  status: v.picklist(['open', 'closed']),
  by: id('user'),
  openedAt: moment,
  closedAt: v.exactOptional(moment),
  people: v.array(callee),
}) satisfies StateSchema<'call-list'>;

const said = { by: id('user'), at: moment, heard: v.exactOptional(moment) };

const tries = count(1, 1_000_000);

/** The call of one person, as coordinators and agents receive it. */
export const callState = v.strictObject({
  ...travelling,
  _id: id('call'),
  noun: v.literal('call'),
  list: id('call-list'),
  who: callee,
  notBy: v.exactOptional(notBy),
  claims: v.array(v.strictObject(said)),
  attempts: v.array(
    v.strictObject({
      ...said,
      fact: factId,
      outcome: attemptOutcome,
      after: v.exactOptional(callBack),
    }),
  ),
  earlier: allOptional(
    Object.fromEntries(ATTEMPT_OUTCOMES.map((one) => [one, tries])) as Record<
      (typeof ATTEMPT_OUTCOMES)[number],
      typeof tries
    >,
  ),
}) satisfies StateSchema<'call'>;
