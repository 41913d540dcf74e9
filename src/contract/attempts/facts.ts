import * as v from 'valibot';
import { ATTEMPT_OUTCOMES } from '../../domain/attempts/call.ts';
import {
  MAX_KEPT_AWAY,
  MAX_PEOPLE_AT_ONCE,
  type Callee,
  type CallPurpose,
} from '../../domain/attempts/call-list.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import { nothing, type FactSchemas } from '../kernel/schemas.ts';
import { factId } from '../kernel/state.ts';
import { day, id, label } from '../kernel/text.ts';

/** Somebody who may be rung. */
export const callee: v.GenericSchema<unknown, Callee> = v.union([id('person'), id('volunteer')]);

/** Who may not ring somebody. */
export const notBy: v.GenericSchema<unknown, readonly (Id<'user'> | Id<'volunteer'>)[]> = v.pipe(
  v.array(v.union([id('user'), id('volunteer')])),
  v.maxLength(MAX_KEPT_AWAY),
);

/** What a list is for. */
export const purpose: v.GenericSchema<unknown, CallPurpose> = v.variant('kind', [
  v.strictObject({ kind: v.literal('plain') }),
  v.strictObject({ kind: v.literal('survey'), survey: id('survey') }),
]);

/** When somebody asked to be rung again. */
export const callBack = v.strictObject({
  day,
  part: v.exactOptional(v.picklist(['morning', 'afternoon', 'evening'])),
});

/** What became of an attempt. */
export const attemptOutcome = v.picklist(ATTEMPT_OUTCOMES);

/** What facts about a list of people to ring say. */
export const callListFacts = {
  'call-list.opened': v.strictObject({ title: label, purpose }),
  'call-list.extended': v.strictObject({
    people: v.pipe(
      v.array(v.strictObject({ who: callee, notBy: v.exactOptional(notBy) })),
      v.minLength(1),
      v.maxLength(MAX_PEOPLE_AT_ONCE),
    ),
  }),
  'call-list.closed': nothing,
  'call-list.reopened': nothing,
} satisfies FactSchemas<'call-list'>;

/** What facts about the call of one person say. */
export const callFacts = {
  'call.claimed': nothing,
  'call.attempted': v.strictObject({
    outcome: attemptOutcome,
    after: v.exactOptional(callBack),
  }),
  'call.undone': v.strictObject({ attempt: factId }),
} satisfies FactSchemas<'call'>;
