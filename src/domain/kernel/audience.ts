import type { Actor, Role } from './actor.ts';
import type { Id } from './ids.ts';

/**
 * A word that a reader carries and a document is open to. The gateway only compares them.
 * `member`: everybody of the territory; `staff`: coordinators and agents; `office`: coordinators;
 * `board`: active volunteers; `copy`: a replication key of the territory.
 */
export type Tag = 'member' | 'staff' | 'office' | 'board' | 'copy' | Id<'user'> | Id<'volunteer'>;

/** Which volunteer somebody is, and how that volunteer stands; unknown: not active. */
export interface VolunteerStanding {
  readonly _id: Id<'volunteer'>;
  readonly status?: string;
}

/**
 * The tags that somebody carries in a territory: the only place that says what a role may know.
 * @param volunteer the volunteer they are, when they are one
 * @param former the record of theirs from before two were made one: what was written there they go on reading
 */
export function tagsOf(
  user: Id<'user'>,
  roles: readonly Role[],
  volunteer: VolunteerStanding | undefined,
  former?: Id<'volunteer'>,
): readonly Tag[] {
  const tags = new Set<Tag>(['member', user]);
  if (roles.includes('coordinator')) tags.add('office').add('staff');
  if (roles.includes('agent')) tags.add('staff');
  if (roles.includes('volunteer') && volunteer) {
    tags.add(volunteer._id);
    if (former) tags.add(former);
    if (volunteer.status === 'active') tags.add('board');
  }
  return [...tags];
}

/** The tags of a replication key: every state document, no fact, no verdict. */
export const COPY_TAGS: readonly Tag[] = ['copy'];

/** Of these, the kinds that name no person: all that a key has which was made without persons. */
export const NOUNS_WITHOUT_PERSONS = ['territory', 'mission'] as const;

/** Whether somebody knows aggregates whole, or projections of them only. */
export function seesWhole({ user, roles }: Pick<Actor, 'user' | 'roles'>): boolean {
  return tagsOf(user, roles, undefined).includes('staff');
}
