import type { Shelf } from '../store/store.ts';

/**
 * The prints of the addresses that were invited to a survey, so that none is written to twice while it is open. A
 * note: it has no older revisions, is in no backup, and goes when the survey is closed. Sorted, so that no order
 * tells who was invited when.
 */
export async function invitedTo(shelf: Shelf, about: string): Promise<ReadonlySet<string>> {
  const note = await shelf.getLocal(noteOf(about));
  return new Set((note?.['prints'] as readonly string[] | undefined) ?? []);
}

/** Notes that these were invited as well. */
export async function noteInvited(
  shelf: Shelf,
  about: string,
  prints: readonly string[],
): Promise<void> {
  const all = new Set([...(await invitedTo(shelf, about)), ...prints]);
  await shelf.putLocal(noteOf(about), { prints: [...all].sort() });
}

/** Forgets who was invited. */
export async function forgetInvited(shelf: Shelf, about: string): Promise<void> {
  if (await shelf.getLocal(noteOf(about))) await shelf.putLocal(noteOf(about), undefined);
}

function noteOf(about: string): string {
  return `invited:${about}`;
}
