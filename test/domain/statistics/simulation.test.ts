import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawSample } from '../../../src/domain/statistics/drawing/draw.ts';
import { lotOf } from '../../../src/domain/statistics/drawing/lot.ts';
import { exactInterval } from '../../../src/domain/statistics/exact-interval.ts';
import { figure } from './figures.ts';

const LARGEST = 80;
const DRAWS_EACH = 260;

/** A whole number between two, both included, the same for the same name. */
const chosen = (name: string, least: number, most: number) =>
  least + Math.floor(lotOf('simulation', name) * (most - least + 1));

describe('20,800 surveys, drawn as the product draws them', () => {
  it('put the truth into the exact interval in at least 95 % of draws, in groups of every size up to 80', () => {
    let covered = 0;
    for (let population = 1; population <= LARGEST; population += 1) {
      const group = Array.from({ length: population }, (_, index) => String(index));
      let coveredHere = 0;
      for (let round = 0; round < DRAWS_EACH; round += 1) {
        const name = `${population} ${round}`;
        const answers = chosen(`n ${name}`, 1, population);
        const truth = chosen(`K ${name}`, 0, population);
        const { drawn } = figure(drawSample(name, group, answers));
        const yes = drawn.filter((person) => Number(person) < truth).length;
        const { lowCount, highCount } = figure(exactInterval({ population, answers, yes }));
        if (lowCount <= truth && truth <= highCount) coveredHere += 1;
      }
      // Seeds are fixed; three standard deviations of 260 draws lie below 95 %.
      assert.ok(coveredHere / DRAWS_EACH > 0.95 - 3 * Math.sqrt((0.95 * 0.05) / DRAWS_EACH));
      covered += coveredHere;
    }
    const share = covered / (LARGEST * DRAWS_EACH);
    assert.ok(share >= 0.95, `covers ${share}`);
  });
});
