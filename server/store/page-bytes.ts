/**
 * About how much one page of changes may weigh, as JSON: documents of a megabyte must not come a thousand
 * at a time. One document alone may weigh more; it is a page of its own.
 */
export const MAX_PAGE_BYTES = 4 * 1024 * 1024;

/**
 * How many of these rows fit into a page, the first one always.
 * @param bytesOf what a row weighs
 */
export function rowsInPage<Row>(rows: readonly Row[], bytesOf: (row: Row) => number): number {
  let bytes = 0;
  const beyond = rows.findIndex((row, index) => {
    bytes += bytesOf(row);
    return index > 0 && bytes > MAX_PAGE_BYTES;
  });
  return beyond < 0 ? rows.length : beyond;
}
