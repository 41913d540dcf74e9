import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { numberIn, sayNumber } from '../../src/messages/kernel/numbers.ts';
import {
  sayKm,
  sayMasses,
  sayMoney,
  sayPercent,
  sayPoints,
  saySize,
} from '../../src/messages/kernel/quantities.ts';

describe('a number, as each language prints it', () => {
  it('has its comma, and thousands apart by a narrow space at which no line ends', () => {
    assert.equal(sayNumber(1_234_567.25, 'fr', { digits: 1 }), '1\u202f234\u202f567,3');
    assert.equal(sayNumber(1_234_567.25, 'en', { digits: 1 }), '1,234,567.3');
    assert.equal(sayNumber(12, 'fr'), '12');
    assert.equal(numberIn('fr')(0.25, 2), '0,25');
  });

  it('is whole unless decimals are asked for, and has noughts only where they are', () => {
    assert.equal(sayNumber(12.6, 'fr'), '13');
    assert.equal(sayNumber(12, 'fr', { digits: 2 }), '12');
    assert.equal(sayNumber(12, 'fr', { digits: 2, isExact: true }), '12,00');
  });

  it('has the sign of print below nothing, and none when it rounds to nothing', () => {
    assert.equal(sayNumber(-3, 'fr'), '\u22123');
    assert.equal(sayNumber(-1_234.5, 'en', { digits: 1 }), '\u22121,234.5');
    assert.equal(sayNumber(-0.2, 'fr'), '0');
    assert.equal(sayNumber(-0, 'en'), '0');
    assert.equal(sayNumber(0.2, 'fr', { isSigned: true }), '0');
    assert.equal(sayNumber(2, 'fr', { isSigned: true }), '+2');
  });

  it('is what the browser’s own format says, whatever the number, but for the sign', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 4 }), (value, digits) => {
        const format = new Intl.NumberFormat('en-GB', { maximumFractionDigits: digits });
        const theirs = format
          .format(value)
          .replace('-', '−')
          .replace(/^−(?=[0.,]+$)/, '');
        assert.equal(sayNumber(value, 'en', { digits }), theirs);
      }),
    );
  });
});

describe('a figure and its unit', () => {
  it('stay on one line, whatever the unit', () => {
    const said = [
      ...[sayKm(4.5, 'fr'), saySize(3_400_000, 'fr'), sayMoney(842, 'fr')],
      ...[sayKm(4.5, 'en'), saySize(3_400_000, 'en'), sayPercent(0.86, 'fr')],
      ...sayMasses([608, -20], 'fr'),
    ];
    assert.deepEqual(
      said.filter((text) => text.includes(' ')),
      [],
    );
  });

  it('says kilometres with one decimal below ten, and as many as somebody wrote where asked', () => {
    assert.deepEqual(
      [sayKm(4.46, 'fr'), sayKm(12.5, 'fr'), sayKm(12.5, 'fr', 1), sayKm(1_204, 'fr')],
      ['4,5\u00a0km', '13\u00a0km', '12,5\u00a0km', '1\u202f204\u00a0km'],
    );
  });

  it('says masses that stand beside each other in one unit', () => {
    assert.deepEqual(sayMasses([3_360, 3_968, -608], 'fr'), [
      '3,4\u00a0kg',
      '4\u00a0kg',
      '\u22120,6\u00a0kg',
    ]);
    assert.deepEqual(sayMasses([420, 0, -608], 'fr'), [
      '420\u00a0g',
      '0\u00a0g',
      '\u2212608\u00a0g',
    ]);
    assert.deepEqual(sayMasses([1_234_567, 2_400], 'fr'), ['1\u202f235\u00a0kg', '2\u00a0kg']);
  });

  it('says sizes in the units of the language', () => {
    assert.deepEqual(
      [12, 80_400, 960_000, 3_400_000, 34_000_000, 2_500_000_000].map((one) => saySize(one, 'fr')),
      ['0 ko', '80 ko', '1 Mo', '3,4 Mo', '34 Mo', '2,5 Go'].map((one) =>
        one.replace(' ', '\u00a0'),
      ),
    );
    assert.equal(saySize(3_400_000, 'en'), '3.4\u00a0MB');
  });

  it('says money with its cents, on the side where the language has the sign', () => {
    assert.deepEqual(
      [sayMoney(842, 'fr'), sayMoney(-100_000, 'fr'), sayMoney(842, 'en'), sayMoney(-842, 'en')],
      ['8,42\u00a0€', '\u22121\u202f000,00\u00a0€', '€8.42', '\u2212€8.42'],
    );
  });

  it('says shares and their differences', () => {
    assert.deepEqual(
      [sayPercent(0.86, 'fr'), sayPercent(0.057, 'fr', 1), sayPercent(0.86, 'en')],
      ['86\u00a0%', '5,7\u00a0%', '86%'],
    );
    assert.deepEqual(
      [sayPoints(0.12, 'fr'), sayPoints(-0.031, 'fr'), sayPoints(0.001, 'fr')],
      ['+12', '\u22123', '0'],
    );
  });
});
