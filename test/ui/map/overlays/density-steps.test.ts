import { assert } from 'chai';

import { densitySteps, stepOf } from '../../../../src/ui/map/overlays/density-steps.ts';

describe('which numbers look alike on the map', () => {
  it('keeps nothing at all apart from little', () => {
    assert.deepEqual(densitySteps([0, 1]), [
      { step: 0, from: 0, to: 0 },
      { step: 4, from: 1, to: 1 },
    ]);
  });

  it('makes at most four steps, each with its range, that hold every number', () => {
    const values = [0, 1, 1, 2, 3, 4, 5, 7, 12];
    const steps = densitySteps(values);
    assert.deepEqual(
      steps.map(({ step }) => step),
      [0, 1, 2, 3, 4],
    );
    for (const value of values) {
      const { from, to } = steps.find(({ step }) => step === stepOf(value, steps))!;
      assert.isTrue(from <= value && value <= to, `${value} in ${from}–${to}`);
    }
  });

  it('says nothing of no numbers', () => {
    assert.deepEqual(densitySteps([]), []);
    assert.deepEqual(densitySteps([Number.NaN]), []);
  });
});
