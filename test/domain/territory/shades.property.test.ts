import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  contrast,
  CONTROL_CONTRAST,
  isColour,
  isReadable,
  TEXT_CONTRAST,
  type Colour,
} from '../../../src/domain/territory/colour.ts';
import { nearestReadable, shadesOf } from '../../../src/domain/territory/shades.ts';

const anyColour = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((value): Colour => `#${value.toString(16).padStart(6, '0')}`);
const aReadableColour = anyColour.map(nearestReadable);

/** What the theme lays upon what; by day, by night (src/ui/theme/tokens.css). */
const PAPER = ['#fffdf8', '#1f272c'] as const;
const GROUND = ['#f6efe1', '#151b1f'] as const;
const SUNK = ['#ebe1cd', '#0f1417'] as const;
const ON_BAR = ['#fffdf8', '#f3ecdd'] as const;
const ON_BAR_SOFT = ['#d8e6da', '#c3d3c6'] as const;
const MARK = ['#f6d488', '#f2c25c'] as const;

describe('the shades of a colour of a territory', () => {
  it('agree with the examples of WCAG', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
    assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
    assert.equal(contrast('#ffffff', '#0000ff').toFixed(2), '8.59');
  });

  it('can be read by day and by night: 4.5:1 for words, 3:1 for controls, whatever the colour', () => {
    fc.assert(
      fc.property(aReadableColour, (colour) => {
        const shades = shadesOf(colour);
        for (const [at, when] of (['light', 'dark'] as const).entries()) {
          const of = (name: keyof typeof shades): Colour => shades[name][when];
          const words: readonly (readonly [string, Colour, Colour])[] = [
            ['bar', ON_BAR[at]!, of('bar')],
            ['quiet words on the bar', ON_BAR_SOFT[at]!, of('bar')],
            ['whose door', MARK[at]!, of('bar')],
            ['deep bar', ON_BAR[at]!, of('barDeep')],
            ['hill', ON_BAR[at]!, of('barHill')],
            ['link on paper', of('primary'), PAPER[at]!],
            ['link on the ground', of('primary'), GROUND[at]!],
            ['link on sunk ground', of('primary'), SUNK[at]!],
            ['link on the tint', of('primary'), of('primaryTint')],
            ['button', of('onPrimary'), of('primary')],
            ['pressed button', of('onPrimary'), of('primaryHover')],
          ];
          for (const [what, one, other] of words) {
            assert.ok(contrast(one, other) >= TEXT_CONTRAST, `${when} ${what}: ${one} on ${other}`);
          }
          for (const ground of [PAPER[at]!, GROUND[at]!, SUNK[at]!]) {
            const least = contrast(of('primaryDeep'), ground);
            assert.ok(least >= CONTROL_CONTRAST, `${when} edge: ${of('primaryDeep')} on ${ground}`);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keep the colour itself by day', () => {
    assert.equal(shadesOf('#28496d').bar.light, '#28496d');
    assert.equal(shadesOf('#28496d').primary.light, '#28496d');
  });

  it('offer for a colour that cannot be read one that can, and the colour itself where it can', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const nearest = nearestReadable(colour);
        assert.ok(isColour(nearest) && isReadable(nearest), `${colour}: ${nearest}`);
        if (isReadable(colour)) assert.equal(nearest, colour);
      }),
    );
    assert.equal(isReadable('#ffd500'), false);
    // Nearest: a step lighter would not do.
    const nearest = nearestReadable('#ffd500');
    assert.ok(contrast(nearest, '#f6d488') < TEXT_CONTRAST + 0.3, nearest);
  });
});
