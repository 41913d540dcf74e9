import type { DocumentRow } from './tables.ts';

/** What questions are asked of: where a document is filed. Nothing of it is personal. */
export type DocumentColumns = Pick<DocumentRow, 'place' | 'stand' | 'day' | 'parent'>;

/**
 * A document that was written or taken away, and where it is filed now. Where it was filed before is
 * not said: whoever asked about it remembers whether it was in the answer.
 */
export interface DocumentChange {
  readonly key: string;
  /** Absent: it is gone, or this version of the app cannot read it. */
  readonly now?: DocumentColumns;
}

/** What is told of a row that was written. */
export function changeTo({ key, place, stand, day, parent }: DocumentRow): DocumentChange {
  if (place === undefined) return { key };
  const now = {
    place,
    ...(stand !== undefined && { stand }),
    ...(day !== undefined && { day }),
    ...(parent !== undefined && { parent }),
  };
  return { key, now };
}
