import type { JournalKind } from '../../src/contract/journal/journal.ts';
import type { KeptLine } from './line.ts';

/** So many lines of one kind by one account in a day; what is beyond is counted in one further line. */
const MAX_PER_AUTHOR = 20;
const MAX_PER_AUTHOR_OF: Readonly<Partial<Record<JournalKind, number>>> = {
  'file-opened': 300,
  'brief-handed': 100,
};
/** So many lines in a day; beyond, each kind is counted in one. */
const MAX_PER_DAY = 1_000;

/** Said once a day, however often it happens. */
const ONCE: ReadonlySet<JournalKind> = new Set(['brief-handed', 'file-opened']);
/** Told in one line a day, with how many times. */
const COUNTED: ReadonlySet<JournalKind> = new Set(['sign-in-failed']);

/**
 * The lines of a day with one more. No line ever leaves or moves: at most a number grows. So that
 * nobody can push out or bury what others did, there are only so many lines of a kind by one account.
 */
export function withLine(lines: readonly KeptLine[], line: KeptLine): readonly KeptLine[] {
  const same = lines.findIndex((one) => isSame(one, line));
  if (same >= 0 && ONCE.has(line.kind)) return lines;
  if (same >= 0 && COUNTED.has(line.kind)) return counted(lines, same, line);
  const { kind, by } = line;
  const most = MAX_PER_AUTHOR_OF[kind] ?? MAX_PER_AUTHOR;
  if (lines.length >= MAX_PER_DAY) return folded(lines, { kind, at: line.at, ...timesOf(line) });
  const mine = lines.filter((one) => one.kind === kind && one.by === by && one.more !== true);
  if (mine.length < most) return [...lines, line];
  return folded(lines, { kind, at: line.at, ...(by && { by }), ...timesOf(line) });
}

/** How often it happened. */
export function timesOf({ count = 1 }: Pick<KeptLine, 'count'>): { readonly count: number } {
  return { count };
}

function folded(
  lines: readonly KeptLine[],
  { kind, by, at, count }: Pick<KeptLine, 'kind' | 'by' | 'at' | 'count'>,
): readonly KeptLine[] {
  const rest: KeptLine = { kind, at, more: true, ...(by && { by }), ...(count && { count }) };
  const index = lines.findIndex((one) => one.more && one.kind === kind && one.by === by);
  return index < 0 ? [...lines, rest] : counted(lines, index, rest);
}

function counted(
  lines: readonly KeptLine[],
  index: number,
  { at, ...line }: KeptLine,
): readonly KeptLine[] {
  return lines.map((one, place) =>
    place === index ? { ...one, count: timesOf(one).count + timesOf(line).count, last: at } : one,
  );
}

function isSame(one: KeptLine, line: KeptLine): boolean {
  return (
    one.more !== true &&
    one.kind === line.kind &&
    one.by === line.by &&
    one.whose === line.whose &&
    one.about === line.about
  );
}
