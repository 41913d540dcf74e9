import { isWeakPassword } from '../../src/contract/accounts/password.ts';
import type { CodeMeaning, Redemption } from '../../src/contract/accounts/invitation.ts';
import type { Access } from './access.ts';
import { membershipOf, territoriesOf } from './account.ts';
import { isCommonPassword } from './passwords/common-passwords.ts';
import type { Account, Accounts, AccountMembership, UserId } from './account.ts';
import type { Invitation, InvitationRecord, Invitations } from './invitation.ts';
import type { Records } from './records.ts';
import type { SecondFactors } from './second-factor/second-factors.ts';
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
  | {
      readonly ok: true;
      readonly user: UserId;
      readonly territory: string;
      /** It gave them a place, or another password. */
      readonly as: 'newcomer' | 'renewed';
    }
  | { readonly ok: false; readonly error: JoiningError };

/** Why a code opened nothing. */
export type JoiningError =
  CodeError | FactorError | 'login_taken' | 'weak_password' | 'already_volunteer' | 'unauthorized';

/** Why a code itself is worth nothing; whoever guesses meets these. */
export type CodeError = 'unknown_code' | 'used_code' | 'expired_code';

/** Why the second factor of the account did not let a code renew it. */
type FactorError = 'second_factor_needed' | 'wrong_second_factor' | 'too_many_requests';

/** What codes become places with. */
export interface JoiningParts {
  readonly records: Records;
  readonly accounts: Accounts;
  readonly access: Access;
  readonly secondFactors: SecondFactors;
  readonly invitations: Invitations;
  readonly territories: Pick<Territories, 'title' | 'volunteer'>;
  readonly onJoined: OnJoined;
}

/** How a code becomes a place in a territory. */
export class Joining {
  readonly #records: Records;
  readonly #accounts: Accounts;
  readonly #access: Access;
  readonly #secondFactors: SecondFactors;
  readonly #invitations: Invitations;
  readonly #territories: Pick<Territories, 'title' | 'volunteer'>;
  readonly #onJoined: OnJoined;

  constructor(parts: JoiningParts) {
    const { records, accounts, access, secondFactors, invitations, territories, onJoined } = parts;
    this.#records = records;
    this.#accounts = accounts;
    this.#access = access;
    this.#secondFactors = secondFactors;
    this.#invitations = invitations;
    this.#territories = territories;
    this.#onJoined = onJoined;
  }

  /** What a code opens, or why it opens nothing; it is not used up. */
  async read(code: string): Promise<CodeMeaning | CodeError> {
    const invitation = await this.#open(code);
    if (typeof invitation === 'string') return invitation;
    const { name, renews, role, territory } = invitation;
    const said = { title: await this.#territories.title(territory), name };
    return renews
      ? { opens: 'password', ...said, user: renews }
      : { opens: 'place', ...said, role };
  }

  /**
   * Redeems a code, for a new account, for the one that is signed in, or for the one that it renews.
   * Throws TooManyWaiting.
   */
  async redeem(
    redemption: Redemption,
    signedIn: SignedIn | undefined,
    from?: string,
  ): Promise<Joined> {
    const invitation = await this.#open(redemption.code);
    if (typeof invitation === 'string') return refused(invitation);
    if (invitation.renews) {
      if (!('password' in redemption)) return refused('unauthorized');
      return this.#renew({ ...invitation, renews: invitation.renews }, redemption, from);
    }
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

  async #renew(
    { id, renews: user, territory }: Invitation & { readonly renews: UserId },
    redemption: Extract<Redemption, { password: string }>,
    from: string | undefined,
  ): Promise<Joined> {
    const { password } = redemption;
    const login = 'login' in redemption ? redemption.login : undefined;
    const account = await this.#accounts.find(user);
    const isWeak = isWeakPassword(password, login ?? '') || isCommonPassword(password);
    if (isWeak || (account && this.#accounts.isLoginOf(account, password))) {
      return refused('weak_password');
    }
    const hindrance = account?.secondFactor && (await this.#factorError(user, redemption.factor));
    if (hindrance) return refused(hindrance);
    const access = { password, ...(login !== undefined && { login }) };
    const claim = (): Promise<boolean> => this.#invitations.claim(id, user);
    switch (await this.#access.renew(user, access, claim, from)) {
      case 'login-taken':
        return refused('login_taken');
      case 'not-allowed':
        return refused('used_code');
      case 'done':
        await this.#invitations.setAnnounced(id);
        return { ok: true, user, territory, as: 'renewed' };
    }
  }

  /** A code of the town hall stands for the password alone: what was put beside it is asked for all the same. */
  async #factorError(user: UserId, factor: string | undefined): Promise<FactorError | undefined> {
    if (factor === undefined) return 'second_factor_needed';
    switch (await this.#secondFactors.use(user, factor)) {
      case 'wrong':
        return 'wrong_second_factor';
      case 'too-many':
        return 'too_many_requests';
      default:
        return undefined;
    }
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
    return refused('used_code');
  }

  async #joinAs(invitation: Invitation, { user, account }: SignedIn): Promise<Joined> {
    // Who reads the figures of all territories, or runs the service, is of none.
    if (account.isNetwork || account.isOperator) return refused('unauthorized');
    const present = membershipOf(account, invitation.territory)?.volunteer;
    if (invitation.volunteer && present && present !== invitation.volunteer) {
      return refused('already_volunteer');
    }
    if (!(await this.#invitations.claim(invitation.id, user))) return refused('used_code');
    return this.#settle(invitation, user);
  }

  async #settle(invitation: Invitation, user: UserId): Promise<Joined> {
    const { territory, role, sector, volunteer } = invitation;
    const place: AccountMembership = {
      roles: [role],
      ...(volunteer && { volunteer }),
      ...(sector !== undefined && { sector }),
    };
    if (!(await this.#accounts.join(user, territory, place))) return refused('already_volunteer');
    // They are in. What could not be told now is told, or complained of, by announceMissed.
    await this.#announce(invitation, user).catch(() => undefined);
    return { ok: true, user, territory, as: 'newcomer' };
  }

  async #announce({ id, territory, volunteer }: Invitation, user: UserId): Promise<void> {
    if (volunteer) await this.#onJoined(territory, volunteer, user);
    await this.#invitations.setAnnounced(id);
  }

  async #open(code: string): Promise<Invitation | CodeError> {
    const invitation = await this.#invitations.find(code);
    if (!invitation) return 'unknown_code';
    const state = this.#invitations.stateOf(invitation);
    if (state === 'used') return 'used_code';
    return state === 'open' && (await this.#isStillMeant(invitation)) ? invitation : 'expired_code';
  }

  /**
   * A code is worth what its maker is. It opens nothing to a volunteer who left meanwhile, nor an account whose
   * place was taken away, or which has another place by now.
   */
  async #isStillMeant({ by, renews, territory, volunteer }: Invitation): Promise<boolean> {
    const doc = volunteer && (await this.#territories.volunteer(territory, volunteer));
    if (doc?.['status'] === 'left') return false;
    const account = renews && (await this.#accounts.find(renews));
    if (renews && (!account || !isOnlyIn(account, territory))) return false;
    if (!by) return true;
    const maker = await this.#accounts.find(by);
    return maker ? !!membershipOf(maker, territory)?.roles.includes('coordinator') : false;
  }
}

/** Whether an account has a place in this territory and in no other. */
export function isOnlyIn(account: Account, territory: string): boolean {
  const places = territoriesOf(account);
  return places.length === 1 && places[0] === territory;
}

function refused(error: Extract<Joined, { ok: false }>['error']): Joined {
  return { ok: false, error };
}
