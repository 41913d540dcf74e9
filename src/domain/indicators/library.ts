import { THREE_ITEMS } from './asked.ts';

/** Whom a figure is about. */
export type Population = 'requests' | 'people' | 'volunteers' | 'reports';

/** What a figure is counted in. */
export type Unit = 'share' | 'people' | 'requests' | 'hours' | 'kilometres' | 'days' | 'points';

/** What a figure is made from: what people did and reported, or what they answered when asked. */
export type IndicatorSource = 'facts' | 'question';

/** One indicator; its words (why, in which words, by which formula) are in the messages, by its id. */
export interface IndicatorDefinition {
  readonly id: string;
  /** Another formula or wording is another version, and is never compared in silence. */
  readonly version: number;
  readonly population: Population;
  readonly source: IndicatorSource;
  /** What is read for it: facts by their names, or the survey's question as `question@version`. */
  readonly uses: readonly string[];
  readonly unit: Unit;
  /** Which way is better; `none`: more is not better in itself. */
  readonly better: 'up' | 'down' | 'none';
  /** Fewer than this, and no percentage is shown (field notes, 4.3). */
  readonly fewest: number;
}

const FEWEST = 10;

/** Every indicator there is, in the order of reading: what was not met comes before what was given. */
export const INDICATORS = [
  {
    id: 'requests-met',
    version: 1,
    population: 'requests',
    source: 'facts',
    uses: ['request.noted', 'mission.reported', 'mission.report-amended', 'request.closed'],
    unit: 'share',
    better: 'up',
    fewest: FEWEST,
  },
  {
    id: 'requests-unmet',
    version: 1,
    population: 'requests',
    source: 'facts',
    uses: ['request.closed', 'mission.reported', 'mission.report-amended'],
    unit: 'requests',
    better: 'down',
    fewest: 0,
  },
  {
    id: 'first-answer',
    version: 1,
    population: 'requests',
    source: 'facts',
    uses: ['request.noted', 'mission.accepted', 'mission.promised'],
    unit: 'days',
    better: 'down',
    fewest: 6,
  },
  {
    id: 'people-helped',
    version: 1,
    population: 'people',
    source: 'facts',
    uses: ['mission.reported', 'mission.report-amended'],
    unit: 'people',
    better: 'up',
    fewest: 0,
  },
  {
    id: 'people-seen',
    version: 1,
    population: 'people',
    source: 'facts',
    uses: ['encounter.recorded', 'encounter.amended', 'mission.reported', 'mission.report-amended'],
    unit: 'share',
    better: 'up',
    fewest: FEWEST,
  },
  {
    id: 'nobody-unseen',
    version: 1,
    population: 'people',
    source: 'facts',
    uses: ['encounter.recorded', 'encounter.amended', 'mission.reported', 'mission.report-amended'],
    unit: 'share',
    better: 'up',
    fewest: FEWEST,
  },
  {
    id: 'volunteers-active',
    version: 1,
    population: 'volunteers',
    source: 'facts',
    uses: ['mission.reported', 'mission.report-amended'],
    unit: 'share',
    better: 'up',
    fewest: FEWEST,
  },
  {
    id: 'hours',
    version: 1,
    population: 'reports',
    source: 'facts',
    uses: ['mission.reported', 'mission.report-amended'],
    unit: 'hours',
    better: 'none',
    fewest: 0,
  },
  {
    id: 'kilometres',
    version: 1,
    population: 'reports',
    source: 'facts',
    uses: ['mission.reported', 'mission.report-amended'],
    unit: 'kilometres',
    better: 'none',
    fewest: 0,
  },
  {
    id: 'help-without-app',
    version: 1,
    population: 'requests',
    source: 'facts',
    uses: ['request.closed'],
    unit: 'requests',
    better: 'up',
    fewest: 0,
  },
  {
    id: 'loneliness',
    version: 2,
    population: 'people',
    source: 'question',
    uses: [THREE_ITEMS],
    unit: 'share',
    better: 'down',
    fewest: FEWEST,
  },
  {
    id: 'lonely',
    version: 1,
    population: 'people',
    source: 'question',
    uses: ['lonely@1'],
    unit: 'share',
    better: 'down',
    fewest: FEWEST,
  },
  {
    id: 'isolation',
    version: 1,
    population: 'people',
    source: 'question',
    uses: ['isolation-change@1'],
    unit: 'share',
    better: 'up',
    fewest: FEWEST,
  },
  {
    id: 'morale',
    version: 1,
    population: 'people',
    source: 'question',
    uses: ['morale-change@1'],
    unit: 'share',
    better: 'up',
    fewest: FEWEST,
  },
  {
    id: 'usefulness',
    version: 1,
    population: 'volunteers',
    source: 'question',
    uses: ['useful@1'],
    unit: 'share',
    better: 'up',
    fewest: FEWEST,
  },
  {
    id: 'able-to-act',
    version: 1,
    population: 'volunteers',
    source: 'question',
    uses: ['able-to-act@1'],
    unit: 'share',
    better: 'up',
    fewest: FEWEST,
  },
] as const satisfies readonly IndicatorDefinition[];

/** The name of an indicator. */
export type IndicatorId = (typeof INDICATORS)[number]['id'];

/** The definition of an indicator; undefined for one that a newer version knows. */
export function indicatorOf(id: string): IndicatorDefinition | undefined {
  return INDICATORS.find((one) => one.id === id);
}
