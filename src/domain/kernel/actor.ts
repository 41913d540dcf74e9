import type { Id } from './ids.ts';

/** What somebody does in one territory; a person may hold several roles. */
export type Role = 'coordinator' | 'agent' | 'volunteer';

/** Who stands behind a fact: their account and what they were allowed to do when it was received. */
export interface Actor {
  readonly user: Id<'user'>;
  readonly roles: readonly Role[];
  /** The volunteer this person is, when they hold that role. */
  readonly volunteer?: Id<'volunteer'>;
}

/** Coordinators and agents: the people who answer for the territory. */
export function isStaff(actor: Actor): boolean {
  return isCoordinator(actor) || actor.roles.includes('agent');
}

/** The people who match, publish and close. */
export function isCoordinator(actor: Actor): boolean {
  return actor.roles.includes('coordinator');
}

/** Whether this person may act in the name of that volunteer: they are the volunteer, or coordinate them. */
export function actsFor(actor: Actor, volunteer: Id<'volunteer'>): boolean {
  return isCoordinator(actor) || isVolunteer(actor, volunteer);
}

/** Whether this person is that volunteer. */
export function isVolunteer(actor: Actor, volunteer: Id<'volunteer'>): boolean {
  return actor.roles.includes('volunteer') && actor.volunteer === volunteer;
}
