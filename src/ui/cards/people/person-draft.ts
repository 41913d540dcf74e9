import type {
  Contact,
  Mobility,
  Person,
  PersonChanges,
  PersonDetails,
} from '../../../domain/people/person.ts';
import type { Point } from '../../../domain/kernel/place.ts';
import type { Signal } from '../../../domain/signals/signal.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { readNumber } from '../../elements/form/typed-number.ts';
import { faultsOf, type Faults } from '../../kit/forms/form-controller.ts';
import { changedFields } from '../../kit/changed-fields.ts';

/** What somebody has written of a person so far: every field as text, none of them checked. */
export interface PersonDraft {
  readonly title: 'none' | 'madam' | 'sir';
  readonly given: string;
  readonly family: string;
  readonly birthYear: string;
  readonly phone: string;
  readonly answeredBy: string;
  readonly otherPhone: string;
  readonly commune: string;
  readonly address: string;
  readonly access: string;
  readonly point: Point | undefined;
  readonly mobility: readonly Mobility[];
  readonly livesAlone: boolean;
  readonly contactName: string;
  readonly contactRelation: string;
  readonly contactPhone: string;
  readonly notes: string;
}

/** What somebody told of a person, for registering them. */
export function personDraftFrom({
  given,
  family,
  phone,
  commune = '',
  words,
}: Signal): PersonDraft {
  return { ...EMPTY_PERSON, given, family, phone, commune, notes: words };
}

/** A form in which nothing is written yet. */
export const EMPTY_PERSON: PersonDraft = {
  title: 'none',
  given: '',
  family: '',
  birthYear: '',
  phone: '',
  answeredBy: '',
  otherPhone: '',
  commune: '',
  address: '',
  access: '',
  point: undefined,
  mobility: [],
  livesAlone: false,
  contactName: '',
  contactRelation: '',
  contactPhone: '',
  notes: '',
};

/** A field that is empty and must not be, or does not read as it should. */
export type PersonField =
  | 'given'
  | 'family'
  | 'birthYear'
  | 'phone'
  | 'otherPhone'
  | 'commune'
  | 'address'
  | 'contactName'
  | 'contactPhone';

/** Whether this is a telephone number that can be rung: at least four digits, as the office writes it. */
export function isPhone(text: string): boolean {
  return /^\+?[\d\s.\-/()]{4,30}$/.test(text.trim()) && text.replace(/\D/g, '').length >= 4;
}

/** What is wrong with a draft, in the order of the form. */
function wrongIn(draft: PersonDraft): readonly PersonField[] {
  const wrong: Record<PersonField, boolean> = {
    given: !draft.given.trim(),
    family: !draft.family.trim(),
    birthYear: draft.birthYear.trim() !== '' && yearIn(draft.birthYear) === undefined,
    phone: !isPhoneOrEmpty(draft.phone),
    otherPhone: !isPhoneOrEmpty(draft.otherPhone),
    commune: !draft.commune,
    address: !draft.address.trim(),
    contactName: !draft.contactName.trim() && draft.contactPhone.trim() !== '',
    contactPhone: draft.contactName.trim() !== '' && !isPhone(draft.contactPhone),
  };
  return (Object.keys(wrong) as PersonField[]).filter((field) => wrong[field]);
}

/** What is said beside each field that is not as it should be. */
export function personFaults(draft: PersonDraft, { people }: Messages): Faults<PersonDraft> {
  return faultsOf(wrongIn(draft), people.missing);
}

/** What is known of a person, for correcting it. */
export function personDraftOf(person: Person): PersonDraft {
  const [phone, other] = person.phones;
  const contact = person.contacts?.[0];
  return {
    title: person.title ?? 'none',
    given: person.given,
    family: person.family,
    birthYear: person.birthYear === undefined ? '' : String(person.birthYear),
    phone: phone?.number ?? '',
    answeredBy: phone?.answeredBy ?? '',
    otherPhone: other?.number ?? '',
    commune: person.commune,
    address: person.address,
    access: person.access ?? '',
    point: person.point,
    mobility: person.mobility ?? [],
    livesAlone: person.livesAlone ?? false,
    contactName: contact?.name ?? '',
    contactRelation: contact?.relation ?? '',
    contactPhone: contact?.phone ?? '',
    notes: person.notes ?? '',
  };
}

/**
 * What a draft without faults tells of a person.
 * @param before the person as known: further numbers and contacts, which the form does not show, stay
 */
export function personDetailsOf(draft: PersonDraft, before?: Person): PersonDetails {
  const access = draft.access.trim();
  const notes = draft.notes.trim();
  const contacts = contactsOf(draft, before);
  const birthYear = yearIn(draft.birthYear);
  return {
    given: draft.given.trim(),
    family: draft.family.trim(),
    phones: phonesOf(draft, before),
    commune: draft.commune,
    address: draft.address.trim(),
    ...(draft.title !== 'none' && { title: draft.title }),
    ...(birthYear !== undefined && { birthYear }),
    ...(draft.point && { point: draft.point }),
    ...(access && { access }),
    ...(draft.mobility.length > 0 && { mobility: draft.mobility }),
    ...(draft.livesAlone && { livesAlone: true }),
    ...(contacts.length > 0 && { contacts }),
    ...(notes && { notes }),
  };
}

/** What a correction changes: only the fields that say something else than before. */
export function personChangesOf(draft: PersonDraft, person: Person): PersonChanges {
  return changedFields<PersonDetails>(person, personDetailsOf(draft, person), [
    ...(['given', 'family', 'phones', 'commune', 'address', 'title', 'birthYear'] as const),
    ...(['point', 'access', 'mobility', 'livesAlone', 'contacts', 'notes'] as const),
  ]);
}

function yearIn(text: string): number | undefined {
  const read = readNumber(text, { min: 1_900, max: 2_100, decimals: 0 });
  return typeof read === 'number' ? read : undefined;
}

function phonesOf(draft: PersonDraft, before: Person | undefined): PersonDetails['phones'] {
  const number = draft.phone.trim();
  const answeredBy = draft.answeredBy.trim();
  const other = draft.otherPhone.trim();
  const kept = before?.phones[1];
  return [
    ...(number ? [{ number, ...(answeredBy && { answeredBy }) }] : []),
    ...(other ? [{ ...(kept?.number === other && kept), number: other }] : []),
    ...(before?.phones.slice(2) ?? []),
  ];
}

function contactsOf(draft: PersonDraft, before: Person | undefined): readonly Contact[] {
  const name = draft.contactName.trim();
  const relation = draft.contactRelation.trim();
  const phone = draft.contactPhone.trim();
  const first = name ? [{ name, ...(relation && { relation }), phone }] : [];
  return [...first, ...(before?.contacts?.slice(1) ?? [])];
}

function isPhoneOrEmpty(text: string): boolean {
  return text.trim() === '' || isPhone(text);
}
