/** What one field of a table says; empty when nothing is known. */
export type CsvCell = string | number | undefined;

/** Excel takes a text that begins like this for a formula, and would run it (OWASP, CSV injection). */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A table as a file that a French Excel opens by itself: UTF-8 with its mark, fields between
 * semicolons, lines that end as in RFC 4180, a comma in decimal figures. A text never becomes a formula.
 * @param rows the names of the columns first
 */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  return `\u{FEFF}${rows.map((row) => `${row.map(fieldOf).join(';')}\r\n`).join('')}`;
}

function fieldOf(cell: CsvCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
