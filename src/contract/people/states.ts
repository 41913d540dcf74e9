import * as v from 'valibot';
import { ENDINGS } from '../../domain/people/person.ts';
import type { StateSchema } from '../kernel/schemas.ts';
import { history, travelling } from '../kernel/state.ts';
import { day, id } from '../kernel/text.ts';
import { personDetails } from './facts.ts';

/** A person, as coordinators and agents receive them. */
export const personState = v.strictObject({
  ...travelling,
  ...personDetails.entries,
  _id: id('person'),
  noun: v.literal('person'),
  status: v.picklist(['active', 'ended']),
  ending: v.exactOptional(v.picklist(ENDINGS)),
  merged: v.exactOptional(
    v.strictObject({ into: id('person'), before: v.picklist(['active', 'ended']) }),
  ),
  requests: v.array(id('request')),
  lastContact: v.exactOptional(day),
  lateContacts: v.exactOptional(
    v.array(v.strictObject({ encounter: v.exactOptional(id('encounter')), day })),
  ),
  history,
}) satisfies StateSchema<'person'>;
