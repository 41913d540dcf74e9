import type { Actor } from '../kernel/actor.ts';
import type { Person } from '../people/person.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import type { Attempt, Call } from './call.ts';
import { isLast } from './evolve-call.ts';

/** After so many attempts without reaching them somebody counts as unreachable. */
const MAX_TRIES = 5;

/**
 * How one person stands on a list. `answered`, `declined`, `wrong-number`: what the first attempt that
 * reached an end found. `died`, `ended`: they take no part any more, so their call ends with them.
 * `unreachable`: tried so often that one may stop; nobody is kept from trying again. `call-back`: they
 * asked to be rung later. `tried`, `to-ring`: not reached yet, not tried yet.
 */
export const CALL_STANDINGS = [
  'answered',
  'declined',
  'wrong-number',
  'died',
  'ended',
  'unreachable',
  'call-back',
  'tried',
  'to-ring',
] as const;

/** One such standing. */
export type CallStanding = (typeof CALL_STANDINGS)[number];

/** The attempt that ended a call: the first that the server heard of; undefined while it goes on. */
export function outcomeOf({ attempts }: Pick<Call, 'attempts'>): Attempt | undefined {
  return attempts.find(({ outcome }) => isLast(outcome));
}

/** How often somebody was tried. */
export function triesOf({ attempts, earlier }: Pick<Call, 'attempts' | 'earlier'>): number {
  return Object.values(earlier).reduce((sum, count) => sum + count, attempts.length);
}

/**
 * How somebody stands.
 * @param who the one to ring; undefined: they are not known here (any more), and cannot be rung
 */
export function standingOf(call: Call, who: Person | Volunteer | undefined): CallStanding {
  const outcome = outcomeOf(call)?.outcome;
  if (outcome && isLast(outcome)) return outcome;
  if (!who || who.status === 'ended' || who.status === 'left')
    return who?.noun === 'person' && who.ending === 'deceased' ? 'died' : 'ended';
  const latest = call.attempts.at(-1);
  if (latest?.outcome === 'call-back') return 'call-back';
  const tries = triesOf(call);
  if (tries >= MAX_TRIES) return 'unreachable';
  return tries > 0 ? 'tried' : 'to-ring';
}

/** Whether somebody is still to be rung. */
export function isToRing(standing: CallStanding): boolean {
  return standing === 'to-ring' || standing === 'tried' || standing === 'call-back';
}

/** Whether somebody may not ring this person. */
export function isKeptAway(
  call: Call,
  { user, volunteer }: Pick<Actor, 'user' | 'volunteer'>,
): boolean {
  return call.notBy?.some((one) => one === user || one === volunteer) ?? false;
}
