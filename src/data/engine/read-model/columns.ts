import type { State } from '../../../domain/nouns.ts';
import type { DocumentRow } from '../disk/tables.ts';
import type { Membership } from './current-membership.ts';
import { documentKey } from './keys.ts';

/** What may be asked of a document without opening it: nothing of it is personal. */
export type Columns = Pick<DocumentRow, 'key' | 'place' | 'stand' | 'day' | 'parent' | 'newer'>;

/** The columns of a document, as its noun is filed. */
export function columnsOf({ territory, rules, nouns }: Membership, state: State): Columns {
  const { parent, ...filed } = rules.fileUnder(state);
  return {
    key: documentKey(territory, state._id),
    place: documentKey(territory, state.noun),
    ...filed,
    ...(nouns.rules.isOfNewerVersion(state) && { newer: 1 }),
    ...(parent !== undefined && { parent: documentKey(territory, parent) }),
  };
}
