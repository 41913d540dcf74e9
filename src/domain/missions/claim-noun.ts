import { claimIdOf } from '../kernel/ids.ts';
import type { ProjectionNoun } from '../kernel/noun.ts';
import type { Request } from '../requests/request.ts';
import { partOfRequest } from './part-of-request.ts';
import { claimViewsOf, type ClaimView } from './projections.ts';

/** How one volunteer stands to one mission: theirs to keep, whatever becomes of it. */
export const claimNoun: ProjectionNoun<ClaimView, Request, never> = {
  noun: 'claim',
  // What came since may be absent, and an older app does without: another version would take it from its lists.
  version: 1,
  upcasts: [],
  shownTo: ['volunteer'],
  ...partOfRequest,
  idsOf: (request) => request.claims.map((claim) => claimIdOf(request._id, claim.volunteer)),
  project: (request) => claimViewsOf(request),
  audience: ({ volunteer }) => ['staff', 'copy', volunteer],
  fileUnder: ({ standing }) => ({ stand: standing }),
  facts: {},
};
