import * as v from 'valibot';
import { kind, needs } from '../kernel/kind.ts';
import { point } from '../kernel/place.ts';
import type { StateSchema } from '../kernel/schemas.ts';
import { travelling } from '../kernel/state.ts';
import { claimId, communeCode, count, id, moment, uuid } from '../kernel/text.ts';
import { when } from '../kernel/when.ts';
import { personDetails } from '../people/facts.ts';
import { requestDetails } from '../requests/facts.ts';
import { claim, phase, report } from '../requests/states.ts';

/** A mission, as volunteers receive it: no name, no address. */
export const missionState = v.strictObject({
  ...travelling,
  _id: id('mission'),
  noun: v.literal('mission'),
  phase,
  kind,
  when,
  destinationCommune: v.exactOptional(communeCode),
  needs,
  places: count(1, 8),
  taken: count(0, 100),
  publishedAt: moment,
  amendedAt: v.exactOptional(moment),
  outing: v.exactOptional(uuid),
  commune: communeCode,
  near: v.exactOptional(point),
}) satisfies StateSchema<'mission'>;

const person = personDetails.entries;
const request = requestDetails.entries;

/** A brief, as the volunteer who is confirmed receives it. */
export const briefState = v.strictObject({
  ...travelling,
  _id: id('brief'),
  noun: v.literal('brief'),
  mission: id('mission'),
  given: person.given,
  family: person.family,
  title: person.title,
  phones: person.phones,
  commune: person.commune,
  address: person.address,
  point: person.point,
  access: person.access,
  mobility: person.mobility,
  contacts: person.contacts,
  destination: request.destination,
  instructions: request.instructions,
  agreedKm: request.agreedKm,
}) satisfies StateSchema<'brief'>;

/** A claim, as the volunteer who made it receives it. */
export const claimState = v.strictObject({
  ...travelling,
  ...claim.entries,
  _id: claimId,
  noun: v.literal('claim'),
  mission: id('mission'),
  phase,
  kind,
  when,
  reports: v.array(report),
}) satisfies StateSchema<'claim'>;
