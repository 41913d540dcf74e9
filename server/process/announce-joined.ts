import type { OnJoined } from '../accounts/joining.ts';
import { writeFact, type FactWritingParts } from './write-fact.ts';

/** Writes into a territory that a volunteer has an account now. */
export function announceJoined(parts: FactWritingParts): OnJoined {
  return (territory, volunteer, user) =>
    writeFact(
      parts,
      territory,
      { type: 'volunteer.joined', subject: volunteer },
      { user, roles: ['volunteer'], volunteer },
    );
}
