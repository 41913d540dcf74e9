import * as v from 'valibot';
import { ENDINGS, MOBILITIES, type PersonDetails } from '../../domain/people/person.ts';
import { point } from '../kernel/place.ts';
import { allOptional, nothing, type FactSchemas } from '../kernel/schemas.ts';
import { communeCode, count, label, phoneNumber, text, words } from '../kernel/text.ts';

const phone = v.strictObject({ number: phoneNumber, answeredBy: v.exactOptional(label) });

const contact = v.strictObject({
  name: label,
  relation: v.exactOptional(label),
  phone: phoneNumber,
});

const person = {
  given: label,
  family: label,
  title: v.picklist(['madam', 'sir']),
  birthYear: count(1_900, 2_100),
  phones: v.pipe(v.array(phone), v.maxLength(5)),
  commune: communeCode,
  address: text(400),
  point,
  access: words,
  mobility: v.pipe(v.array(v.picklist(MOBILITIES)), v.maxLength(MOBILITIES.length)),
  livesAlone: v.boolean(),
  contacts: v.pipe(v.array(contact), v.maxLength(5)),
  notes: words,
};

/** What is known of a person. */
export const personDetails = v.strictObject({
  ...person,
  title: v.exactOptional(person.title),
  birthYear: v.exactOptional(person.birthYear),
  point: v.exactOptional(person.point),
  access: v.exactOptional(person.access),
  mobility: v.exactOptional(person.mobility),
  livesAlone: v.exactOptional(person.livesAlone),
  contacts: v.exactOptional(person.contacts),
  notes: v.exactOptional(person.notes),
}) satisfies v.GenericSchema<unknown, PersonDetails>;

/** What changes of a person; `null` takes an optional detail away. */
const personChanges = allOptional({
  ...person,
  title: v.nullable(person.title),
  birthYear: v.nullable(person.birthYear),
  point: v.nullable(person.point),
  access: v.nullable(person.access),
  mobility: v.nullable(person.mobility),
  livesAlone: v.nullable(person.livesAlone),
  contacts: v.nullable(person.contacts),
  notes: v.nullable(person.notes),
});

/** What facts about a person say. */
export const personFacts = {
  'person.registered': personDetails,
  'person.amended': v.strictObject({ changes: personChanges }),
  'person.ended': v.strictObject({ ending: v.picklist(ENDINGS) }),
  'person.returned': nothing,
} satisfies FactSchemas<'person'>;
