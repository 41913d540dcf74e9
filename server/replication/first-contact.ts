import type { Visit } from './visit.ts';

/**
 * When this user first read from the start with the rights they have now (milliseconds since 1970):
 * nothing that left their sight earlier ever reached a device of theirs. Noted at that moment; other
 * rights, or another life of the shelf, begin another first contact.
 */
export async function firstContact({ shelf, reader, door }: Visit): Promise<number> {
  const key = `contact.${reader.user}`;
  const now = door.clock();
  const known = await shelf.getLocal(key);
  const at = known?.['at'];
  if (known?.['epoch'] === reader.epoch && typeof at === 'number') return Math.min(at, now);
  await shelf.putLocal(key, { epoch: reader.epoch, at: now });
  return now;
}
