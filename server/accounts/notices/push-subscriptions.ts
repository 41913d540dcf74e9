import type { PushSubscription } from '../../../src/contract/notices/push.ts';
import { membershipOf, type Accounts, type UserId } from '../account.ts';
import type { Records } from '../records.ts';
import type { Sessions } from '../session.ts';
import type { Reader } from './notice-wishes.ts';

/** A browser that shows notifications to whoever is signed in there. */
export interface PushDevice extends PushSubscription {
  /** The session that it belongs to, and ends with. */
  readonly session: string;
}

interface PushRecord extends PushSubscription {
  readonly user: UserId;
}

/**
 * Which browsers show notifications. Each belongs to a session: signed out, ended by somebody else or idle for
 * too long it is told nothing any more, and an account has no more of them than sessions.
 */
export class PushSubscriptions {
  readonly #records: Records;
  readonly #sessions: Sessions;
  readonly #accounts: Accounts;

  constructor(records: Records, sessions: Sessions, accounts: Accounts) {
    this.#records = records;
    this.#sessions = sessions;
    this.#accounts = accounts;
  }

  /** The browsers of somebody in a territory where they have a place now. */
  async of(territory: string, reader: Reader): Promise<readonly PushDevice[]> {
    const user = await this.#userOf(territory, reader);
    return user ? this.ofUser(user) : [];
  }

  /** The browsers in which somebody is signed in now and wants notifications. */
  async ofUser(user: UserId): Promise<readonly PushDevice[]> {
    const devices: PushDevice[] = [];
    for (const session of await this.#sessions.namesOf(user)) {
      const record = await this.#records.getNow<PushRecord>(idOf(session));
      if (!record || record.user !== user) continue;
      const { endpoint, p256dh, auth } = record;
      devices.push({ session, endpoint, p256dh, auth });
    }
    return devices;
  }

  /** From now on this browser is told; it takes the place of what the session had before. */
  async keep(
    session: string,
    user: UserId,
    { endpoint, p256dh, auth }: PushSubscription,
  ): Promise<void> {
    const record: PushRecord = { user, endpoint, p256dh, auth };
    const id = idOf(session);
    if (await this.#records.create(id, record)) return;
    await this.#records.update<PushRecord>(id, () => record);
  }

  /** The push service gave the browser another address; false: it was told nothing, and is told nothing. */
  async renew(session: string, user: UserId, subscription: PushSubscription): Promise<boolean> {
    const known = await this.#records.getNow<PushRecord>(idOf(session));
    if (known?.user !== user) return false;
    await this.keep(session, user, subscription);
    return true;
  }

  /** The same browser has another session of the same person: it goes on being told. */
  async move(from: string, to: string, user: UserId): Promise<void> {
    const record = await this.#records.getNow<PushRecord>(idOf(from));
    if (!record) return;
    await this.#records.remove(idOf(from));
    if (record.user === user) await this.keep(to, user, record);
  }

  /** It is told nothing any more; `endpoint`: unless it has another address by now. */
  async forget(session: string, endpoint?: string): Promise<void> {
    const record = await this.#records.getNow<PushRecord>(idOf(session));
    const isIt = endpoint === undefined || record?.endpoint === endpoint;
    if (record && isIt) await this.#records.remove(idOf(session));
  }

  /** None of somebody's browsers is told any more. */
  async forgetAll(user: UserId): Promise<void> {
    for (const { session } of await this.ofUser(user)) await this.forget(session);
  }

  async #userOf(territory: string, reader: Reader): Promise<UserId | undefined> {
    const isVolunteer = reader.startsWith('volunteer:');
    const user = isVolunteer
      ? await this.#accounts.holderOfPlace(territory, reader as `volunteer:${string}`)
      : (reader as UserId);
    const account = user && (await this.#accounts.find(user));
    const place = account && membershipOf(account, territory);
    const isTheirs = isVolunteer ? place?.volunteer === reader : place !== undefined;
    return isTheirs ? user : undefined;
  }
}

/** Takes away what belongs to sessions that are no more. */
export async function sweepPush(records: Records): Promise<void> {
  for await (const { id } of records.list('push:')) {
    const session = `session:${id.slice('push:'.length)}`;
    if (!(await records.getNow(session))) await records.remove(id);
  }
}

function idOf(session: string): string {
  return `push:${session}`;
}
