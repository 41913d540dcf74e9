import { toldInterval, type ToldInterval } from './exact-interval.ts';
import { isNoFigure, type NoFigure } from './no-figure.ts';
import {
  FEWEST_FOR_BARE_PERCENTAGE,
  FEWEST_FOR_PERCENTAGE,
  pointsAtSomebody,
} from './small-numbers.ts';
import type { Tally } from './tally.ts';

/** Who reads a figure: those of the territory who work with it, or anybody. */
export type Readers = 'house' | 'public';

/** What may be shown of the answers to a question, and how. n and N are told with each. */
export type Shown =
  /** So few people stand for an answer that it would point at them: nothing is shown. */
  | { readonly as: 'suppressed' }
  /** "8 sur 10": a percentage of so few promises more than is known. */
  | { readonly as: 'counts'; readonly yes: number; readonly answers: number }
  /** A percentage that never stands without its interval. */
  | {
      readonly as: 'percentage-with-interval';
      readonly share: number;
      readonly interval: ToldInterval;
    }
  /** A percentage; its interval may stand beside it or one tap away. */
  | { readonly as: 'percentage'; readonly share: number; readonly interval: ToldInterval };

/**
 * Decides what may be shown (the display rules of field notes 4.3): below 10 answers counts only, below 30 the
 * percentage with its interval, and to the public nothing while fewer than five people (but not nobody) gave one
 * of the two answers: each follows from the other and the total.
 * @param readers `public` for whatever leaves the house
 * @returns shares from 0 to 1; the reason where there is nothing to show
 */
export function shownAs(tally: Tally, readers: Readers): Shown | NoFigure {
  const interval = toldInterval(tally);
  if (isNoFigure(interval)) return interval;
  const { answers, yes } = tally;
  const cells = [yes, answers - yes, answers];
  if (readers === 'public' && cells.some(pointsAtSomebody)) return { as: 'suppressed' };
  if (answers < FEWEST_FOR_PERCENTAGE) return { as: 'counts', yes, answers };
  const as = answers < FEWEST_FOR_BARE_PERCENTAGE ? 'percentage-with-interval' : 'percentage';
  return { as, share: yes / answers, interval };
}
