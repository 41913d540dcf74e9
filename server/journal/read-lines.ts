import { JOURNAL_PAGE_SIZE, type JournalQuery } from '../../src/contract/journal/journal.ts';
import { addDays, type Day } from '../../src/domain/kernel/when.ts';
import { readReadable } from '../store/read-readable.ts';
import type { Shelf } from '../store/store.ts';
import { countOlder, daysUntil, idOfDay, KEPT_DAYS, linesIn } from './day-documents.ts';
import type { KeptLine } from './line.ts';

/** So many days are read at once. */
const BATCH_DAYS = 40;

/** A line, and where it stands. */
export interface PlacedLine {
  readonly day: string;
  readonly index: number;
  readonly line: KeptLine;
}

/** A page of kept lines. */
export interface ReadLines {
  readonly lines: readonly PlacedLine[];
  readonly next?: string;
  /** The accounts that any line names; with the first page only. */
  readonly accounts: readonly `user:${string}`[];
  readonly older: number;
  readonly unreadable: readonly string[];
}

/**
 * The lines that are asked for, latest first, a page of them. A place is a day and a number in it,
 * and keeps its meaning while lines are added: those before it never move.
 */
export async function readLines(shelf: Shelf, query: JournalQuery, today: Day): Promise<ReadLines> {
  // A device ahead of this clock may speak of tomorrow.
  const newest = addDays(today, 1);
  const [from = newest, place] = query.before?.split('.') ?? [];
  const isFirst = query.before === undefined;
  const days = daysUntil(newest, KEPT_DAYS + 1).filter((day) => isFirst || day <= from);
  const found: PlacedLine[] = [];
  const accounts = new Set<`user:${string}`>();
  const unreadable: string[] = [];
  for (let start = 0; start < days.length; start += BATCH_DAYS) {
    const batch = days.slice(start, start + BATCH_DAYS);
    const { docs, damaged } = await readReadable(shelf, batch.map(idOfDay));
    for (const day of batch) {
      if (damaged.has(idOfDay(day))) unreadable.push(day);
      const lines = linesIn(docs.get(idOfDay(day)));
      const end = day === from && place !== undefined ? Number(place) : lines.length;
      for (let index = Math.min(end, lines.length) - 1; index >= 0; index -= 1) {
        const line = lines[index];
        if (!line) continue;
        for (const user of [line.by, line.whose]) if (user) accounts.add(user);
        if (found.length <= JOURNAL_PAGE_SIZE && isAskedFor(line, query))
          found.push({ day, index, line });
      }
    }
    // Of the first page all days are read, to know whom the journal names.
    if (!isFirst && found.length > JOURNAL_PAGE_SIZE) break;
  }
  const lines = found.slice(0, JOURNAL_PAGE_SIZE);
  const last = found.length > lines.length ? lines.at(-1) : undefined;
  return {
    lines,
    ...(last && { next: `${last.day}.${String(last.index)}` }),
    accounts: isFirst ? [...accounts] : [],
    older: await countOlder(shelf),
    unreadable,
  };
}

function isAskedFor(line: KeptLine, { kind, who, person }: JournalQuery): boolean {
  if (kind !== undefined && line.kind !== kind) return false;
  if (who !== undefined && line.by !== who && line.whose !== who) return false;
  return person === undefined || line.about === person;
}
