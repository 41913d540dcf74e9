import * as v from 'valibot';
import type { CandidacyDetails } from '../../domain/candidacies/candidacy.ts';
import { kinds } from '../kernel/kind.ts';
import { nothing, type FactSchemas } from '../kernel/schemas.ts';
import { communeCode, count, emailAddress, id, label, phoneNumber, text } from '../kernel/text.ts';

const name = text(80);

/** What somebody says who offers to help. */
export const candidacyDetails = v.strictObject({
  given: name,
  family: name,
  phone: phoneNumber,
  email: v.exactOptional(emailAddress),
  commune: v.exactOptional(communeCode),
  kinds,
  words: v.exactOptional(text(1_000)),
  charter: label,
  terms: count(1, 1_000),
}) satisfies v.GenericSchema<unknown, CandidacyDetails>;

/** Why somebody will not be a volunteer. */
export const why = text(600);

/** What facts about a candidacy say. */
export const candidacyFacts = {
  'candidacy.offered': candidacyDetails,
  'candidacy.registered': v.strictObject({ volunteer: id('volunteer') }),
  'candidacy.set-aside': v.strictObject({ why }),
  'candidacy.reopened': nothing,
} satisfies FactSchemas<'candidacy'>;
