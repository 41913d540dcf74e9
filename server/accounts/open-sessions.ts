import { isDeepStrictEqual } from 'node:util';
import type { UserId } from './account.ts';
import type { Records } from './records.ts';

/** So many sessions an account has at once: phones, browsers, and some that were forgotten. */
const MAX_OPEN_SESSIONS = 20;

/** The sessions of an account, in the order in which they began. */
interface OpenSessionsRecord {
  readonly sessions: readonly string[];
}

/** When a session was last used (milliseconds since 1970); undefined: it is over. */
export type LastSeen = (session: string) => Promise<number | undefined>;

/** Which sessions each account has open, so that there are only so many. */
export class OpenSessions {
  readonly #records: Records;
  readonly #lastSeen: LastSeen;

  constructor(records: Records, lastSeen: LastSeen) {
    this.#records = records;
    this.#lastSeen = lastSeen;
  }

  /** Notes that a session began. The answer is those that are too many: of the others, the longest idle. */
  async add(user: UserId, session: string): Promise<readonly string[]> {
    const id = openSessionsIdOf(user);
    for (;;) {
      if (await this.#records.create(id, { sessions: [session] })) return [];
      const known = await this.#records.getNow<OpenSessionsRecord>(id);
      const { kept, surplus } = await this.#sorted(known?.sessions ?? []);
      const after = { sessions: [...kept, session] };
      const written = await this.#records.update<OpenSessionsRecord>(id, (now) =>
        isDeepStrictEqual(now, known) ? after : undefined,
      );
      if (written === after) return surplus;
    }
  }

  /** The sessions of an account that may still be open. */
  async of(user: UserId): Promise<readonly string[]> {
    const known = await this.#records.get<OpenSessionsRecord>(openSessionsIdOf(user));
    return known?.sessions ?? [];
  }

  async #sorted(
    sessions: readonly string[],
  ): Promise<{ readonly kept: readonly string[]; readonly surplus: readonly string[] }> {
    if (sessions.length < MAX_OPEN_SESSIONS) return { kept: sessions, surplus: [] };
    const seen = new Map<string, number>();
    for (const session of sessions) {
      const last = await this.#lastSeen(session);
      if (last !== undefined) seen.set(session, last);
    }
    // Of those that were last used on the same day, the one that began last comes first.
    const latestFirst = [...seen].reverse().sort(([, a], [, b]) => b - a);
    const surplus = latestFirst.slice(MAX_OPEN_SESSIONS - 1).map(([session]) => session);
    return { kept: [...seen.keys()].filter((one) => !surplus.includes(one)), surplus };
  }
}

/** The id of an account's list: it goes when the account does. */
export function openSessionsIdOf(user: UserId): string {
  return `open-sessions:${user.slice('user:'.length)}`;
}
