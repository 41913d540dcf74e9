import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { phoneLink, sayPhone } from '../../src/messages/kernel/phone-number.ts';

/** How it was written, and how it is read; `_` stands for the space that no line breaks at. */
const READ: readonly (readonly [written: string, read: string])[] = [
  ['0465712011', '04_65_71_20_11'],
  ['04.65.71.20.11', '04_65_71_20_11'],
  [' 04-65 712011 ', '04_65_71_20_11'],
  ['+33465712011', '+33_4_65_71_20_11'],
  ['+33 (0)4 65 71 20 11', '+33_4_65_71_20_11'],
  ['0033465712011', '+33_4_65_71_20_11'],
  ['+596696123456', '+596_696_12_34_56'],
  ['0696 12 34 56', '06_96_12_34_56'],
  ['+262 692 12 34 56', '+262_692_12_34_56'],
  ['+687 12 34 56', '+687_12_34_56'],
  ['3949', '39_49'],
  ['116117', '116_117'],
  ['15', '15'],
  ['112', '112'],
  ['+41 22 123 45 67', '+41_22_123_45_67'],
  ['+3346571', '+3346571'],
  ['046571201', '046571201'],
  ['04 65 71 20 11, le soir', '04 65 71 20 11, le soir'],
  ['poste 12', 'poste 12'],
  ['', ''],
];

describe('a telephone number', () => {
  for (const [written, read] of READ) {
    it(`“${written}” reads “${read}”`, () => {
      assert.equal(sayPhone(written), read.replaceAll('_', '\u00a0'));
    });
  }

  it('is rung by its figures alone, however it was written', () => {
    assert.equal(phoneLink('04\u00a065.71-20 11'), 'tel:0465712011');
    assert.equal(phoneLink('+33 (0)4 65 71 20 11'), 'tel:+33465712011');
    assert.equal(phoneLink(sayPhone('0465712011')), 'tel:0465712011');
  });
});
