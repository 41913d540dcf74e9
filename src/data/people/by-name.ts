import { joinedWords } from '../../domain/kernel/folded.ts';
import type { PersonDetails } from '../../domain/people/person.ts';

const NAME_ORDER = new Intl.Collator('fr', { sensitivity: 'base' });

/** Family name, then given name, as in a French directory. */
export function byName(
  a: Pick<PersonDetails, 'given' | 'family'>,
  b: Pick<PersonDetails, 'given' | 'family'>,
): number {
  return NAME_ORDER.compare(a.family, b.family) || NAME_ORDER.compare(a.given, b.given);
}

/** Whether two are called alike, however their names are written. */
export function hasSameName(one: Named, other: Named): boolean {
  return hasSameGiven(one, other) && joined(one.family) === joined(other.family);
}

/** The same of the given name alone: two of one household share a number, and seldom that. */
export function hasSameGiven(one: Pick<Named, 'given'>, other: Pick<Named, 'given'>): boolean {
  return joined(one.given) === joined(other.given);
}

interface Named {
  readonly given: string;
  readonly family: string;
}

function joined(name: string): string {
  return joinedWords(name) || name;
}
