import * as v from 'valibot';
import type { VolunteerDetails } from '../../domain/volunteers/volunteer.ts';
import { kinds } from '../kernel/kind.ts';
import { point } from '../kernel/place.ts';
import { allOptional, nothing, type FactSchemas } from '../kernel/schemas.ts';
import { communeCode, count, day, label, phoneNumber, words } from '../kernel/text.ts';
import { check } from '../territory/kind-setting.ts';

const maxKm = count(1, 200);

/** What a volunteer says of themselves. */
export const volunteerDetails = v.strictObject({
  given: label,
  family: label,
  phone: v.exactOptional(phoneNumber),
  commune: communeCode,
  home: v.exactOptional(point),
  kinds,
  maxKm: v.exactOptional(maxKm),
  words: v.exactOptional(words),
}) satisfies v.GenericSchema<unknown, VolunteerDetails>;

/** What changes of a volunteer; `null` takes an optional detail away. */
const volunteerChanges = allOptional({
  ...volunteerDetails.entries,
  phone: v.nullable(phoneNumber),
  home: v.nullable(point),
  maxKm: v.nullable(maxKm),
  words: v.nullable(words),
});

/** A charter that somebody has signed. */
export const signedCharter = v.strictObject({
  version: label,
  how: v.picklist(['screen', 'paper']),
  on: day,
});

/** When a paper was seen, and the last day on which it is good. */
export const seen = v.strictObject({ on: day, until: v.exactOptional(day) });

/** What facts about a volunteer say. */
export const volunteerFacts = {
  'volunteer.registered': volunteerDetails,
  'volunteer.amended': v.strictObject({ changes: volunteerChanges }),
  'volunteer.met': v.strictObject({ on: v.nullable(day) }),
  'volunteer.charter-signed': v.strictObject({ signed: v.nullable(signedCharter) }),
  'volunteer.check-seen': v.strictObject({ check, seen: v.nullable(seen) }),
  'volunteer.approved': nothing,
  'volunteer.joined': nothing,
  'volunteer.paused': v.strictObject({ until: v.exactOptional(day) }),
  'volunteer.resumed': nothing,
  'volunteer.left': nothing,
} satisfies FactSchemas<'volunteer'>;
