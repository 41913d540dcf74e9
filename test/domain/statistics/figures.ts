import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isNoFigure, type NoFigure } from '../../../src/domain/statistics/no-figure.ts';
import type { Tally } from '../../../src/domain/statistics/tally.ts';

/** The figure itself: the test fails where there is a reason in its place. */
export function figure<T>(outcome: T | NoFigure): T {
  assert.ok(!isNoFigure(outcome), `no figure: ${String(outcome)}`);
  return outcome;
}

/** A share in per cent, as the tables print it. */
export function percent(share: number, digits = 0): number {
  return Number((share * 100).toFixed(digits));
}

/** Nearly the same number: the last digits are the machine's. */
export function near(actual: number, expected: number, tolerance = 1e-9): void {
  const distance = Math.abs(actual - expected);
  assert.ok(distance <= tolerance, `${actual} is not ${expected} (± ${tolerance})`);
}

/** A group of which some answered and some of those said yes. */
export const aTally = (most = 400): fc.Arbitrary<Tally> =>
  fc
    .integer({ min: 1, max: most })
    .chain((population) =>
      fc
        .integer({ min: 1, max: population })
        .chain((answers) =>
          fc.integer({ min: 0, max: answers }).map((yes) => ({ population, answers, yes })),
        ),
    );

/** Numbers as careless programs and damaged files bring them. */
export const anyNumber = fc.oneof(
  fc.integer({ min: -3, max: 60 }),
  fc.double({ min: -5, max: 60 }),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 0.5, 1e9, 1e300, Number.MAX_SAFE_INTEGER),
);

/** Fails where a figure holds a number that nobody can read, however deep. */
export function assertReadable(outcome: unknown): void {
  if (typeof outcome === 'number') assert.ok(Number.isFinite(outcome), `not a figure: ${outcome}`);
  if (typeof outcome !== 'object' || outcome === null) return;
  for (const value of Object.values(outcome)) assertReadable(value);
}
