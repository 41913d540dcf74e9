import { isStaff, type Actor } from '../kernel/actor.ts';
import { withChanges } from '../kernel/changes.ts';
import { momentOf } from '../kernel/fact.ts';
import { allow } from '../kernel/judging.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { isWithinADay, type Encounter, type EncounterAmended } from './encounter.ts';

/** Only whoever noted an encounter corrects it, within a day. */
export function amendable(
  fact: EncounterAmended,
  actor: Actor,
  encounter: Encounter,
): Refusal | undefined {
  return (
    allow(isStaff(actor) && encounter.by === actor.user) ??
    (isWithinADay(encounter, fact.at, momentOf(fact)) ? undefined : 'too-late')
  );
}

/**
 * The encounter in its latest words. Of what was noted at first, only how it went stays: words may have been taken
 * back, or have been for fewer readers.
 */
export function amended(encounter: Encounter, fact: EncounterAmended): Encounter {
  const { means, outcome } = encounter;
  const { mood, ...told } = withChanges(encounter, fact.data.changes);
  return {
    ...told,
    // Of somebody who was not met, nobody knows the spirits.
    ...(mood && told.outcome === 'present' && { mood }),
    amended: { at: momentOf(fact), first: encounter.amended?.first ?? { means, outcome } },
  };
}
