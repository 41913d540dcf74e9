import { describe, it } from 'node:test';
import fc from 'fast-check';
import jstat from 'jstat';
import {
  atLeast,
  atMost,
  hypergeometric,
} from '../../../../src/domain/statistics/distributions/hypergeometric.ts';
import { logFactorial } from '../../../../src/domain/statistics/distributions/log-factorial.ts';
import { near } from '../figures.ts';

const { jStat } = jstat;

/** An urn and a number of marked ones that may come up. */
const aDraw = fc
  .integer({ min: 1, max: 300 })
  .chain((all) =>
    fc
      .tuple(fc.nat(all), fc.integer({ min: 1, max: all }))
      .chain(([marked, drawn]) =>
        fc
          .integer({ min: Math.max(0, drawn + marked - all), max: Math.min(drawn, marked) })
          .map((x) => ({ urn: { all, marked, drawn }, x })),
      ),
  );

describe('the hypergeometric law', () => {
  it('is that of jStat', () => {
    fc.assert(
      fc.property(aDraw, ({ urn, x }) => {
        const { all, marked, drawn } = urn;
        near(hypergeometric(urn, x), jStat.hypgeom.pdf(x, all, marked, drawn), 1e-7);
        near(atMost(urn, x), jStat.hypgeom.cdf(x, all, marked, drawn), 1e-7);
      }),
    );
  });

  it('divides all draws into those above and those below', () => {
    fc.assert(
      fc.property(aDraw, ({ urn, x }) => {
        near(atLeast(urn, x) + atMost(urn, x - 1), 1, 1e-10);
        near(atLeast(urn, x) - atLeast(urn, x + 1), hypergeometric(urn, x), 1e-10);
      }),
    );
  });

  it('keeps its digits in a large group (SciPy 1.17.1: hypergeom.sf and .cdf)', () => {
    near(
      atLeast({ all: 100_000, marked: 30_000, drawn: 4_000 }, 1_250),
      0.04103062131057047,
      1e-10,
    );
    near(atMost({ all: 5_000, marked: 4_000, drawn: 357 }, 270), 0.020750700620195413, 1e-10);
  });
});

describe('the logarithm of a factorial', () => {
  it('is that of jStat, before and in its series', () => {
    for (const n of [0, 1, 2, 10, 18, 19, 20, 50, 170, 1_000, 50_000]) {
      near(logFactorial(n), jStat.factorialln(n), 1e-8 * Math.max(1, n));
    }
  });
});
