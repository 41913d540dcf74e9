import type { Contact, PersonDetails } from '../../src/domain/people/person.ts';
import { folded } from '../../src/domain/kernel/folded.ts';
import type { PersonKey } from './columns.ts';
import { birthYearIn, mobilitiesIn, onlyPhoneIn, phonesIn, titleIn, yesNoIn } from './readings.ts';
import type { Context, RowReader } from './row-reader.ts';

/** The person that a line tells of. It only counts when the reader found no problem. */
export function personIn(row: RowReader<PersonKey>, context: Context): PersonDetails {
  const title = row.read('title', titleIn);
  const birthYear = row.read('born', (text) => birthYearIn(text, context.thisYear));
  const phones = [...(row.read('phone', phonesIn) ?? []), ...(row.read('phone2', phonesIn) ?? [])];
  const commune = row.commune('commune', context.communes);
  const point = row.point('lat', 'lon', commune, context);
  const access = row.words('access');
  const mobility = row.read('mobility', mobilitiesIn);
  const livesAlone = row.read('alone', yesNoIn);
  const contact = contactIn(row);
  const notes = row.words('notes');
  return {
    given: row.required('given'),
    family: row.required('family'),
    ...(title && { title }),
    ...(birthYear && { birthYear }),
    phones: [...new Set(phones)].map((number) => ({ number })),
    commune,
    address: addressIn(row, context),
    ...(point && { point }),
    ...(access && { access }),
    ...(mobility?.length && { mobility }),
    ...(livesAlone !== undefined && { livesAlone }),
    ...(contact && { contacts: [contact] }),
    ...(notes && { notes }),
  };
}

/**
 * The address, on one line: what stands in a second column, and the former commune that was named
 * where the official one is larger: its streets may have namesakes.
 */
function addressIn(row: RowReader<PersonKey>, { communes }: Context): string {
  const [first, second] = [row.required('address', 400), row.line('address2', 200)];
  const former = communes.formerName(row.line('commune') ?? '');
  const parts = [first, ...(second ? [second] : [])];
  const isNamed = former && folded(parts.join(' ')).includes(folded(former));
  return [...parts, ...(former && !isNamed ? [former] : [])].filter(Boolean).join(', ');
}

function contactIn(row: RowReader<PersonKey>): Contact | undefined {
  const name = row.line('contact');
  const relation = row.line('relation');
  const phone = row.read('contactPhone', onlyPhoneIn);
  if (name && phone) return { name, ...(relation && { relation }), phone };
  if (name && row.problems.length === 0) row.refuse('contact', 'has no telephone number');
  if (phone && !name) row.refuse('contactPhone', 'is nobody’s: the name of the contact is missing');
  return undefined;
}
