import { uuidOf, type Id } from '../../src/domain/kernel/ids.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import type { WriteForVolunteer } from '../notices/sms-answers.ts';
import { writeFact, type FactWritingParts } from './write-fact.ts';

/**
 * Writes what a volunteer said by short message, in their name and with their rights alone. Who has no account is told
 * apart in the history by the UUID of the volunteer.
 */
export function answerFor(
  parts: FactWritingParts,
  { accounts }: Pick<AccountsService, 'accounts'>,
): WriteForVolunteer {
  return async (territory, volunteer, line) => {
    const holder = await accounts.holderOfPlace(territory, volunteer);
    const user: Id<'user'> = holder ?? `user:${uuidOf(volunteer)}`;
    const actor = { user, roles: ['volunteer' as const], volunteer };
    return writeFact(parts, territory, { ...line, data: { volunteer } }, actor);
  };
}
