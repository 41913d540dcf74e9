import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  sayClock,
  sayDate,
  sayMinuteOfDay,
  sayMoment,
  sayMonth,
  writeDay,
  writeWhen,
} from '../../src/messages/kernel/when.ts';
import { when as en } from '../../src/messages/when/en.ts';
import { when as fr } from '../../src/messages/when/fr.ts';

/** `_` stands for the space that no line breaks at. */
const kept = (words: string): string => words.replaceAll('_', '\u00a0');

describe('days and hours, by rule', () => {
  it('begin a month with its first: 1er', () => {
    assert.equal(sayDate('2026-03-01', fr), kept('1er_mars 2026'));
    assert.equal(sayDate('2026-03-01', fr, false), kept('1er_mars'));
    assert.equal(writeDay('2026-12-01', fr), kept('mardi 1er_décembre 2026'));
    assert.equal(sayDate('2026-03-11', fr), kept('11_mars 2026'));
    assert.equal(sayDate('2026-03-01', en), kept('1_March 2026'));
  });

  it('write an hour as French print does, without a nought before it', () => {
    assert.equal(sayClock('09:05', fr), kept('9_h_05'));
    assert.equal(sayClock('18:00', fr), kept('18_h'));
    assert.equal(sayClock('00:30', fr), kept('0_h_30'));
    assert.equal(sayClock('09:05', en), '9:05');
    assert.equal(sayMinuteOfDay(9 * 60 + 45, fr), kept('9_h_45'));
    assert.equal(sayMinuteOfDay(24 * 60 + 10, fr), kept('0_h_10'));
  });

  it('on paper never say tomorrow: it is read on another day', () => {
    assert.equal(
      writeWhen({ day: '2026-12-02', time: '10:30' }, fr),
      kept('mercredi 2_décembre 2026 à 10_h_30'),
    );
    assert.equal(
      writeWhen({ day: '2026-12-01', until: '2026-12-03' }, fr),
      kept('entre mardi 1er_décembre 2026 et jeudi 3_décembre 2026'),
    );
    assert.equal(
      writeWhen({ day: '2026-12-01', part: 'morning' }, fr),
      kept('mardi 1er_décembre 2026 matin'),
    );
  });

  it('tell a moment by the clock of this device', () => {
    const at = new Date(2026, 2, 5, 23, 5).toISOString();
    assert.equal(sayMoment(at, '2026-03-05', fr), kept('aujourd’hui à 23_h_05'));
    assert.equal(sayMoment(at, '2026-03-06', fr), kept('hier à 23_h_05'));
    assert.equal(sayMonth('2026-08', fr), 'août 2026');
    assert.equal(sayMonth('2026-08-15', fr), 'août 2026');
  });
});
