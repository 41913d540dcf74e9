import { idOf, uuidOf } from '../kernel/ids.ts';
import type { ProjectionNoun } from '../kernel/noun.ts';
import type { Person } from '../people/person.ts';
import type { Request } from '../requests/request.ts';
import { partOfRequest } from './part-of-request.ts';
import { briefOf, mayHoldBrief, type Brief } from './projections.ts';

/** Who is waiting and where, for the volunteers who are confirmed and as long as it is to be done. */
export const briefNoun: ProjectionNoun<Brief, Request, never> = {
  noun: 'brief',
  version: 1,
  upcasts: [],
  shownTo: ['volunteer'],
  ...partOfRequest,
  idsOf: (request) => [idOf('brief', uuidOf(request._id))],
  project: (request, find) => {
    const person = find<Person>(request.person);
    const brief = person && briefOf(request, person);
    return brief ? [brief] : [];
  },
  audience: (_, request) => {
    const claims = request ? request.claims.filter((claim) => mayHoldBrief(request, claim)) : [];
    return ['staff', 'copy', ...claims.map((claim) => claim.volunteer)];
  },
  fileUnder: () => ({ stand: '' }),
  facts: {},
};
