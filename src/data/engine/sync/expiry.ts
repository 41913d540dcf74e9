import { isFull } from '../disk/is-full.ts';
import { readNote, writeNote, type DeviceNotes } from '../disk/device-notes.ts';
import type { Tables } from '../disk/tables.ts';
import type { ServerClock } from '../gateway/server-clock.ts';

/** After so many days without contact a device forgets what came down: it may be lost or stolen. */
const MAX_DAYS_WITHOUT_CONTACT = 14;

const DAY_MS = 86_400_000;

/** What the age of a contact is told from. */
export interface ContactParts {
  readonly tables: Tables;
  readonly serverClock: ServerClock;
  /** Asks the server anything, so that its clock is heard, if it answers. */
  readonly askTime: () => Promise<void>;
}

/** When this device last had contact, by the server's clock: one that is set does not make it older, nor younger. */
export class LastContact {
  readonly #parts: ContactParts;

  constructor(parts: ContactParts) {
    this.#parts = parts;
  }

  /**
   * Whether it was too long ago. Setting the clock back does not help: the latest time that was ever told
   * counts. Where the server can be asked what time it is, it is.
   */
  async isTooOld(): Promise<boolean> {
    const { askTime, serverClock, tables } = this.#parts;
    await this.recall();
    const [contact, known] = await readTimes(tables);
    if (contact === undefined) return false;
    const latest = Math.max(serverClock.now(), known ?? 0);
    const { heard } = serverClock;
    // Without any time heard, the contact was dated by this device's own clock, and only that can tell.
    if (heard && isLate(latest, contact)) await askTime();
    const now = serverClock.heard === heard ? latest : serverClock.now();
    // Nobody waits for the disk: what cannot be noted now (it is full, or closed) is noted at the next look.
    writeNote(tables, 'latest', now).catch(() => undefined);
    return isLate(now, contact);
  }

  /** The server answered and knows the person: the days are counted from now. */
  async note(): Promise<void> {
    const { serverClock, tables } = this.#parts;
    const { heard } = serverClock;
    const now = serverClock.now();
    const notes = tables.notes.bulkPut([
      { name: 'contact', value: now },
      { name: 'latest', value: now },
      ...(heard ? [{ name: 'heardTime', value: heard }] : []),
    ]);
    await unlessFull(notes);
  }

  /** What an earlier page heard of the server's clock holds until this one hears it. */
  async recall(): Promise<void> {
    const { serverClock, tables } = this.#parts;
    if (!serverClock.heard) serverClock.recall(await readNote(tables, 'heardTime'));
  }
}

function isLate(now: number, contact: number): boolean {
  return now - contact > MAX_DAYS_WITHOUT_CONTACT * DAY_MS;
}

async function readTimes(tables: Tables): Promise<readonly (number | undefined)[]> {
  const rows = await tables.notes.bulkGet(['contact', 'latest'] satisfies (keyof DeviceNotes)[]);
  return rows.map((row) => row?.value as number | undefined);
}

/** A device that is full is still opened, and still sends what waits: it notes the time another day. */
async function unlessFull(noted: PromiseLike<unknown>): Promise<void> {
  try {
    await noted;
  } catch (error) {
    if (!isFull(error)) throw error;
  }
}
