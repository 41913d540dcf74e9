import type { PersonDetails } from '../../domain/people/person.ts';

const NAME_ORDER = new Intl.Collator('fr', { sensitivity: 'base' });

/** Family name, then given name, as in a French directory. */
export function byName(
  a: Pick<PersonDetails, 'given' | 'family'>,
  b: Pick<PersonDetails, 'given' | 'family'>,
): number {
  return NAME_ORDER.compare(a.family, b.family) || NAME_ORDER.compare(a.given, b.given);
}
