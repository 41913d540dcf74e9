import { hash, randomBytes } from 'node:crypto';
import type { Account, Accounts, UserId } from './account.ts';
import { StoreUnavailable } from '../store/store.ts';
import { OpenSessions } from './open-sessions.ts';
import type { Records } from './records.ts';

const DAY_MS = 86_400_000;

/** A session that nobody used for so long (milliseconds) is over. */
export const SESSION_LIFETIME_MS = 30 * DAY_MS;

/** However often it is used, a session ends so long after it began (milliseconds): a lost phone's too. */
const SESSION_LONGEST_MS = 180 * DAY_MS;

/** A session as it is kept; its token is with the person's browser alone. */
export interface SessionRecord {
  readonly user: UserId;
  readonly generation: number;
  /** Milliseconds since 1970; absent: it is older than this field, and has one from its next visit on. */
  readonly began?: number;
  /** Milliseconds since 1970, to within a day. */
  readonly seen: number;
  /** It was ended; kept a little so that every gateway hears of it. */
  readonly ended?: number;
  /** The identity of another house that opened it: it is over when that opens the account no more. */
  readonly identity?: SessionIdentity;
}

/** How another house opened a session. */
export interface SessionIdentity {
  /** As the account has it. */
  readonly trace: string;
  /** Shown to that house when the person leaves; absent: it was too long to be kept. */
  readonly idToken?: string;
}

/** Somebody who is signed in. */
export interface SignedIn {
  /** Names the session without opening it. */
  readonly session: string;
  readonly user: UserId;
  readonly account: Account;
  /** The identity of another house that opened it; absent: the password did. */
  readonly identity?: SessionIdentity;
}

/** Told that sessions of somebody were ended because they had too many. */
export type OnSurplus = (user: UserId, count: number) => Promise<void>;

/** Who is signed in where: for thirty days after their last visit, half a year in all, twenty at once. */
export class Sessions {
  readonly #records: Records;
  readonly #accounts: Accounts;
  readonly #clock: () => number;
  readonly #open: OpenSessions;
  readonly #onSurplus: OnSurplus;

  constructor(
    records: Records,
    accounts: Accounts,
    clock: () => number,
    onSurplus: OnSurplus = () => Promise.resolve(),
  ) {
    this.#records = records;
    this.#accounts = accounts;
    this.#clock = clock;
    this.#open = new OpenSessions(records, (id) => this.#lastSeen(id));
    this.#onSurplus = onSurplus;
  }

  /**
   * Begins a session; the answer is the token for the cookie, which is kept nowhere else. Where there
   * are twenty already, the one that was idle longest ends.
   */
  async begin(user: UserId, identity?: SessionIdentity): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const generation = (await this.#accounts.find(user))?.generation ?? 0;
    const now = this.#clock();
    const session: SessionRecord = {
      ...{ user, generation, began: now, seen: now },
      ...(identity && { identity }),
    };
    const id = idOf(token);
    await this.#records.create(id, session);
    const surplus = await this.#open.add(user, id);
    for (const one of surplus) await this.#end(one);
    if (surplus.length > 0) await this.#onSurplus(user, surplus.length);
    return token;
  }

  /** Whose token is this? Undefined when it is none, is over or was ended. */
  async find(token: string | undefined): Promise<SignedIn | undefined> {
    return this.#findOf(token, present);
  }

  /** Whose token was this, before their last place was taken away? It opens nothing any more. */
  async findFarewell(token: string | undefined): Promise<SignedIn | undefined> {
    return this.#findOf(token, ({ farewell }) => farewell);
  }

  /** How many sessions of somebody are open, and when one was used last (milliseconds since 1970, to within a day). */
  async openOf(user: UserId): Promise<{ readonly count: number; readonly seen?: number }> {
    const seen: number[] = [];
    for (const id of await this.#open.of(user)) {
      const last = await this.#lastSeen(id);
      if (last !== undefined) seen.push(last);
    }
    return { count: seen.length, ...(seen.length > 0 && { seen: Math.max(...seen) }) };
  }

  /** The names of the sessions of somebody that are open now. */
  async namesOf(user: UserId): Promise<readonly string[]> {
    const names: string[] = [];
    for (const id of await this.#open.of(user)) {
      if ((await this.#lastSeen(id)) !== undefined) names.push(nameOf(id));
    }
    return names;
  }

  /** Ends a session; nothing happens when there is none. */
  async end(token: string | undefined): Promise<void> {
    if (!token) return;
    await this.#end(idOf(token));
  }

  /** Whose it is; undefined when it is over, or was ended. */
  async #accountOf(
    session: SessionRecord,
    generationOf: (account: Account) => number | undefined,
  ): Promise<Account | undefined> {
    if (session.ended !== undefined || this.#clock() >= endOf(session)) return undefined;
    const account = await this.#accounts.find(session.user);
    const { identity } = session;
    if (identity && identity.trace !== account?.identity?.trace) return undefined;
    return account && generationOf(account) === session.generation ? account : undefined;
  }

  async #lastSeen(id: string): Promise<number | undefined> {
    const session = await this.#records.get<SessionRecord>(id);
    const account = session && (await this.#accountOf(session, present));
    return account && session.seen;
  }

  async #end(id: string): Promise<void> {
    const ended = this.#clock();
    await this.#records.update<SessionRecord>(id, (now) => ({ ...now, ended }));
  }

  async #findOf(
    token: string | undefined,
    generationOf: (account: Account) => number | undefined,
  ): Promise<SignedIn | undefined> {
    if (!token || !/^[\w-]{43}$/.test(token)) return undefined;
    const id = idOf(token);
    const session = await this.#records.get<SessionRecord>(id);
    const now = this.#clock();
    const account = session && (await this.#accountOf(session, generationOf));
    if (!account) return undefined;
    if (now >= session.seen + DAY_MS) await this.#slide(id, now);
    const { identity, user } = session;
    return { session: nameOf(id), user, account, ...(identity && { identity }) };
  }

  async #slide(id: string, now: number): Promise<void> {
    try {
      await this.#records.update<SessionRecord>(id, (session) =>
        session.ended === undefined && session.seen < now
          ? // One that has no beginning has it now, so that it has an end.
            { ...session, began: session.began ?? now, seen: now }
          : undefined,
      );
    } catch (error) {
      // They are signed in all the same; what cannot be noted on a full disk is noted another day.
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }
}

function present({ generation }: Account): number {
  return generation;
}

/** When a session ends by itself, unless it is used again (milliseconds since 1970). */
export function endOf({ began, seen }: SessionRecord): number {
  const byDisuse = seen + SESSION_LIFETIME_MS;
  return began === undefined ? byDisuse : Math.min(byDisuse, began + SESSION_LONGEST_MS);
}

/** What a token opens is called so elsewhere; nothing is opened by it. */
export function sessionNameOf(token: string): string {
  return nameOf(idOf(token));
}

function nameOf(id: string): string {
  return id.slice('session:'.length);
}

function idOf(token: string): string {
  return `session:${hash('sha256', token, 'hex')}`;
}
