import { isWeakPassword } from '../../src/contract/accounts/password.ts';
import type { Redemption } from '../../src/contract/accounts/invitation.ts';
import { membershipOf } from './account.ts';
import { isCommonPassword } from './common-passwords.ts';
import type { Accounts, AccountMembership, UserId } from './account.ts';
import type { Invitation, InvitationRecord, Invitations } from './invitation.ts';
import type { Records } from './records.ts';
import type { SignedIn } from './session.ts';
import type { Territories } from './territories.ts';

/** Writes into the territory that a volunteer now has an account; may be told twice of the same. */
export type OnJoined = (
  territory: string,
  volunteer: `volunteer:${string}`,
  user: UserId,
) => Promise<void>;

/** The account that joined, or why none did. */
export type Joined =
  | { readonly ok: true; readonly user: UserId; readonly territory: string }
  | {
      readonly ok: false;
      readonly error:
        'unknown_code' | 'login_taken' | 'weak_password' | 'already_volunteer' | 'unauthorized';
    };

/** What codes become places with. */
export interface JoiningParts {
  readonly records: Records;
  readonly accounts: Accounts;
  readonly invitations: Invitations;
  readonly territories: Pick<Territories, 'volunteer'>;
  readonly onJoined: OnJoined;
}

/** How a code becomes a place in a territory. */
export class Joining {
  readonly #records: Records;
  readonly #accounts: Accounts;
  readonly #invitations: Invitations;
  readonly #territories: Pick<Territories, 'volunteer'>;
  readonly #onJoined: OnJoined;

  constructor({ records, accounts, invitations, territories, onJoined }: JoiningParts) {
    this.#records = records;
    this.#accounts = accounts;
    this.#invitations = invitations;
    this.#territories = territories;
    this.#onJoined = onJoined;
  }

  /** Redeems a code, for a new account or for the one that is signed in. Throws TooManyWaiting. */
  async redeem(
    redemption: Redemption,
    signedIn: SignedIn | undefined,
    from?: string,
  ): Promise<Joined> {
    const invitation = await this.#invitations.find(redemption.code);
    if (!invitation || !(await this.#isStillMeant(invitation))) return refused('unknown_code');
    if ('login' in redemption) return this.#joinAnew(invitation, redemption, from);
    return signedIn ? this.#joinAs(invitation, signedIn) : refused('unauthorized');
  }

  /**
   * Writes the `volunteer.joined` facts that could not be written at the time. One that cannot be written
   * now either, because its territory is not there, holds up no other.
   * @throws the first of what failed, after the others
   */
  async announceMissed(): Promise<void> {
    const failures: unknown[] = [];
    for await (const { id, fields } of this.#records.list<InvitationRecord>('invitation:')) {
      const { usedBy } = fields;
      if (!usedBy || fields.announced === true) continue;
      await this.#announce({ ...fields, id }, usedBy).catch((error: unknown) => {
        failures.push(error);
      });
    }
    if (failures.length > 0) throw failures[0];
  }

  async #joinAnew(
    invitation: Invitation,
    { login, password, name }: Extract<Redemption, { login: string }>,
    from: string | undefined,
  ): Promise<Joined> {
    if (isWeakPassword(password, login) || isCommonPassword(password)) {
      return refused('weak_password');
    }
    const account = { login, password, name: name ?? invitation.name };
    const user = await this.#accounts.create(account, from);
    if (!user) return refused('login_taken');
    if (await this.#invitations.claim(invitation.id, user)) return this.#settle(invitation, user);
    await this.#accounts.discard(user);
    return refused('unknown_code');
  }

  async #joinAs(invitation: Invitation, { user, account }: SignedIn): Promise<Joined> {
    // Who reads the figures of all territories is of none.
    if (account.isNetwork) return refused('unauthorized');
    const present = membershipOf(account, invitation.territory)?.volunteer;
    if (invitation.volunteer && present && present !== invitation.volunteer) {
      return refused('already_volunteer');
    }
    if (!(await this.#invitations.claim(invitation.id, user))) return refused('unknown_code');
    return this.#settle(invitation, user);
  }

  async #settle(invitation: Invitation, user: UserId): Promise<Joined> {
    const { territory, role, volunteer } = invitation;
    const place: AccountMembership = { roles: [role], ...(volunteer && { volunteer }) };
    if (!(await this.#accounts.join(user, territory, place))) return refused('already_volunteer');
    // They are in. What could not be told now is told, or complained of, by announceMissed.
    await this.#announce(invitation, user).catch(() => undefined);
    return { ok: true, user, territory };
  }

  async #announce({ id, territory, volunteer }: Invitation, user: UserId): Promise<void> {
    if (volunteer) await this.#onJoined(territory, volunteer, user);
    await this.#invitations.setAnnounced(id);
  }

  /** A code is worth what its maker is, and opens nothing to a volunteer who left meanwhile. */
  async #isStillMeant({ by, territory, volunteer }: Invitation): Promise<boolean> {
    const doc = volunteer && (await this.#territories.volunteer(territory, volunteer));
    if (doc?.['status'] === 'left') return false;
    if (!by) return true;
    const maker = await this.#accounts.find(by);
    return maker ? !!membershipOf(maker, territory)?.roles.includes('coordinator') : false;
  }
}

function refused(error: Extract<Joined, { ok: false }>['error']): Joined {
  return { ok: false, error };
}
