import type { Fact } from '../../src/domain/nouns.ts';
import type { Person, PersonDetails } from '../../src/domain/people/person.ts';
import type { Territory } from '../../src/domain/territory/territory.ts';
import type { Volunteer, VolunteerDetails } from '../../src/domain/volunteers/volunteer.ts';
import { factIn } from '../referee/stored-facts.ts';
import { stateIn } from '../referee/stored-states.ts';
import { UnknownShelf, wholePage, type Shelf, type Store } from '../store/store.ts';
import { KnownPeople, samePerson, sameVolunteer } from './identity.ts';
import { RULES } from '../../src/domain/rules.ts';

/** What a territory knows already. */
export interface Existing {
  readonly territory: Territory | undefined;
  readonly people: KnownPeople<PersonDetails, 'here'>;
  readonly volunteers: KnownPeople<VolunteerDetails, 'here'>;
}

const PAGE_SIZE = 1_000;

/**
 * Reads what a territory knows of its people: as they are now, and as they were first written down,
 * so that a file is recognised although somebody was corrected, or has left, since.
 */
export async function existingIn(store: Store, name: string): Promise<Existing> {
  const people = new KnownPeople<PersonDetails, 'here'>(samePerson);
  const volunteers = new KnownPeople<VolunteerDetails, 'here'>(sameVolunteer);
  let territory: Territory | undefined;
  const shelf = await shelfOf(store, name);
  for (let since = '0', more = shelf !== undefined; shelf && more;) {
    // Whom it cannot read it would not recognise: nobody may be written down twice.
    const page = wholePage(
      await shelf.changes(since, { limit: PAGE_SIZE, prefixes: PREFIXES }),
      shelf,
    );
    for (const { doc } of page.changes) {
      const known = doc._id.startsWith('fact:')
        ? factIn(doc, RULES)
        : (stateIn(doc, RULES) as KnownDocuments);
      if ('type' in known) recall(known, people, volunteers);
      else if (known.noun === 'person') people.add(known, 'here');
      else if (known.noun === 'volunteer') volunteers.add(known, 'here');
      else territory = known;
    }
    since = page.lastSeq;
    more = page.pending;
  }
  return { territory, people, volunteers };
}

type KnownDocuments = Person | Volunteer | Territory;

const PREFIXES = ['fact:', 'person:', 'volunteer:', 'territory:'];

function recall(fact: Fact, people: Existing['people'], volunteers: Existing['volunteers']): void {
  if (fact.type === 'person.registered') people.add(fact.data, 'here');
  if (fact.type === 'volunteer.registered') volunteers.add(fact.data, 'here');
}

async function shelfOf(store: Store, name: string): Promise<Shelf | undefined> {
  try {
    return await store.shelf(name);
  } catch (error) {
    if (error instanceof UnknownShelf) return undefined;
    throw error;
  }
}
