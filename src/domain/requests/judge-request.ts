import type { Person } from '../people/person.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { isLive } from './phase.ts';
import type { Request } from './request.ts';

/** Refuses what comes too late: something must still be to be done. */
export function live(request: Request): Refusal | undefined {
  return isLive(request.phase) ? undefined : 'closed';
}

/** Who is on the way already is not told to fetch somebody else. */
export function notUnderWay(request: Request): Refusal | undefined {
  return live(request) ?? (request.phase === 'under-way' ? 'not-open' : undefined);
}

/** Refuses what is asked for somebody who is unknown here or no longer takes part. */
export function takesPart(person: Person | undefined): Refusal | undefined {
  if (!person) return 'unknown-subject';
  return person.status === 'ended' ? 'ended' : undefined;
}

/** Whether the request may stand again: it is over, and the person still takes part. */
export function reopenable(request: Request, person: Person | undefined): Refusal | undefined {
  if (!live(request)) return 'not-open';
  return person && takesPart(person);
}
