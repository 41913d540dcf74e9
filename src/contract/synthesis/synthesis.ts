import * as v from 'valibot';
import type { Synthesis } from '../../domain/synthesis/synthesis.ts';
import { SIZES } from '../../domain/synthesis/contexts.ts';
import { WAYS } from '../../domain/synthesis/result.ts';
import { NO_FIGURE } from '../../domain/statistics/no-figure.ts';
import { POPULATIONS } from '../../domain/surveys/survey.ts';

const interval = v.object({ low: v.number(), high: v.number() });
const difference = v.object({ difference: v.number(), low: v.number(), high: v.number() });
const coverage = {
  strata: v.number(),
  ofStrata: v.number(),
  people: v.number(),
  ofPeople: v.number(),
};

const figure = v.object({
  share: v.number(),
  interval,
  margin: v.number(),
  rawShare: v.number(),
  answers: v.number(),
  effectiveAnswers: v.number(),
  designEffect: v.number(),
});

const none = v.picklist([...NO_FIGURE, 'too-few-territories']);
const told = { figure: v.exactOptional(figure), none: v.exactOptional(none) };

const apart = v.object({
  ways: v.array(v.object({ way: v.picklist(WAYS), coverage: v.object(coverage), ...told })),
  pairs: v.array(
    v.object({ first: v.picklist(WAYS), second: v.picklist(WAYS), ...difference.entries }),
  ),
  together: v.picklist(['one-way', 'alike', 'unclear', 'differ', 'too-few']),
});

const question = v.object({
  question: v.string(),
  version: v.number(),
  population: v.picklist(POPULATIONS),
  coverage: v.object({ ...coverage, notAsked: v.number() }),
  ...told,
  rounded: v.number(),
  apart,
  spread: v.exactOptional(
    v.object({
      ...{ lower: v.number(), median: v.number(), upper: v.number() },
      territories: v.number(),
    }),
  ),
  sizes: v.array(v.object({ size: v.picklist(SIZES), coverage: v.object(coverage), ...told })),
  before: v.object({ change: v.exactOptional(difference), otherVersions: v.array(v.number()) }),
});

const synthesis = v.object({
  year: v.number(),
  territories: v.number(),
  left: v.number(),
  questions: v.array(question),
  missing: v.array(
    v.object({
      population: v.picklist(POPULATIONS),
      territories: v.number(),
      ofTerritories: v.number(),
      refused: v.number(),
      unreachable: v.number(),
      pending: v.number(),
    }),
  ),
  unsound: v.array(v.object({ territory: v.string(), title: v.string() })),
}) satisfies v.GenericSchema<unknown, Synthesis>;

/** The synthesis of a year, as the network reads it. */
export const SynthesisAnswer = v.object({
  synthesis,
  /** The years that there are, the latest first. */
  years: v.array(v.number()),
  /** When the territories were read, ISO 8601. */
  readAt: v.string(),
  /** Titles of territories that could not be read: they count in nothing. */
  unread: v.array(v.string()),
  /** Titles of territories that send, and have no figures of that year. */
  waiting: v.array(v.string()),
});
/** The synthesis of a year, as the network reads it. */
export type SynthesisAnswer = v.InferOutput<typeof SynthesisAnswer>;
