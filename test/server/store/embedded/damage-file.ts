import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { connect } from '../../../../server/store/embedded/driver.ts';

/** What is no UTF-8 wherever it stands, as a bad disk or a bad hand leaves it. */
const BAD_BYTE = 0xff;

/**
 * Damages a closed SQLite file: the first byte of each place where `text` stands. Fails when it
 * stands nowhere, for then nothing would be tried.
 * @param occurrence damages only this one, counted from 0
 */
export async function damageText(path: string, text: string, occurrence?: number): Promise<void> {
  const bytes = new Uint8Array(await readFile(path));
  const file = Buffer.from(bytes.buffer);
  const places: number[] = [];
  for (let at = file.indexOf(text); at >= 0; at = file.indexOf(text, at + 1)) places.push(at);
  const chosen = occurrence === undefined ? places : places.slice(occurrence, occurrence + 1);
  assert.ok(chosen.length > 0, `${text} stands in ${path}`);
  for (const at of chosen) bytes[at] = BAD_BYTE;
  await writeFile(path, bytes);
}

/** Damages one column of a document in a file that a store has open: its first byte becomes 0xFF. */
export function damageColumn(
  path: string,
  id: string,
  column: 'id' | 'rev' | 'body' | 'ancestors',
): void {
  const connection = connect(path);
  const { changes } = connection
    .prepare(
      `UPDATE documents SET ${column} =
         CAST(X'FF' || substr(CAST(${column} AS BLOB), 2) AS TEXT) WHERE id = ?`,
    )
    .run(id);
  connection.close();
  assert.equal(changes, 1, `${id} is in ${path}`);
}
