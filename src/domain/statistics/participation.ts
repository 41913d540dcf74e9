import type { Interval } from './interval.ts';
import { faultOfCounts, type NoFigure } from './no-figure.ts';

/** What became of the people who were to be asked; numbers of people. */
export interface Calls {
  readonly answered: number;
  readonly refused: number;
  /** Tried and not reached, wrong numbers included. */
  readonly unreachable: number;
  /** Not tried often enough yet. */
  readonly pending: number;
  /** Died, moved or no longer helped: nobody to ask any more. */
  readonly gone: number;
}

/** How many answered, of whom, and who is missing. Rates from 0 to 1. */
export interface Participation {
  /** Those who could be asked: all but those who are gone. */
  readonly eligible: number;
  readonly responseRate: number;
  readonly refusalRate: number;
  /** Refused, unreachable or pending: the margin of error says nothing of them. */
  readonly missing: number;
}

/**
 * The response rate, printed with every margin: chance is not the only thing that misleads.
 *
 *     response rate = answered / (answered + refused + unreachable + pending)
 *
 * Source: AAPOR, Standard Definitions 2016, RR1 and REF1 (all of unknown fate count as eligible); field notes 4.3.
 * @returns `nobody-to-ask` when nobody is left who could be asked
 */
export function participationOf(calls: Calls): Participation | NoFigure {
  const { answered, refused, unreachable, pending, gone } = calls;
  const fault = faultOfCounts(answered, refused, unreachable, pending, gone);
  if (fault) return fault;
  const missing = refused + unreachable + pending;
  const eligible = answered + missing;
  if (eligible === 0) return 'nobody-to-ask';
  return {
    eligible,
    missing,
    responseRate: answered / eligible,
    refusalRate: refused / eligible,
  };
}

/**
 * Between what the share of all lies if those who are missing had all said no, or all yes. No assumption is made:
 * wide means that the figure hangs on who did not answer.
 *
 *     [ yes / N, (yes + missing) / N ],   N = answers + missing
 *
 * Source: Manski 1989; Horowitz & Manski 1998.
 * @param answers people who answered the question
 * @param yes people among them who said yes
 * @param missing people who did not answer
 * @returns shares from 0 to 1; the share itself, twice, when nobody is missing
 */
export function boundsOfMissing(
  answers: number,
  yes: number,
  missing: number,
): Interval | NoFigure {
  const fault = faultOfCounts(answers, yes, missing);
  if (fault) return fault;
  if (yes > answers) return 'more-yes-than-answers';
  const people = answers + missing;
  if (people === 0) return 'nobody-to-ask';
  return { low: yes / people, high: (yes + missing) / people };
}
