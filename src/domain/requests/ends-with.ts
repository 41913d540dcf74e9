import { momentOf } from '../kernel/fact.ts';
import type { Id } from '../kernel/ids.ts';
import type { Find } from '../kernel/noun.ts';
import { withStep } from '../kernel/state.ts';
import { lastDayOf, type Day } from '../kernel/when.ts';
import { dayIn } from '../kernel/zone.ts';
import type { Ending, PersonEnded, PersonReturned } from '../people/person.ts';
import { zoneHere } from '../territory/zone-here.ts';
import type { VolunteerLeft } from '../volunteers/volunteer.ts';
import { claimOf, concerned, holds } from './claim.ts';
import { closedAs, reopened, withoutVolunteer } from './evolve-request.ts';
import { isLive, type ClosingReason } from './phase.ts';
import type { Request } from './request.ts';

const REASONS: Readonly<Record<Ending, ClosingReason>> = {
  moved: 'moved',
  'care-home': 'moved',
  deceased: 'deceased',
  'asked-to-stop': 'person-declined',
};

/** The request when the person it is for no longer takes part: nobody goes there any more. */
export function closedWithPerson(request: Request, fact: PersonEnded): Request {
  if (!isLive(request.phase)) return request;
  const reason = REASONS[fact.data.ending];
  const history = withStep(request.history, fact, { reason });
  return { ...closedAs(request, fact, 'cancelled', reason), history };
}

/** The request when the ending was a mistake: what was still to come, and ended with it, stands again. */
export function reopenedWithPerson(request: Request, fact: PersonReturned, find: Find): Request {
  const today = dayIn(zoneHere(find), momentOf(fact));
  const isToCome = lastDayOf(request.when) >= today;
  if (!endedWithPerson(request) || !isToCome) return request;
  return { ...reopened(request, fact, find), history: withStep(request.history, fact) };
}

/** Whether the end of the person's part was the end of the request, and nothing was told since. */
export function endedWithPerson({ phase, history }: Request): boolean {
  return phase === 'cancelled' && history.at(-1)?.type === 'person.ended';
}

/**
 * Who counted on going, and is better told by somebody than by a screen that the person no longer
 * takes part; nobody once the day is over.
 */
export function volunteersToRing(request: Request, today: Day): readonly Id<'volunteer'>[] {
  if (!endedWithPerson(request) || lastDayOf(request.when) < today) return [];
  return (request.before?.claims ?? []).filter(holds).map(({ volunteer }) => volunteer);
}

/** The request when a volunteer who stood with it left. */
export function givenBackBy(request: Request, fact: VolunteerLeft): Request {
  const claim = claimOf(request.claims, fact.subject);
  if (!isLive(request.phase) || !claim || !concerned(claim)) return request;
  const history = withStep(request.history, fact, { volunteer: fact.subject });
  return { ...withoutVolunteer(request, fact.subject, fact), history };
}
