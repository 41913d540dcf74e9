import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isSameNumber,
  numberFragment,
  plainNumber,
} from '../../../src/domain/kernel/phone-number.ts';

describe('a telephone number', () => {
  it('is one however it is written, at home and overseas', () => {
    const same = [
      ['04 74 00 00 01', '+33 4 74 00 00 01', '0033474000001', '+33 (0)4 74 00 00 01'],
      ['0692 12 34 56', '+262 692 12 34 56', '00262692123456', '+262 (0)692 12 34 56'],
      ['0590 12 34 56', '+590 590 12 34 56', '00590590123456'],
      ['0694 12 34 56', '+594 694 12 34 56'],
      ['0596 12 34 56', '+596596123456'],
      ['0508 41 23 45', '+508 41 23 45', '00508508412345'],
      ['+687 26 12 34', '00687 261234'],
      ['+689 40 12 34 56', '00689 40123456'],
      ['+41 21 345 67 89', '0041213456789'],
    ] as const;
    for (const [first, ...others] of same) {
      for (const other of others) assert.ok(isSameNumber(first, other), `${first} = ${other}`);
    }
    assert.equal(plainNumber('+262 692 12 34 56'), '0692123456');
  });

  it('is another in another place, and what has no digits is none', () => {
    assert.ok(!isSameNumber('+687 26 12 34', '+689 26 12 34'));
    assert.ok(!isSameNumber('0692 12 34 56', '0693 12 34 56'));
    assert.ok(!isSameNumber('', ''));
  });

  it('is found by its beginning', () => {
    assert.equal(numberFragment('+33 6 12'), '0612');
    assert.equal(numberFragment('+262 692 1'), '06921');
  });
});
