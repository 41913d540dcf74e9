import { DamagedDocuments, StoreUnavailable, type Shelf } from '../../store/store.ts';
import type { FirstContact } from './unwritten-contacts.ts';
import type { Visit } from '../visit.ts';

/**
 * When this user first read from the start with the rights they have now:
 * nothing that was hidden from them earlier ever reached a device of theirs. Noted at that moment; other
 * rights, or another life of the shelf, begin another first contact.
 */
export async function firstContact({ shelf, reader, gateway: door }: Visit): Promise<FirstContact> {
  const key = `contact.${reader.user}`;
  const now = door.clock();
  const known = await readableNote(shelf, key);
  const { at, seq } = known ?? {};
  if (known?.['epoch'] === reader.epoch && typeof at === 'number' && typeof seq === 'string') {
    return { at: Math.min(at, now), seq };
  }
  const unwritten = door.contacts.get(shelf, reader);
  const contact = unwritten ?? { at: now, seq: (await shelf.head()).seq };
  try {
    await shelf.putLocal(key, { epoch: reader.epoch, ...contact });
    door.contacts.forget(shelf, reader);
  } catch (error) {
    // Whoever only reads is not stopped by a disk that is full: it is written the next time.
    if (!(error instanceof StoreUnavailable)) throw error;
    door.contacts.keep(shelf, reader, contact);
  }
  return contact;
}

/** One that is damaged is none: another first contact is noted over it, and too much is told. */
async function readableNote(
  shelf: Shelf,
  key: string,
): Promise<Record<string, unknown> | undefined> {
  try {
    return await shelf.getLocal(key);
  } catch (error) {
    if (error instanceof DamagedDocuments) return undefined;
    throw error;
  }
}
