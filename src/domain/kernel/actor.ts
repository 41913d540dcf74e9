import type { Id } from './ids.ts';

/** What somebody does in one territory; a person may hold several roles. */
export type Role = 'coordinator' | 'agent' | 'volunteer';

/** The public door, by what it was opened for: people without an account write through it (`door:survey`). */
export type Door = Id<'door'>;

/** Who wrote a fact down: somebody's account, or the public door. */
export type Author = Id<'user'> | Door;

/**
 * Who stands behind a fact: their account and what they were allowed to do when it was received. The public door
 * has no role, and may only do what the rule of a fact opens to it.
 */
export interface Actor<By extends Author = Id<'user'>> {
  readonly user: By;
  readonly roles: readonly Role[];
  /** The volunteer this person is, when they hold that role. */
  readonly volunteer?: Id<'volunteer'>;
}

/** Coordinators and agents: the people who answer for the territory. */
export function isStaff(actor: Actor<Author>): boolean {
  return isCoordinator(actor) || actor.roles.includes('agent');
}

/** The people who match, publish and close. */
export function isCoordinator(actor: Actor<Author>): boolean {
  return actor.roles.includes('coordinator');
}

/** Whether this person may act in the name of that volunteer: they are the volunteer, or coordinate them. */
export function actsFor(actor: Actor<Author>, volunteer: Id<'volunteer'>): boolean {
  return isCoordinator(actor) || isVolunteer(actor, volunteer);
}

/** Whether this person is that volunteer. */
export function isVolunteer(actor: Actor<Author>, volunteer: Id<'volunteer'>): boolean {
  return actor.roles.includes('volunteer') && actor.volunteer === volunteer;
}

/** Whether nobody with an account wrote it: it came in by the public door. */
export function isDoor(author: Author): author is Door {
  return author.startsWith('door:');
}
