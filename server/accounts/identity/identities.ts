import { createHmac, randomInt } from 'node:crypto';
import { territoriesOf, type Account, type Accounts, type UserId } from '../account.ts';
import type { Records } from '../records.ts';
import type { LinkedIdentity } from './linked-identity.ts';
import type { Description } from './provider.ts';

/** How long a code that stands for an identity may be told to a coordinator (milliseconds). */
const IDENTITY_CODE_LIFETIME_MS = 3_600_000;
/** How long a sign-in that was begun elsewhere may take (milliseconds). */
export const IDENTITY_FLOW_LIFETIME_MS = 10 * 60_000;

// As for invitations: dictated by telephone.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 8;

/** Somebody whom the other house knows and no account: what the code stands for. */
interface IdentityCode extends Description {
  readonly trace: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
  readonly usedBy?: UserId;
}

/** A record that has an end. */
export interface Ending {
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** What became of linking. */
export type LinkResult = 'linked' | 'unknown-code' | 'taken' | 'nobody';

/** Which identity of another house opens which account. */
export class Identities {
  readonly #records: Records;
  readonly #accounts: Accounts;
  readonly #secret: Buffer;
  readonly #clock: () => number;

  constructor(records: Records, accounts: Accounts, secret: Buffer, clock: () => number) {
    this.#records = records;
    this.#accounts = accounts;
    this.#secret = secret;
    this.#clock = clock;
  }

  /** What is kept of an identity: issuer and subject together, as a keyed fingerprint. */
  traceOf(issuer: string, subject: string): string {
    return `identity:${this.#digest(JSON.stringify(['identity', issuer, subject]))}`;
  }

  /** Whose account it opens now; undefined: nobody's, or of somebody who has no place any more. */
  async holderOf(trace: string): Promise<UserId | undefined> {
    const holder = await this.#records.getNow<{ user: UserId }>(trace);
    const account = holder && (await this.#records.getNow<Account>(holder.user));
    const isTheirs = account?.identity?.trace === trace && isOpenAccount(account);
    return isTheirs ? holder?.user : undefined;
  }

  /** Uses up what a sign-in was begun with; false: it was used already. */
  async useOnce(state: string): Promise<boolean> {
    const expires = this.#clock() + IDENTITY_FLOW_LIFETIME_MS;
    return this.#records.create(`identity-used:${this.#digest(`used:${state}`)}`, { expires });
  }

  /** A code that somebody whom no account knows tells a coordinator; it is told once, and opens nothing. */
  async ask(trace: string, said: Description): Promise<{ code: string; expires: number }> {
    const expires = this.#clock() + IDENTITY_CODE_LIFETIME_MS;
    for (;;) {
      const code = Array.from(
        { length: CODE_LENGTH },
        () => ALPHABET[randomInt(ALPHABET.length)],
      ).join('');
      if (await this.#records.create(this.#idOf(code), { trace, expires, ...said })) {
        return { code: `${code.slice(0, 4)}-${code.slice(4)}`, expires };
      }
    }
  }

  /** What the other house says of whoever was given this code (eight characters, no dash); undefined: it is none, or over. */
  async read(code: string): Promise<Description | undefined> {
    const found = await this.#records.getNow<IdentityCode>(this.#idOf(code));
    if (!found || !this.#isOpen(found)) return undefined;
    const { name, email } = found;
    return { ...(name !== undefined && { name }), ...(email !== undefined && { email }) };
  }

  /** Lets the identity that a code stands for open an account from now on, in place of the one that did. */
  async link(user: UserId, code: string, by: UserId): Promise<LinkResult> {
    const id = this.#idOf(code);
    const found = await this.#records.getNow<IdentityCode>(id);
    if (!found || !this.#isOpen(found)) return 'unknown-code';
    const { trace } = found;
    const holder = await this.holderOf(trace);
    if (holder !== undefined && holder !== user) return 'taken';
    if (!(await this.#claim(id, user))) return 'unknown-code';
    await this.#lead(trace, user);
    const before = (await this.#records.getNow<Account>(user))?.identity?.trace;
    const identity: LinkedIdentity = { trace, at: this.#clock(), by };
    const after = await this.#records.update<Account>(user, (now) => ({ ...now, identity }));
    if (!after) return 'nobody';
    if (before !== undefined && before !== trace) await this.#records.remove(before);
    await this.#records.remove(id);
    return 'linked';
  }

  /** The identity opens nothing any more, and what it had opened is over; whether there was one. */
  async unlink(user: UserId): Promise<boolean> {
    const before = (await this.#accounts.find(user))?.identity?.trace;
    await this.#records.update<Account>(user, ({ identity: _, ...now }) => now);
    if (before !== undefined) await this.#records.remove(before);
    return before !== undefined;
  }

  async #claim(id: string, user: UserId): Promise<boolean> {
    let isClaimed = false;
    await this.#records.update<IdentityCode>(id, (now) => {
      isClaimed = this.#isOpen(now);
      return isClaimed ? { ...now, usedBy: user } : undefined;
    });
    return isClaimed;
  }

  /** What it led to before is somebody who has no place any more, or this very account. */
  async #lead(trace: string, user: UserId): Promise<void> {
    if (await this.#records.create(trace, { user })) return;
    await this.#records.update<{ user: UserId }>(trace, () => ({ user }));
  }

  #isOpen({ expires, usedBy }: IdentityCode): boolean {
    return usedBy === undefined && this.#clock() < expires;
  }

  #idOf(code: string): string {
    return `identity-code:${this.#digest(`code:${code}`)}`;
  }

  #digest(what: string): string {
    return createHmac('sha256', this.#secret).update(what).digest('hex');
  }
}

/** Whether there is anything that somebody could come in to. */
function isOpenAccount(account: Account): boolean {
  return (
    account.isNetwork === true || account.isOperator === true || territoriesOf(account).length > 0
  );
}
