import type { Person } from '../people/person.ts';
import { mergedRecords } from './merged-records.ts';

/** Two records of a person: what was asked for is asked for the one that stays. */
export const PEOPLE = mergedRecords<Person>({
  noun: 'person',
  over: 'ended',
  hanging: ({ requests }) => requests,
  moved: (request, _, person) => ({ ...request, person }),
  back: (request, person) => ({ ...request, person }),
  with: (person, { requests }) => ({
    ...person,
    requests: [...new Set([...person.requests, ...requests])],
  }),
  without: (person, { requests }) => ({
    ...person,
    requests: person.requests.filter((id) => !requests.includes(id)),
  }),
});
