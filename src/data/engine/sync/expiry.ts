import { isFull } from '../disk/is-full.ts';
import { readNote, writeNote } from '../disk/device-notes.ts';
import type { Tables } from '../disk/tables.ts';

/** After so many days without contact a device forgets what came down: it may be lost or stolen. */
const MAX_DAYS_WITHOUT_CONTACT = 14;

const DAY_MS = 86_400_000;

/**
 * Whether the device had no contact for too long. Setting its clock back does not help: the latest
 * time that it ever showed counts.
 * @param now milliseconds of the device's clock
 */
export async function isExpired(tables: Tables, now: number): Promise<boolean> {
  const contact = await readNote(tables, 'contact');
  if (contact === undefined) return false;
  const latest = Math.max(now, (await readNote(tables, 'latest')) ?? now);
  await unlessFull(writeNote(tables, 'latest', latest));
  return latest - contact > MAX_DAYS_WITHOUT_CONTACT * DAY_MS;
}

/** The server answered and knows the person: the days are counted from now. */
export async function noteContact(tables: Tables, now: number): Promise<void> {
  const notes = tables.notes.bulkPut([
    { name: 'contact', value: now },
    { name: 'latest', value: now },
  ]);
  await unlessFull(notes);
}

/** A device that is full is still opened, and still sends what waits: it notes the time another day. */
async function unlessFull(noted: PromiseLike<unknown>): Promise<void> {
  try {
    await noted;
  } catch (error) {
    if (!isFull(error)) throw error;
  }
}
