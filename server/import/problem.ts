/**
 * Why something of a file was refused. It names the place (file, line, column), never what is
 * written there: the report may be read by others than the file.
 */
export interface Problem {
  readonly file: string;
  /** Line of the file, the first is 1; absent: the whole file. */
  readonly line?: number;
  /** The column as the file calls it. */
  readonly column?: string;
  readonly why: string;
}

/** What was read, or why it could not be. */
export type Reading<T> = { readonly value: T } | { readonly why: string };

/** The problem as one line for people. */
export function problemLine({ file, line, column, why }: Problem): string {
  const where = [file, ...(line ? [`line ${line}`] : []), ...(column ? [`"${column}"`] : [])];
  return `${where.join(', ')}: ${why}`;
}
