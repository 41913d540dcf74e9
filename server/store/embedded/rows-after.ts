import { MAX_PAGE_BYTES } from '../page-bytes.ts';
import type { Row, Statements } from './statements.ts';
import { mustAscend, weightOf } from './stored-row.ts';

/** So many rows tell what a row weighs here: with them it is known how many more fit into a page. */
const FIRST_ROWS = 100;

/**
 * Rows after a seq, in order, up to a number of them, and a little beyond what a page may weigh at most:
 * what does not fit is not read into memory either.
 * @throws StoreUnavailable when they do not come in order
 */
export function rowsAfter(
  statements: Pick<Statements, 'after'>,
  since: number,
  limit: number,
  prefixes: readonly string[],
): Row[] {
  const rows: Row[] = [];
  let bytes = 0;
  for (let asked = Math.min(limit, FIRST_ROWS); asked > 0;) {
    const more = statements.after(rows.at(-1)?.seq ?? since, asked, prefixes);
    rows.push(...more);
    bytes += more.reduce((sum, row) => sum + weightOf(row), 0);
    if (more.length < asked || bytes > MAX_PAGE_BYTES) break;
    const fitting = Math.ceil(((MAX_PAGE_BYTES - bytes) * rows.length) / Math.max(1, bytes)) + 1;
    asked = Math.min(limit - rows.length, fitting);
  }
  mustAscend(rows, since);
  return rows;
}
