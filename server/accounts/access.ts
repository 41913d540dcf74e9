import type { Role } from '../../src/domain/kernel/actor.ts';
import type { RoleChange } from '../../src/contract/accounts/team.ts';
import { membershipOf, type Account, type AccountMembership, type UserId } from './account.ts';
import { fingerprintOf } from './login.ts';
import type { Passwords } from './passwords/password.ts';
import type { Records } from './records.ts';

/** What somebody opens an account with from now on. */
export interface NewAccess {
  readonly password: string;
  /** Absent: the login stays what it was. */
  readonly login?: string;
}

/** How somebody comes into an account that exists, and what they may do with it: changed by a coordinator. */
export class Access {
  readonly #records: Records;
  readonly #passwords: Passwords;
  readonly #secret: Buffer;

  constructor(records: Records, passwords: Passwords, secret: Buffer) {
    this.#records = records;
    this.#passwords = passwords;
    this.#secret = secret;
  }

  /**
   * Another password, and another login where one is wanted; every session is over. Throws TooManyWaiting.
   * @param claim uses up what allows it, once everything else is ready; false: it was used meanwhile
   */
  async renew(
    user: UserId,
    { password, login }: NewAccess,
    claim: () => Promise<boolean>,
    from?: string,
  ): Promise<'done' | 'login-taken' | 'not-allowed'> {
    const stored = await this.#passwords.make(password, from);
    const present = await this.#records.getNow<Account>(user);
    if (!present) return 'not-allowed';
    const next = login === undefined ? present.login : fingerprintOf(this.#secret, login);
    const isOther = next !== present.login;
    if (isOther && !(await this.#reserve(next, user))) return 'login-taken';
    if (!(await claim())) {
      if (isOther) await this.#records.remove(next);
      return 'not-allowed';
    }
    await this.#records.update<Account>(user, ({ farewell: _, ...now }) => ({
      ...now,
      login: next,
      password: stored,
      generation: now.generation + 1,
    }));
    if (isOther) await this.#records.remove(present.login);
    return 'done';
  }

  /** Ends every session of an account, the password stays; a device that is lost opens nothing more here. */
  async endSessions(user: UserId): Promise<void> {
    await this.#records.update<Account>(user, ({ farewell: _, ...now }) => ({
      ...now,
      generation: now.generation + 1,
    }));
  }

  /**
   * Makes somebody of a territory's team a coordinator or an agent; a volunteer they stay.
   * @returns false when they have no place there
   */
  async setRole(user: UserId, territory: string, change: RoleChange): Promise<boolean> {
    const after = await this.#records.update<Account>(user, (now) => {
      const place = membershipOf(now, territory);
      if (!place) return undefined;
      return { ...now, memberships: { ...now.memberships, [territory]: withRole(place, change) } };
    });
    return after !== undefined && membershipOf(after, territory) !== undefined;
  }

  async #reserve(fingerprint: string, user: UserId): Promise<boolean> {
    if (await this.#records.create(fingerprint, { user })) return true;
    const holder = await this.#records.getNow<{ user: UserId }>(fingerprint);
    return holder?.user === user;
  }
}

function withRole(
  { sector: _, ...place }: AccountMembership,
  { role, sector }: RoleChange,
): AccountMembership {
  const kept = place.roles.filter((one) => one === 'volunteer');
  const roles: readonly Role[] = [role, ...kept];
  return { ...place, roles, ...(role === 'agent' && sector !== undefined && { sector }) };
}
