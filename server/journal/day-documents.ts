import { addDays, type Day } from '../../src/domain/kernel/when.ts';
import { readReadable } from '../store/read-readable.ts';
import type { Doc, Shelf } from '../store/store.ts';
import type { KeptLine } from './line.ts';

/** So many days are kept, today among them. */
export const KEPT_DAYS = 400;
/** So many lines of a territory are kept. */
const MAX_LINES = 20_000;
const OLDER = 'journal:older';

/** What is known of the lines that are gone. */
interface Older {
  readonly count: number;
  /** The latest day whose lines were counted. */
  readonly until: string;
}

/** The id of a day's document; devices never receive it, since no noun is called so. */
export function idOfDay(day: string): string {
  return `journal:${day}`;
}

/** The lines that a day's document holds. */
export function linesIn(doc: Doc | undefined): readonly KeptLine[] {
  const lines = doc?.['lines'];
  return Array.isArray(lines) ? (lines as KeptLine[]) : [];
}

/** The days before and including this one, latest first. */
export function daysUntil(day: Day, count: number): readonly Day[] {
  return Array.from({ length: count }, (_, back) => addDays(day, -back));
}

/** How many lines are gone. */
export async function countOlder(shelf: Shelf): Promise<number> {
  return olderIn((await readReadable(shelf, [OLDER])).docs.get(OLDER)).count;
}

/**
 * Takes away the days that are too old, and the oldest beyond the number of lines that is kept; their
 * lines are counted first, so that a crash between the two neither loses nor doubles them.
 */
export async function forgetOldDays(shelf: Shelf, today: Day): Promise<void> {
  const days = daysUntil(today, 2 * KEPT_DAYS);
  const { docs } = await readReadable(shelf, days.map(idOfDay));
  let kept = 0;
  const gone: { readonly day: string; readonly doc: Doc }[] = [];
  for (const [index, day] of days.entries()) {
    const doc = docs.get(idOfDay(day));
    if (!doc) continue;
    kept += linesIn(doc).length;
    if (index >= KEPT_DAYS || kept > MAX_LINES) gone.push({ day, doc });
  }
  if (gone.length === 0) return;
  const before = await shelf.get(OLDER);
  const { count, until } = olderIn(before);
  const fresh = gone.filter(({ day }) => day > until);
  if (fresh.length > 0) {
    const more = fresh.reduce((sum, { doc }) => sum + linesIn(doc).length, 0);
    const body = { count: count + more, until: fresh[0]?.day ?? until };
    const [result] = await shelf.write([{ id: OLDER, expected: before?._rev, body }]);
    // Another gateway is at it.
    if (!result?.ok) return;
  }
  for (const { doc } of gone) await shelf.remove(doc._id, doc._rev);
}

function olderIn(doc: Doc | undefined): Older {
  const count = doc?.['count'];
  const until = doc?.['until'];
  return typeof count === 'number' && typeof until === 'string'
    ? { count, until }
    : { count: 0, until: '' };
}
