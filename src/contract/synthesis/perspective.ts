import * as v from 'valibot';
import { SIZES } from '../../domain/synthesis/contexts.ts';
import type { QuestionInPerspective } from '../../domain/synthesis/perspective.ts';

const told = {
  share: v.number(),
  interval: v.object({ low: v.number(), high: v.number() }),
  answers: v.number(),
};

const question = v.object({
  question: v.string(),
  version: v.number(),
  territories: v.number(),
  others: v.object(told),
  spread: v.exactOptional(
    v.object({
      ...{ lower: v.number(), median: v.number(), upper: v.number() },
      territories: v.number(),
    }),
  ),
  alike: v.exactOptional(v.object({ ...told, size: v.picklist(SIZES), territories: v.number() })),
}) satisfies v.GenericSchema<unknown, QuestionInPerspective>;

/** The questions of a year as the other territories of the network answer them. */
export const PerspectiveAnswer = v.object({ questions: v.array(question) });
/** The questions of a year as the other territories of the network answer them. */
export type PerspectiveAnswer = v.InferOutput<typeof PerspectiveAnswer>;
