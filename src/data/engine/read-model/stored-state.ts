import type { State } from '../../../domain/nouns.ts';
import type { Rules } from '../../../domain/rules-of.ts';
import type { DocumentRow } from '../disk/tables.ts';

/**
 * The state in what was unsealed of a row, whichever version of the app or of the server wrote it.
 * Its shape was checked when it came in.
 */
export function storedState(
  row: Pick<DocumentRow, 'newer'>,
  unsealed: unknown,
  rules: Rules,
): State {
  const stored = rules.documentUpToDate(unsealed as Readonly<Record<string, unknown>>);
  const state = stored as unknown as State;
  return row.newer === 1 ? rules.asOfNewerVersion(state) : state;
}
