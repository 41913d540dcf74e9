import * as v from 'valibot';
import type { DecisionAbout, DecisionDetails } from '../../domain/decisions/decision.ts';
import { allOptional, nothing, type FactSchemas } from '../kernel/schemas.ts';
import { count, day, id, label, text } from '../kernel/text.ts';

const what = text(600);
const outcome = text(1_000);

/** What made somebody decide. */
const about: v.GenericSchema<unknown, DecisionAbout> = v.variant('kind', [
  v.strictObject({ kind: v.literal('survey'), survey: id('survey') }),
  v.strictObject({
    kind: v.literal('figures'),
    year: count(2000, 2100),
    indicator: v.exactOptional(label),
  }),
]);

/** What is decided, by whom it is done, and by when. */
export const decisionDetails = v.strictObject({
  what,
  owner: label,
  due: day,
  decidedOn: day,
  about: v.exactOptional(about),
}) satisfies v.GenericSchema<unknown, DecisionDetails>;

/** How it ended: the day, and in which words. */
export const ending = { endedOn: v.exactOptional(day), outcome: v.exactOptional(outcome) };

/** What facts about a decision say. */
export const decisionFacts = {
  'decision.taken': decisionDetails,
  'decision.amended': v.strictObject({ changes: allOptional({ what, owner: label, due: day }) }),
  'decision.done': v.strictObject({ day, outcome: v.exactOptional(outcome) }),
  'decision.dropped': v.strictObject({ day, why: outcome }),
  'decision.reopened': nothing,
} satisfies FactSchemas<'decision'>;
