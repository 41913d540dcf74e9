import type { OnJoined } from '../accounts/joining.ts';
import { writeFact, type FactWritingParts } from './write-fact.ts';

/** Writes into a territory that a volunteer has an account now. */
export function announceJoined(parts: FactWritingParts): OnJoined {
  return async (territory, volunteer, user) => {
    const line = { type: 'volunteer.joined', subject: volunteer } as const;
    await writeFact(parts, territory, line, { user, roles: ['volunteer'], volunteer });
  };
}
