import * as v from 'valibot';
import type { SignalDetails } from '../../domain/signals/signal.ts';
import { nothing, type FactSchemas } from '../kernel/schemas.ts';
import { communeCode, count, emailAddress, id, phoneNumber, text } from '../kernel/text.ts';

const name = text(80);

/** What somebody says of a person who seems alone. */
export const signalDetails = v.strictObject({
  given: name,
  family: name,
  phone: phoneNumber,
  commune: v.exactOptional(communeCode),
  words: text(1_000),
  agreed: v.literal(true),
  caller: v.strictObject({ name, phone: phoneNumber, email: v.exactOptional(emailAddress) }),
  terms: count(1, 1_000),
}) satisfies v.GenericSchema<unknown, SignalDetails>;

/** What was answered. */
export const answer = text(600);

/** What facts about a signal say. */
export const signalFacts = {
  'signal.given': signalDetails,
  'signal.registered': v.strictObject({ person: id('person') }),
  'signal.answered': v.strictObject({ answer }),
  'signal.reopened': nothing,
} satisfies FactSchemas<'signal'>;
