import { audienceOf, type Tag } from '../audience.ts';
import type { Person } from '../people/person.ts';
import { briefOf, claimViewsOf, missionOf, whereaboutsOf } from './projections.ts';
import type { Request } from '../requests/request.ts';
import type { Projection } from '../states.ts';

/** A document that shows a part of a request, and who may know it. */
export interface View {
  readonly state: Projection;
  readonly audience: readonly Tag[];
}

/** Everything that is shown of a request: its mission, its brief, and each volunteer's claim. */
export function viewsOf(request: Request, person: Person): readonly View[] {
  const mission = missionOf(request, whereaboutsOf(person));
  const brief = briefOf(request, person);
  const states = [mission, brief, ...claimViewsOf(request)];
  return states.flatMap((state) =>
    state ? [{ state, audience: audienceOf(state, request) }] : [],
  );
}
