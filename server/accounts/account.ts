import { createHmac, randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/kernel/actor.ts';
import type { Passwords, StoredPassword } from './password.ts';
import type { Records } from './records.ts';

/** The id of an account. */
export type UserId = `user:${string}`;

/** What somebody may do in one territory. */
export interface AccountMembership {
  readonly roles: readonly Role[];
  /** The volunteer they are, when they hold that role. */
  readonly volunteer?: `volunteer:${string}`;
}

/** Somebody who can sign in. */
export interface Account {
  readonly name: string;
  readonly password: StoredPassword;
  /** The fingerprint under which they sign in; the login itself is kept nowhere. */
  readonly login: string;
  /** Grows with each change of password; sessions of an earlier generation are over. */
  readonly generation: number;
  readonly memberships: Readonly<Record<string, AccountMembership>>;
}

/** An account to be created. */
export interface NewAccount {
  readonly login: string;
  readonly password: string;
  readonly name: string;
}

/** The people who can sign in, and their places in the territories. */
export class Accounts {
  readonly #records: Records;
  readonly #passwords: Passwords;
  readonly #secret: Buffer;

  constructor(records: Records, passwords: Passwords, secret: Buffer) {
    this.#records = records;
    this.#passwords = passwords;
    this.#secret = secret;
  }

  /** Undefined when there is nobody of that id. */
  async find(user: UserId): Promise<Account | undefined> {
    return this.#records.get<Account>(user);
  }

  /**
   * Makes an account without any place yet; undefined when the login is taken. The strength of the
   * password is the caller's business: the demonstration's is weak on purpose. Throws TooManyWaiting.
   */
  async create({ login, password, name }: NewAccount, from?: string): Promise<UserId | undefined> {
    const user: UserId = `user:${randomUUID()}`;
    const fingerprint = this.#fingerprint(login);
    const stored = await this.#passwords.make(password, from);
    const account: Account = {
      name,
      password: stored,
      login: fingerprint,
      generation: 1,
      memberships: {},
    };
    // The account first: a login that points to nobody could never be taken again.
    await this.#records.create(user, account);
    if (await this.#records.create(fingerprint, { user })) return user;
    await this.#records.remove(user);
    return undefined;
  }

  /** Undoes a creation whose reason fell away. */
  async discard(user: UserId): Promise<void> {
    const account = await this.find(user);
    if (!account) return;
    await this.#records.remove(account.login);
    await this.#records.remove(user);
  }

  /** Who has this login and this password? `from`: the address that asks. Throws TooManyWaiting. */
  async verify(login: string, password: string, from?: string): Promise<UserId | undefined> {
    const user = await this.#holderOf(login);
    const account = user && (await this.find(user));
    const matches = await this.#passwords.matches(password, account?.password, from);
    if (!user || !account || !matches) return undefined;
    if (this.#passwords.isOutdated(account.password)) {
      const renewed = await this.#passwords.make(password, from);
      await this.#records.update<Account>(user, (now) =>
        now.generation === account.generation ? { ...now, password: renewed } : undefined,
      );
    }
    return user;
  }

  /** Whether it is the password of this account. Throws TooManyWaiting. */
  async verifyUser(user: UserId, password: string, from?: string): Promise<boolean> {
    return this.#passwords.matches(password, (await this.find(user))?.password, from);
  }

  /** Sets another password and ends every session. Throws TooManyWaiting. */
  async setPassword(user: UserId, password: string, from?: string): Promise<void> {
    const stored = await this.#passwords.make(password, from);
    await this.#records.update<Account>(user, (now) => ({
      ...now,
      password: stored,
      generation: now.generation + 1,
    }));
  }

  /** Whether a new password would be the login under which the person signs in. */
  isLoginOf(account: Account, word: string): boolean {
    return this.#fingerprint(word) === account.login;
  }

  /**
   * Gives somebody a place in a territory, beside those they have there. A volunteer has one account:
   * the latest takes the place over, so that a lost phone is answered with a new code. False when
   * the account is already another volunteer there.
   */
  async join(user: UserId, territory: string, place: AccountMembership): Promise<boolean> {
    const { volunteer } = place;
    const after = await this.#records.update<Account>(user, (now) => {
      const present = membershipOf(now, territory);
      if (volunteer && present?.volunteer && present.volunteer !== volunteer) return undefined;
      const roles = [...new Set([...(present?.roles ?? []), ...place.roles])];
      return withMembership(now, territory, { ...present, ...place, roles });
    });
    const present = after && membershipOf(after, territory);
    if (!present || (volunteer && present.volunteer !== volunteer)) return false;
    if (volunteer) await this.#takeOver(user, territory, volunteer);
    return true;
  }

  /** Takes somebody's place in a territory away; their devices drop what they held at the next contact. */
  async leave(user: UserId, territory: string): Promise<void> {
    await this.#records.update<Account>(user, (now) => withMembership(now, territory, undefined));
  }

  async #takeOver(
    user: UserId,
    territory: string,
    volunteer: `volunteer:${string}`,
  ): Promise<void> {
    const holder = `holder:${territory}.${volunteer.slice('volunteer:'.length)}`;
    if (await this.#records.create(holder, { user })) return;
    // Whoever held it at any try: taking away what somebody no longer holds changes nothing.
    const former = new Set<UserId>();
    await this.#records.update<{ user: UserId }>(holder, (now) => {
      former.add(now.user);
      return { user };
    });
    former.delete(user);
    for (const one of former) await this.#giveUp(one, territory, volunteer);
  }

  async #giveUp(user: UserId, territory: string, volunteer: string): Promise<void> {
    await this.#records.update<Account>(user, (now) => {
      const present = membershipOf(now, territory);
      if (present?.volunteer !== volunteer) return undefined;
      const roles = present.roles.filter((role) => role !== 'volunteer');
      return withMembership(now, territory, roles.length > 0 ? { roles } : undefined);
    });
  }

  async #holderOf(login: string): Promise<UserId | undefined> {
    return (await this.#records.get<{ user: UserId }>(this.#fingerprint(login)))?.user;
  }

  #fingerprint(login: string): string {
    const plain = login.normalize('NFKC').trim().toLowerCase();
    return `login:${createHmac('sha256', this.#secret).update(`login:${plain}`).digest('hex')}`;
  }
}

/** Somebody's place in a territory; undefined when they have none. */
export function membershipOf(account: Account, territory: string): AccountMembership | undefined {
  return Object.hasOwn(account.memberships, territory) ? account.memberships[territory] : undefined;
}

function withMembership(
  account: Account,
  territory: string,
  membership: AccountMembership | undefined,
): Account {
  const { [territory]: _, ...others } = account.memberships;
  return {
    ...account,
    memberships: membership ? { ...others, [territory]: membership } : others,
  };
}
