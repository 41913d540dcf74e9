import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { postStratified } from '../../../../src/domain/statistics/strata/post-stratification.ts';
import { figure, near } from '../figures.ts';

const cell = (id: string, population: number, answers: number, yes: number) => ({
  ...{ id, population, answers, yes },
});

describe('post-stratification by age and sex', () => {
  it('counts each cell as many people as it has', () => {
    const found = figure(
      postStratified([cell('women 75+', 300, 60, 48), cell('men 75+', 200, 20, 10)]),
    );
    assert.ok('estimate' in found);
    near(found.estimate.share, 0.6 * 0.8 + 0.4 * 0.5);
    near(found.heaviestWeight, 200 / 500 / (20 / 80));
  });

  it('refuses a cell with fewer than ten answers, and names it', () => {
    const cells = [cell('women', 300, 60, 48), cell('men', 200, 9, 5), cell('others', 3, 0, 0)];
    assert.deepEqual(postStratified(cells), {
      ...{ refused: 'cell-too-small', cells: ['men', 'others'] },
    });
  });

  it('refuses weights that let a few speak for many', () => {
    const cells = [cell('women', 300, 200, 150), cell('men', 900, 10, 5)];
    assert.deepEqual(postStratified(cells), { refused: 'weight-too-heavy', cells: ['men'] });
  });

  it('leaves out cells without people, and has a reason where there is no figure', () => {
    const found = figure(postStratified([cell('women', 30, 20, 15), cell('men', 0, 0, 0)]));
    assert.ok('estimate' in found);
    assert.equal(postStratified([]), 'nobody-to-ask');
    assert.equal(postStratified([cell('men', 0, 0, 0)]), 'nobody-to-ask');
    assert.equal(postStratified([cell('men', 9, 10, 2)]), 'more-answers-than-people');
  });
});
