import type { Actor, Author } from '../kernel/actor.ts';
import { nounOf, type Id } from '../kernel/ids.ts';
import type { Lookup, Redirect } from '../kernel/noun.ts';
import type { Person } from '../people/person.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import type { Mergeable } from './merge.ts';

/** The records that one leads to, itself first; the last is the one that stands for all of them. */
export function wayFrom<I extends Mergeable>(id: I, lookup: Lookup): readonly I[] {
  const way = [id];
  for (let next = intoOf(id, lookup); next && !way.includes(next); next = intoOf(next, lookup)) {
    way.push(next);
  }
  return way;
}

/** The record that stands for this one now. */
export function meantBy<I extends Mergeable>(id: I, lookup: Lookup): I {
  return wayFrom(id, lookup).at(-1) ?? id;
}

/**
 * Whoever had not heard that two records are one wrote about the old one, or as the old one, and meant the one that
 * stays.
 */
export const asMeant: Redirect = {
  ways(fact, lookup) {
    const { person, volunteer } = fact.data as Named;
    const named = [fact.subject, person, volunteer, fact.received?.volunteer].filter(isMergeable);
    return named.flatMap((id) => wayFrom(id, lookup));
  },
  meant(fact, lookup) {
    const subject = meantOf(fact.subject, lookup) as Id;
    const { person, volunteer } = fact.data as Named;
    const meant = { person: meantOf(person, lookup), volunteer: meantOf(volunteer, lookup) };
    if (meant.person === person && meant.volunteer === volunteer) {
      return subject === fact.subject ? fact : { ...fact, subject };
    }
    const data = {
      ...(fact.data as object),
      ...(person !== undefined && { person: meant.person }),
      ...(volunteer !== undefined && { volunteer: meant.volunteer }),
    };
    return { ...fact, subject, data };
  },
  author: actorMeant,
};

/** Somebody as the volunteer who stands for them by now. */
function actorMeant<By extends Author>(actor: Actor<By>, lookup: Lookup): Actor<By> {
  const volunteer = actor.volunteer && meantBy(actor.volunteer, lookup);
  return volunteer === actor.volunteer || !volunteer ? actor : { ...actor, volunteer };
}

/** What a fact may name besides what it is about. */
interface Named {
  readonly person?: unknown;
  readonly volunteer?: unknown;
}

function intoOf<I extends Mergeable>(id: I, lookup: Lookup): I | undefined {
  return (lookup(id) as Person | Volunteer | undefined)?.merged?.into as I | undefined;
}

function meantOf(id: unknown, lookup: Lookup): unknown {
  return isMergeable(id) ? meantBy(id, lookup) : id;
}

function isMergeable(id: unknown): id is Mergeable {
  return typeof id === 'string' && ['person', 'volunteer'].includes(nounOf(id));
}
