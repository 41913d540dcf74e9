import { idOf, uuidOf } from '../kernel/ids.ts';
import type { ProjectionNoun, Reading } from '../kernel/noun.ts';
import type { AnyState } from '../kernel/state.ts';
import type { Person } from '../people/person.ts';
import type { Request } from '../requests/request.ts';

const personWaiting: Reading<Request, Person> = {
  noun: 'person',
  id: (request) => request.person,
  sourcesOf: (person) => person.requests,
};

/** What a request's mission, brief and claims have in common. */
export const partOfRequest = {
  of: 'request',
  // A claim adds its volunteer to the UUID that the others share.
  sourceOf: (id) => idOf('request', uuidOf(id).split('.')[0] ?? ''),
  reads: [personWaiting],
} satisfies Pick<ProjectionNoun<AnyState, Request>, 'of' | 'sourceOf' | 'reads'>;
