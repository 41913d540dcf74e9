import { randomBytes } from 'node:crypto';
import { territoriesOf } from '../accounts/account.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';

/**
 * Lets somebody in again whom nobody of their territory can: another password, no second factor, every session over.
 * The journal of each of their territories tells it.
 * @returns the password; undefined: nobody has this login
 */
export async function letIn(
  { accounts, journal, secondFactors }: AccountsService,
  login: string,
): Promise<string | undefined> {
  const whose = await accounts.holderOf(login);
  if (!whose) return undefined;
  const password = randomBytes(12).toString('base64url');
  await accounts.setPassword(whose, password);
  const territories = territoriesOf(await accounts.find(whose));
  if (await secondFactors.end(whose)) {
    await journal.writeIn(territories, { kind: 'second-factor-taken', whose });
  }
  await journal.writeIn(territories, { kind: 'access-renewed', whose });
  return password;
}
