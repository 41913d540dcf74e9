import { membershipOf } from '../accounts/account.ts';
import type { OnLeft } from '../accounts/places.ts';
import { writeFact, type FactWritingParts } from './write-fact.ts';

/**
 * Writes into a territory, in the name of the coordinator who took the place away, that the volunteer
 * stops: what they had said yes to is given back by the same fact.
 */
export function announceLeft(parts: FactWritingParts): OnLeft {
  return async (territory, volunteer, { user, account }) => {
    const doc = await (await parts.store.shelf(territory)).get(volunteer);
    const author = membershipOf(account, territory);
    if (!doc || doc['status'] === 'left' || !author) return;
    const line = { type: 'volunteer.left', subject: volunteer } as const;
    await writeFact(parts, territory, line, { user, ...author });
  };
}
