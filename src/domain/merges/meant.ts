import type { AnyFact } from '../kernel/fact.ts';
import { nounOf, type Id } from '../kernel/ids.ts';
import type { Lookup } from '../kernel/noun.ts';
import type { Person } from '../people/person.ts';

/** The records that one leads to, itself first; the last is the one that stands for all of them. */
export function wayFrom(id: Id<'person'>, lookup: Lookup): readonly Id<'person'>[] {
  const way = [id];
  for (let next = intoOf(id, lookup); next && !way.includes(next); next = intoOf(next, lookup)) {
    way.push(next);
  }
  return way;
}

/** The record that stands for this one now. */
export function meantBy(id: Id<'person'>, lookup: Lookup): Id<'person'> {
  return wayFrom(id, lookup).at(-1) ?? id;
}

/**
 * The fact as it is meant: whoever had not heard that two records are one wrote about the old one, and meant the person.
 */
export function asMeant(fact: AnyFact, lookup: Lookup): AnyFact {
  const subject = isPerson(fact.subject) ? meantBy(fact.subject, lookup) : fact.subject;
  const { person } = fact.data as { readonly person?: unknown };
  const meant = isPerson(person) ? meantBy(person, lookup) : person;
  if (subject === fact.subject && meant === person) return fact;
  const data = meant === person ? fact.data : { ...(fact.data as object), person: meant };
  return { ...fact, subject, data };
}

function intoOf(id: Id<'person'>, lookup: Lookup): Id<'person'> | undefined {
  return (lookup(id) as Person | undefined)?.merged?.into;
}

function isPerson(id: unknown): id is Id<'person'> {
  return typeof id === 'string' && nounOf(id) === 'person';
}
