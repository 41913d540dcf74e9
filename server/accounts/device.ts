import type { Device, DeviceReport } from '../../src/contract/accounts/device.ts';
import { DamagedDocuments } from '../store/store.ts';
import type { Account, Accounts, UserId } from './account.ts';
import { membershipOf } from './account.ts';
import type { Records } from './records.ts';

const MAX_DEVICES_PER_USER = 10;
const HOUR_MS = 3_600_000;

/** A device that was silent for so long (milliseconds) is forgotten. */
export const DEVICE_LIFETIME_MS = 90 * 86_400_000;

/** A device as it is kept: numbers and ids, nothing about anybody. */
export interface DeviceRecord extends DeviceReport {
  readonly user: UserId;
  readonly device: string;
  /** Milliseconds since 1970. */
  readonly seen: number;
}

/** What the devices of a territory say of themselves, so that a silent one is missed. */
export class Devices {
  readonly #records: Records;
  readonly #accounts: Accounts;
  readonly #clock: () => number;

  constructor(records: Records, accounts: Accounts, clock: () => number) {
    this.#records = records;
    this.#accounts = accounts;
    this.#clock = clock;
  }

  /** Notes what a device says; false when the person has ten others already. */
  async report(
    territory: string,
    user: UserId,
    device: string,
    report: DeviceReport,
  ): Promise<boolean> {
    const mine = `device:${territory}.${user.slice('user:'.length)}.`;
    const id = mine + device;
    const record: DeviceRecord = { ...report, user, device, seen: this.#clock() };
    const known = await this.#records.get<DeviceRecord>(id);
    if (!known) return (await this.#hasRoom(mine)) && (await this.#records.create(id, record));
    // Most contacts of most devices: nothing is read and nothing is written.
    if (saysNothingNew(known, record)) return true;
    await this.#records.update<DeviceRecord>(id, (now) =>
      saysNothingNew(now, record) ? undefined : record,
    );
    return true;
  }

  /** The devices of those who still have a place in the territory. */
  async list(territory: string): Promise<Device[]> {
    const devices: Device[] = [];
    for await (const { fields } of this.#records.list<DeviceRecord>(`device:${territory}.`)) {
      const account = await this.#readable(fields.user);
      const place = account && membershipOf(account, territory);
      if (!place) continue;
      const { device, seen, ...said } = fields;
      devices.push({
        ...said,
        id: device,
        name: account.name,
        roles: [...place.roles],
        ...(place.volunteer && { volunteer: place.volunteer }),
        seen: new Date(seen).toISOString(),
      });
    }
    return devices;
  }

  /** Whose account is damaged is missing from the list: the others are shown. */
  async #readable(user: UserId): Promise<Account | undefined> {
    try {
      return await this.#accounts.find(user);
    } catch (error) {
      if (error instanceof DamagedDocuments) return undefined;
      throw error;
    }
  }

  async #hasRoom(mine: string): Promise<boolean> {
    let count = 0;
    for await (const { id, fields } of this.#records.list<DeviceRecord>(mine)) {
      // The oldest that has nothing left to send makes room for a new phone.
      if (fields.pending === 0 && fields.seen + DEVICE_LIFETIME_MS / 3 < this.#clock()) {
        await this.#records.remove(id);
      } else {
        count += 1;
      }
    }
    return count < MAX_DEVICES_PER_USER;
  }
}

function saysNothingNew(known: DeviceRecord, said: DeviceRecord): boolean {
  return (
    known.pending === said.pending &&
    known.oldest === said.oldest &&
    known.version === said.version &&
    said.seen - known.seen < HOUR_MS
  );
}
