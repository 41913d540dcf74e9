import { CsvError, parse } from 'csv-parse/sync';
import type { Columns } from './columns.ts';
import { folded } from '../../src/domain/kernel/folded.ts';
import type { Problem, Reading } from './problem.ts';

/** One line of a table. */
export interface Row<Key extends string> {
  /** Where it begins in the file; the first line is 1. */
  readonly line: number;
  /** What is written under a column, without the spaces around it; empty when there is no such column. */
  readonly cells: Readonly<Partial<Record<Key, string>>>;
}

/** A CSV file whose columns are understood. */
export interface Table<Key extends string> {
  readonly rows: readonly Row<Key>[];
  /** What the file calls each column. */
  readonly names: Readonly<Partial<Record<Key, string>>>;
  /** Columns that mean nothing here, as the file calls them. */
  readonly ignored: readonly string[];
  /** Lines that could not be read at all. */
  readonly problems: readonly Omit<Problem, 'file'>[];
}

const MAX_ROWS = 20_000;
const SEPARATORS = [';', ',', '\t'] as const;

/**
 * Reads a table separated by `;`, `,` or tabs: whichever makes the most of its header understood.
 * @param required the columns without which the file makes no sense
 */
export function tableOf<Key extends string>(
  text: string,
  columns: Columns<Key>,
  required: readonly Key[],
): Reading<Table<Key>> {
  // A first line that only names the separator, as Excel wants it; its place is kept for the numbers.
  const named = /^\ufeff?"?sep=(.)"?\s*(?=\n)/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const separators = new Set([...(named?.[1] ? [named[1]] : []), ...SEPARATORS]);
  const header = [...separators].map((separator) => ({
    separator,
    keys: headerOf(body, separator, columns),
  }));
  const known = (keys: readonly unknown[]): number => keys.filter(Boolean).length;
  const [best] = header.sort((a, b) => known(b.keys) - known(a.keys));
  if (!best || known(best.keys) === 0) return { why: 'has no header line that is understood' };
  const missing = required.filter((key) => !best.keys.some((one) => one === key));
  if (missing.length > 0) {
    const names = missing.map((key) => `"${columns[key][0] ?? key}"`).join(' and ');
    return { why: `has no column ${names}` };
  }
  const twice = best.keys.find((key, index) => key && best.keys.indexOf(key) !== index);
  if (twice) return { why: `has two columns for "${columns[twice][0] ?? twice}"` };
  return read(body, best.separator, best.keys);
}

function read<Key extends string>(
  text: string,
  separator: string,
  keys: readonly (Key | undefined)[],
): Reading<Table<Key>> {
  const { records, broken } = recordsOf(text, separator);
  if (broken !== undefined) {
    return { why: `is broken from line ${broken} on: a quotation mark is opened and never closed` };
  }
  const [head, ...body] = records;
  if (body.length === 0) return { why: 'has a header and no line below it' };
  if (body.length > MAX_ROWS) return { why: `has more than ${MAX_ROWS} lines: split it` };
  const titles = (head?.cells ?? []).map(meant);
  const filled = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const fits = (cells: readonly string[]): boolean =>
    cells.length <= keys.length || cells.slice(keys.length).every((cell) => cell.trim() === '');
  return {
    value: {
      rows: filled.filter(({ cells }) => fits(cells)).map((record) => rowOf(record, keys)),
      names: Object.fromEntries(
        keys.flatMap((key, index) => (key ? [[key, titles[index]]] : [])),
      ) as Table<Key>['names'],
      ignored: titles.filter((title, index) => !keys[index] && title !== ''),
      problems: filled
        .filter(({ cells }) => !fits(cells))
        .map(({ line, cells }) => ({
          line,
          why: `has ${cells.length} fields, the header ${keys.length}: a separator too many?`,
        })),
    },
  };
}

interface RawRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

function recordsOf(text: string, delimiter: string): { records: RawRecord[]; broken?: number } {
  const records: RawRecord[] = [];
  let next = 1;
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
      on_record: (cells: string[], { lines }: { lines: number }) => {
        const inner = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
        records.push({ line: lines - inner, cells });
        next = lines + 1;
        return null;
      },
    });
    return { records };
  } catch (error) {
    if (error instanceof CsvError) return { records, broken: next };
    throw error;
  }
}

function headerOf<Key extends string>(
  text: string,
  delimiter: string,
  columns: Columns<Key>,
): (Key | undefined)[] {
  const first = text.trimStart().split('\n', 1)[0] ?? '';
  const { records } = recordsOf(first, delimiter);
  const keys = Object.keys(columns) as Key[];
  return (records[0]?.cells ?? []).map((title) =>
    keys.find((key) => columns[key].includes(folded(meant(title)))),
  );
}

function rowOf<Key extends string>(
  { line, cells }: RawRecord,
  keys: readonly (Key | undefined)[],
): Row<Key> {
  const named = keys.flatMap((key, index) => (key ? [[key, meant(cells[index] ?? '')]] : []));
  return { line, cells: Object.fromEntries(named) as Row<Key>['cells'] };
}

/** What a cell says: `="0474000000"` is how a spreadsheet is told to leave a text alone. */
function meant(cell: string): string {
  const text = cell.trim();
  const quoted = /^="(.*)"$/s.exec(text)?.[1];
  return quoted === undefined ? text : quoted.replaceAll('""', '"').trim();
}
