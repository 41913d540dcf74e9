import type { Columns } from './columns.ts';
import { decodeText } from './decode-text.ts';
import type { KnownPeople } from './identity.ts';
import type { Problem } from './problem.ts';
import { RowReader } from './row-reader.ts';
import { tableOf } from './table.ts';

/** What a file of people or volunteers holds, line by line. */
export interface CheckedFile<T> {
  /** Lines that tell of somebody new. */
  readonly fresh: readonly T[];
  /** How many lines tell of somebody who is known already. */
  readonly known: number;
  readonly problems: readonly Problem[];
  /** What the reader of the report may want to know. */
  readonly notes: readonly string[];
}

/** How the lines of one kind of file are read and told apart. */
export interface FileKind<
  Key extends string,
  T,
  D extends { given: string; family: string; commune: string },
> {
  readonly columns: Columns<Key>;
  readonly required: readonly Key[];
  readonly read: (row: RowReader<Key>) => T;
  readonly detailsOf: (line: T) => D;
  readonly known: KnownPeople<D, 'here'>;
  readonly within: KnownPeople<D, number>;
}

/** Checks a whole file: every line, whatever is wrong with the ones before. */
export function checkedFile<
  Key extends string,
  T,
  D extends { given: string; family: string; commune: string },
>(file: string, bytes: Uint8Array, kind: FileKind<Key, T, D>): CheckedFile<T> {
  const text = decodeText(bytes);
  if (!('value' in text)) return refused(file, text.why);
  const table = tableOf(text.value.text, kind.columns, kind.required);
  if (!('value' in table)) return refused(file, table.why);

  const { rows, names, ignored, problems: unreadable } = table.value;
  const problems: Omit<Problem, 'file'>[] = [...unreadable];
  const fresh: T[] = [];
  const known: number[] = [];
  for (const row of rows) {
    const reader = new RowReader(row, names);
    const line = kind.read(reader);
    if (reader.problems.length > 0) {
      problems.push(...reader.problems);
      continue;
    }
    const details = kind.detailsOf(line);
    const duplicate = kind.within.find(details);
    if (duplicate !== undefined) {
      problems.push({ line: row.line, why: `tells of the same person as line ${duplicate}` });
      continue;
    }
    kind.within.add(details, row.line);
    if (kind.known.find(details)) known.push(row.line);
    else fresh.push(line);
  }
  const notes = [
    `${file}: ${rows.length + unreadable.length} lines, ${text.value.encoding}`,
    ...(ignored.length > 0
      ? [`${file}: columns that are not imported: ${ignored.join(', ')}`]
      : []),
    ...(known.length > 0 ? [`${file}: known already: lines ${linesTold(known)}`] : []),
  ];
  const placed = problems
    .map((problem) => ({ file, ...problem }))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { fresh, known: known.length, problems: placed, notes };
}

function refused(file: string, why: string): CheckedFile<never> {
  return { fresh: [], known: 0, problems: [{ file, why }], notes: [] };
}

/** "2, 5–9": each line, those that follow one another together. */
function linesTold(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && last[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
