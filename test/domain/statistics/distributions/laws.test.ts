import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import jstat from 'jstat';
import { normalTail } from '../../../../src/domain/statistics/distributions/normal.ts';
import { studentQuantile } from '../../../../src/domain/statistics/distributions/student.ts';
import { near } from '../figures.ts';

const { jStat } = jstat;

describe('the tail of the normal law', () => {
  it('is that of jStat, before and after the fraction takes over', () => {
    for (const z of [0, 0.1, 1, 1.96, 2.999, 3, 3.001, 4, 5]) {
      near(normalTail(z), 1 - jStat.normal.cdf(z, 0, 1), 1e-7);
    }
  });

  it('keeps its digits far out (SciPy: norm.sf)', () => {
    near(normalTail(1.96), 0.024997895148220435, 1e-15);
    near(normalTail(3) / 0.0013498980316300933, 1, 1e-12);
    near(normalTail(8) / 6.22096057427174e-16, 1, 1e-12);
    assert.equal(normalTail(Infinity), 0);
    assert.equal(normalTail(60), 0);
  });
});

describe('the quantile of Student', () => {
  it('is that of the printed table (Student’s t, 97.5 %, in any textbook)', () => {
    const table = [
      [1, 12.706],
      [2, 4.303],
      [3, 3.182],
      [4, 2.776],
      [5, 2.571],
      [9, 2.262],
      [10, 2.228],
      [20, 2.086],
      [29, 2.045],
      [30, 2.042],
      [60, 2],
      [120, 1.98],
    ] as const;
    for (const [freedom, t] of table) near(studentQuantile(freedom), t, 5e-4);
  });

  it('is that of jStat, before and in the expansion', () => {
    for (const freedom of [1, 2, 3, 8, 77, 150, 199, 200, 201, 1_000]) {
      near(studentQuantile(freedom), jStat.studentt.inv(0.975, freedom), 1e-6);
    }
  });
});
