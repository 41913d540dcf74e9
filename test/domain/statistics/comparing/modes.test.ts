import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { modesApart } from '../../../../src/domain/statistics/comparing/modes.ts';
import { figure, near } from '../figures.ts';

const mode = (id: string, yes: number, answers: number, population: number) => ({
  ...{ id, yes, answers, population },
});

describe('modes apart before together', () => {
  it('are told together when they surely lie within ten points', () => {
    const found = figure(
      modesApart([mode('web', 240, 300, 320), mode('telephone', 205, 260, 280)]),
    );
    assert.equal(found.combining, 'alike');
    near(found.together!.share, (320 * 0.8 + (280 * 205) / 260) / 600);
  });

  it('are told apart when they differ beyond chance', () => {
    const found = figure(modesApart([mode('web', 30, 60, 200), mode('telephone', 57, 60, 80)]));
    assert.equal(found.combining, 'differ');
    assert.equal(found.together, undefined);
    const [pair] = found.pairs;
    assert.equal(pair!.first, 'web');
    near(pair!.difference, 0.45);
    assert.ok(pair!.low > 0);
  });

  it('are told together with their difference when nothing shows either', () => {
    const found = figure(modesApart([mode('web', 12, 20, 36), mode('telephone', 17, 25, 46)]));
    assert.equal(found.combining, 'unclear');
    assert.ok(found.together);
    assert.ok(found.pairs[0]!.low < 0 && found.pairs[0]!.high > 0);
  });

  it('say nothing of a mode with fewer than ten answers, unless that is everybody', () => {
    const few = figure(modesApart([mode('web', 30, 40, 60), mode('paper', 5, 9, 30)]));
    assert.equal(few.combining, 'too-few');
    assert.equal(few.together, undefined);
    const none = figure(modesApart([mode('web', 30, 40, 60), mode('paper', 0, 0, 30)]));
    assert.equal(none.combining, 'too-few');
    const all = figure(modesApart([mode('web', 45, 60, 60), mode('paper', 3, 4, 4)]));
    assert.equal(all.combining, 'alike', 'both are known, and the same');
  });

  it('count all pairs of three as tests made at once', () => {
    const two = figure(modesApart([mode('web', 50, 90, 400), mode('telephone', 63, 90, 400)]));
    const three = figure(
      modesApart([
        mode('web', 50, 90, 400),
        mode('telephone', 63, 90, 400),
        mode('paper', 56, 90, 400),
      ]),
    );
    assert.equal(three.pairs.length, 3);
    assert.ok(three.pairs[0]!.pValue > two.pairs[0]!.pValue);
    assert.equal(two.combining, 'differ');
    assert.equal(three.combining, 'unclear', 'one of three tests is no finding');
  });

  it('are one figure when there is one mode, and a reason when there is none', () => {
    assert.equal(figure(modesApart([mode('telephone', 26, 30, 46)])).combining, 'alike');
    assert.equal(modesApart([]), 'nobody-answered');
    assert.equal(modesApart([mode('web', 1, 1, 40)]), 'one-answer');
    assert.equal(modesApart([mode('web', 3, 5, Infinity)]), 'population-unknown');
  });
});
