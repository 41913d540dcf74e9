/**
 * Why there is no figure. Foreseen, so it is a value: a screen says it in words, and never shows `NaN`,
 * an infinite sum or a share of nobody.
 */
export const NO_FIGURE = [
  /** People are whole: a count that is not a whole number is a mistake of whoever counted. */
  'not-a-whole-number',
  /** A count or a weight below zero. */
  'negative',
  /** The group is empty: there is nobody to ask. */
  'nobody-to-ask',
  /** Nobody has answered yet. */
  'nobody-answered',
  /** One answer alone says nothing of how far answers lie apart. */
  'one-answer',
  /** More answers than people: the size of the group is out of date, or somebody answered twice. */
  'more-answers-than-people',
  /** More of one answer than there are answers. */
  'more-yes-than-answers',
  /** A share, a probability or a margin that is not one, or a value beyond the ends of its scale. */
  'out-of-range',
  /** The size of the group must be known for this. */
  'population-unknown',
  /** The group is too large to be counted exactly; Wilson's interval serves there. */
  'population-too-large',
  /** Fewer values than the figure divides them into. */
  'too-few-values',
  /** The same person, stratum or value is named twice. */
  'named-twice',
  /** More are to be drawn than there are. */
  'more-than-there-are',
  /** Fewer are to be drawn than each stratum is promised. */
  'too-few-for-strata',
] as const;

/** One reason why there is no figure. */
export type NoFigure = (typeof NO_FIGURE)[number];

/** Whether a calculation gave a reason in place of a figure. */
export function isNoFigure(outcome: unknown): outcome is NoFigure {
  return typeof outcome === 'string';
}

/**
 * What is wrong with some counts of people, if anything.
 * @returns the reason of the first that is not a whole number from zero up
 */
export function faultOfCounts(...counts: readonly number[]): NoFigure | undefined {
  for (const count of counts) {
    if (!Number.isSafeInteger(count)) return 'not-a-whole-number';
    if (count < 0) return 'negative';
  }
  return undefined;
}
