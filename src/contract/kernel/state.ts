import * as v from 'valibot';
import { anyId, author, id, moment } from './text.ts';

/** The id of a fact. */
export const factId = id('fact');

/** The facts that a document contains. */
export const applied = v.array(
  v.strictObject({ fact: factId, at: moment, others: v.exactOptional(v.array(anyId)) }),
);

/** What every state document carries on its way. */
export const travelling = {
  _rev: v.exactOptional(v.string()),
  audience: v.exactOptional(v.array(v.string())),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  applied,
};

/** A document's human history. */
export const history = v.array(
  v.strictObject({
    type: v.string(),
    by: author,
    at: moment,
    volunteer: v.exactOptional(id('volunteer')),
    reason: v.exactOptional(v.string()),
    words: v.exactOptional(v.string()),
  }),
);
