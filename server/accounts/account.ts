import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/kernel/actor.ts';
import { fingerprintOf } from './login.ts';
import type { Passwords, StoredPassword } from './passwords/password.ts';
import type { Records } from './records.ts';
import type { LinkedIdentity } from './identity/linked-identity.ts';
import type { BegunFactor, SecondFactor } from './second-factor/second-factor.ts';

/** The id of an account. */
export type UserId = `user:${string}`;

/** What somebody may do in one territory. */
export interface AccountMembership {
  readonly roles: readonly Role[];
  /** The volunteer they are, when they hold that role; `former`: they came to be, where another stands for them now. */
  readonly volunteer?: `volunteer:${string}`;
  readonly former?: `volunteer:${string}`;
  /** Where an agent goes round, in the words of the town hall. */
  readonly sector?: string;
  /** How often such a place was given again after it had ended: what was before is not taken up. */
  readonly life?: number;
}

/** A place that was taken away: what is kept of it says so, and takes in what was still to come. */
export interface EndedPlace extends AccountMembership {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Who took it away; absent: another account came to be that volunteer. */
  readonly by?: UserId;
  /** That of the password then: it names the carrying key of the devices that are told. */
  readonly generation: number;
  /** How much their devices have handed over since. */
  readonly parked?: { readonly facts: number; readonly bytes: number };
}

/** Somebody who can sign in. */
export interface Account {
  readonly name: string;
  readonly password: StoredPassword;
  /** The fingerprint under which they sign in; the login itself is kept nowhere. */
  readonly login: string;
  /** Grows with each change of password, and with the end of the last place; earlier sessions are over. */
  readonly generation: number;
  readonly memberships: Readonly<Record<string, AccountMembership>>;
  /** The places that were taken away, by territory. */
  readonly ended?: Readonly<Record<string, EndedPlace>>;
  /** It reads the synthesis of all territories, and has a place in none. */
  readonly isNetwork?: true;
  /** It runs the service: it makes territories, and has a place in none. */
  readonly isOperator?: true;
  /** Sessions of this generation are told that the last place is gone, and open nothing else. */
  readonly farewell?: number;
  /** Asked for beside the password. */
  readonly secondFactor?: SecondFactor;
  /** Opens it beside the password. */
  readonly identity?: LinkedIdentity;
  /** One that is being set up, and asked for by nobody yet. */
  readonly begunFactor?: BegunFactor;
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
  readonly #clock: () => number;

  constructor(records: Records, passwords: Passwords, secret: Buffer, clock: () => number) {
    this.#records = records;
    this.#passwords = passwords;
    this.#secret = secret;
    this.#clock = clock;
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
    if (account.identity) await this.#records.remove(account.identity.trace);
    await this.#records.remove(user);
  }

  /** Who has this login and this password? `from`: the address that asks. Throws TooManyWaiting. */
  async verify(login: string, password: string, from?: string): Promise<UserId | undefined> {
    const user = await this.holderOf(login);
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

  /** Whose login it is; undefined: nobody's. */
  async holderOf(login: string): Promise<UserId | undefined> {
    return (await this.#records.get<{ user: UserId }>(this.#fingerprint(login)))?.user;
  }

  /** Whether it is the password of this account. Throws TooManyWaiting. */
  async verifyUser(user: UserId, password: string, from?: string): Promise<boolean> {
    return this.#passwords.matches(password, (await this.find(user))?.password, from);
  }

  /** Sets another password and ends every session. Throws TooManyWaiting. */
  async setPassword(user: UserId, password: string, from?: string): Promise<void> {
    const stored = await this.#passwords.make(password, from);
    await this.#records.update<Account>(user, ({ farewell: _, ...now }) => ({
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
      if (now.isNetwork || now.isOperator) return undefined;
      const present = membershipOf(now, territory);
      if (volunteer && present?.volunteer && present.volunteer !== volunteer) return undefined;
      const roles = [...new Set([...(present?.roles ?? []), ...place.roles])];
      return withPlace(now, territory, { ...present, ...place, roles });
    });
    const present = after && membershipOf(after, territory);
    if (!present || (volunteer && present.volunteer !== volunteer)) return false;
    if (volunteer) await this.#takeOver(user, territory, volunteer);
    return true;
  }

  /**
   * Makes an account the network's (it reads the synthesis) or an operator's (it makes territories and sees how they go):
   * either never has a place in a territory, and is not the other.
   * @returns false when it has one, or had one that its devices may still hold something of
   */
  async appoint(user: UserId, as: 'isNetwork' | 'isOperator'): Promise<boolean> {
    const other = as === 'isNetwork' ? 'isOperator' : 'isNetwork';
    const after = await this.#records.update<Account>(user, (now) =>
      now.ended || now[other] || territoriesOf(now).length > 0 ? undefined : { ...now, [as]: true },
    );
    return after?.[as] === true;
  }

  /**
   * Takes somebody's place in a territory away, or only what they are there as a volunteer. Without any
   * other place their sessions are over; their devices are told why, once.
   * @returns the account as it then is
   */
  async endPlace(
    user: UserId,
    territory: string,
    by: UserId | undefined,
    part: PartOfPlace = 'all',
  ): Promise<Account | undefined> {
    const end = { at: this.#clock(), ...(by && { by }) };
    return this.#records.update<Account>(user, (now) => withoutPlace(now, territory, part, end));
  }

  /** Forgets that somebody ever had a place in a territory that is erased. */
  async leave(user: UserId, territory: string): Promise<void> {
    await this.#records.update<Account>(user, (now) => {
      return withoutEnded(withMembership(now, territory, undefined), territory);
    });
  }

  /** Notes that devices hand over facts of an ended place; false when there is no room for them. */
  async reserveParking(
    user: UserId,
    territory: string,
    more: { readonly facts: number; readonly bytes: number },
    most: { readonly facts: number; readonly bytes: number },
  ): Promise<boolean> {
    let hasRoom = false;
    await this.#records.update<Account>(user, (now) => {
      const ended = endedPlaceOf(now, territory);
      const { facts = 0, bytes = 0 } = ended?.parked ?? {};
      const parked = { facts: facts + more.facts, bytes: bytes + more.bytes };
      hasRoom = ended !== undefined && parked.facts <= most.facts && parked.bytes <= most.bytes;
      return hasRoom && ended
        ? { ...now, ended: { ...now.ended, [territory]: { ...ended, parked } } }
        : undefined;
    });
    return hasRoom;
  }

  /** The account of a volunteer; undefined: they have none. */
  async holderOfPlace(
    territory: string,
    volunteer: `volunteer:${string}`,
  ): Promise<UserId | undefined> {
    return (await this.#records.get<{ user: UserId }>(holderIdOf(territory, volunteer)))?.user;
  }

  async #takeOver(
    user: UserId,
    territory: string,
    volunteer: `volunteer:${string}`,
  ): Promise<void> {
    const holder = holderIdOf(territory, volunteer);
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

  async #giveUp(user: UserId, territory: string, volunteer: `volunteer:${string}`): Promise<void> {
    await this.endPlace(user, territory, undefined, volunteer);
  }

  #fingerprint(login: string): string {
    return fingerprintOf(this.#secret, login);
  }
}

function holderIdOf(territory: string, volunteer: `volunteer:${string}`): string {
  return `holder:${territory}.${volunteer.slice('volunteer:'.length)}`;
}

/** Somebody's place in a territory; undefined when they have none. */
export function membershipOf(account: Account, territory: string): AccountMembership | undefined {
  return Object.hasOwn(account.memberships, territory) ? account.memberships[territory] : undefined;
}

/** What is kept of somebody's former place in a territory; undefined: they have one, or never had. */
export function endedPlaceOf(account: Account, territory: string): EndedPlace | undefined {
  const { ended = {} } = account;
  return Object.hasOwn(ended, territory) ? ended[territory] : undefined;
}

/** Everything that somebody is in a territory, or this volunteer alone. */
export type PartOfPlace = 'all' | `volunteer:${string}`;

/** The account without a place or a part of it; the same one when there is no such place. */
export function withoutPlace(
  account: Account,
  territory: string,
  part: PartOfPlace,
  end: Pick<EndedPlace, 'at' | 'by'>,
): Account {
  const place = membershipOf(account, territory);
  if (!place || (part !== 'all' && place.volunteer !== part)) return account;
  const { volunteer: _, ...other } = place;
  const roles = part === 'all' ? [] : place.roles.filter((role) => role !== 'volunteer');
  if (roles.length > 0) return withMembership(account, territory, { ...other, roles });
  const { generation } = account;
  const ended = { ...account.ended, [territory]: { ...place, ...end, generation } };
  const rest = { ...withMembership(account, territory, undefined), ended };
  const isLast = Object.keys(rest.memberships).length === 0;
  return isLast ? { ...rest, generation: generation + 1, farewell: generation } : rest;
}

/** The account with a place; one that ended before begins anew. */
function withPlace(account: Account, territory: string, place: AccountMembership): Account {
  const former = endedPlaceOf(account, territory);
  const again = former ? { ...place, life: (former.life ?? 0) + 1 } : place;
  const { farewell: _, ...rest } = withoutEnded(account, territory);
  return withMembership(rest, territory, again);
}

function withoutEnded(account: Account, territory: string): Account {
  const { ended: before = {}, ...rest } = account;
  const { [territory]: _, ...ended } = before;
  return Object.keys(ended).length > 0 ? { ...rest, ended } : rest;
}

/** The territories in which they have a place. */
export function territoriesOf(account: Account | undefined): readonly string[] {
  return Object.keys(account?.memberships ?? {});
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
