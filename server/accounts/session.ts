import { hash, randomBytes } from 'node:crypto';
import type { Account, Accounts, UserId } from './account.ts';
import { StoreUnavailable } from '../store/store.ts';
import type { Records } from './records.ts';

const DAY_MS = 86_400_000;

/** A session that nobody used for so long (milliseconds) is over. */
export const SESSION_LIFETIME_MS = 30 * DAY_MS;

/** A session as it is kept; its token is with the person's browser alone. */
export interface SessionRecord {
  readonly user: UserId;
  readonly generation: number;
  /** Milliseconds since 1970, to within a day. */
  readonly seen: number;
  /** It was ended; kept a little so that every gateway hears of it. */
  readonly ended?: number;
}

/** Somebody who is signed in. */
export interface SignedIn {
  /** Names the session without opening it. */
  readonly session: string;
  readonly user: UserId;
  readonly account: Account;
}

/** Who is signed in where, for thirty days after their last visit. */
export class Sessions {
  readonly #records: Records;
  readonly #accounts: Accounts;
  readonly #clock: () => number;

  constructor(records: Records, accounts: Accounts, clock: () => number) {
    this.#records = records;
    this.#accounts = accounts;
    this.#clock = clock;
  }

  /** Begins a session; the answer is the token for the cookie, which is kept nowhere else. */
  async begin(user: UserId): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const generation = (await this.#accounts.find(user))?.generation ?? 0;
    const session: SessionRecord = { user, generation, seen: this.#clock() };
    await this.#records.create(idOf(token), session);
    return token;
  }

  /** Whose token is this? Undefined when it is none, is over or was ended. */
  async find(token: string | undefined): Promise<SignedIn | undefined> {
    if (!token || !/^[\w-]{43}$/.test(token)) return undefined;
    const id = idOf(token);
    const session = await this.#records.get<SessionRecord>(id);
    const now = this.#clock();
    if (!session || session.ended !== undefined || now >= session.seen + SESSION_LIFETIME_MS) {
      return undefined;
    }
    const account = await this.#accounts.find(session.user);
    if (account?.generation !== session.generation) return undefined;
    if (now >= session.seen + DAY_MS) await this.#slide(id, now);
    return { session: id.slice('session:'.length), user: session.user, account };
  }

  /** Ends a session; nothing happens when there is none. */
  async end(token: string | undefined): Promise<void> {
    if (!token) return;
    const ended = this.#clock();
    await this.#records.update<SessionRecord>(idOf(token), (now) => ({ ...now, ended }));
  }

  async #slide(id: string, now: number): Promise<void> {
    try {
      await this.#records.update<SessionRecord>(id, (session) =>
        session.ended === undefined && session.seen < now ? { ...session, seen: now } : undefined,
      );
    } catch (error) {
      // They are signed in all the same; what cannot be noted on a full disk is noted another day.
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }
}

function idOf(token: string): string {
  return `session:${hash('sha256', token, 'hex')}`;
}
