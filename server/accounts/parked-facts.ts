import { createHash } from 'node:crypto';
import type { ParkedFacts } from '../../src/contract/sending/parked-facts.ts';
import type { CarriedFacts } from '../../src/contract/sending/carried-facts.ts';
import type { Actor } from '../../src/domain/kernel/actor.ts';
import { endedPlaceOf, type Account, type Accounts } from './account.ts';
import type { Records } from './records.ts';

const DAY_MS = 86_400_000;
/** So long (milliseconds) parked facts can be taken in; then they are gone, and that is said. */
const TAKEN_IN_WITHIN_MS = 90 * DAY_MS;
/** So long (milliseconds) it is said that they are gone. */
const SAID_FOR_MS = 30 * DAY_MS;
/** The most that the devices of one person hand over after one ending: a month of a busy agent. */
const MOST = { facts: 5_000, bytes: 8 * 1024 * 1024 };

/** A parcel as it is kept; what it holds only the server opens. */
export interface ParcelRecord {
  readonly carried: CarriedFacts;
  readonly name: string;
  /** Who they were in the territory when their place ended. */
  readonly author: Actor;
  /** That of the carrying key. */
  readonly generation: number;
  readonly facts: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** It was taken in; milliseconds since 1970. */
  readonly ended?: number;
}

/** What the devices of people without a place any more had still to send, until somebody takes it in. */
export class ParkingLot {
  readonly #records: Records;
  readonly #accounts: Accounts;
  readonly #clock: () => number;

  constructor(records: Records, accounts: Accounts, clock: () => number) {
    this.#records = records;
    this.#accounts = accounts;
    this.#clock = clock;
  }

  /**
   * Keeps a parcel; the same facts once, however often a device hands them over.
   * @param facts what is in it
   * @returns false when their devices have handed over as much as there is room for
   */
  async park(account: Account, carried: CarriedFacts, facts: readonly unknown[]): Promise<boolean> {
    const { territory } = carried;
    const author = carried.author;
    const place = endedPlaceOf(account, territory);
    if (!place) return false;
    const id = `parked:${territory}.${author.slice('user:'.length)}.${nameOf(facts)}`;
    if (await this.#records.get(id)) return true;
    const size = { facts: facts.length, bytes: carried.sealed.length };
    if (!(await this.#accounts.reserveParking(author, territory, size, MOST))) return false;
    const { roles, volunteer, generation } = place;
    const parcel: ParcelRecord = {
      carried,
      name: account.name,
      author: { user: author, roles, ...(volunteer && { volunteer }) },
      generation,
      facts: facts.length,
      at: this.#clock(),
    };
    await this.#records.create(id, parcel);
    return true;
  }

  /** What waits in a territory, or waited in vain. */
  async list(territory: string): Promise<ParkedFacts[]> {
    const parked: ParkedFacts[] = [];
    for await (const { id, fields } of this.#records.list<ParcelRecord>(`parked:${territory}.`)) {
      if (fields.ended !== undefined) continue;
      const { name, facts, at } = fields;
      const until = at + TAKEN_IN_WITHIN_MS;
      parked.push({
        id: id.slice('parked:'.length),
        name,
        facts,
        at: new Date(at).toISOString(),
        until: new Date(until).toISOString(),
        over: this.#clock() >= until,
      });
    }
    return parked;
  }

  /** A parcel of the territory that can be taken in. */
  async find(territory: string, id: string): Promise<ParcelRecord | undefined> {
    const parcel = await this.#records.get<ParcelRecord>(`parked:${id}`);
    const isHere = parcel?.carried.territory === territory && parcel.ended === undefined;
    return isHere && this.#clock() < parcel.at + TAKEN_IN_WITHIN_MS ? parcel : undefined;
  }

  /** It was taken in: nothing of it is kept. */
  async settle(id: string): Promise<void> {
    const ended = this.#clock();
    await this.#records.update<ParcelRecord>(`parked:${id}`, (now) => ({
      ...now,
      carried: { ...now.carried, sealed: '' },
      ended,
    }));
  }
}

/** Whether nobody needs to hear of a parcel any more. */
export function isForgotten({ at, ended }: ParcelRecord, now: number): boolean {
  if (ended !== undefined) return now >= ended + DAY_MS;
  return now >= at + TAKEN_IN_WITHIN_MS + SAID_FOR_MS;
}

/** A parcel that waited in vain, without what it held; undefined: it may still be taken in, or is empty. */
export function emptiedParcel(parcel: ParcelRecord, now: number): ParcelRecord | undefined {
  const { at, carried } = parcel;
  const isOver = now >= at + TAKEN_IN_WITHIN_MS && carried.sealed !== '';
  return isOver ? { ...parcel, carried: { ...carried, sealed: '' } } : undefined;
}

/** The same facts have the same name, however they are sealed. */
function nameOf(facts: readonly unknown[]): string {
  const hash = createHash('sha256').update(JSON.stringify(facts));
  return hash.digest('hex').slice(0, 32);
}
