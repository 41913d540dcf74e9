import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  drawOrder,
  drawSample,
  replacementFrom,
} from '../../../../src/domain/statistics/drawing/draw.ts';
import { figure } from '../figures.ts';

const people = (count: number) => Array.from({ length: count }, (_, index) => `person:${index}`);
const names = fc.uniqueArray(fc.string(), { maxLength: 40 });

describe('a draw', () => {
  it('is the same for the same seed, in whatever order the list comes', () => {
    fc.assert(
      fc.property(fc.string(), names, fc.nat(40), (seed, list, size) => {
        const there = drawSample(seed, list, Math.min(size, list.length));
        assert.deepEqual(drawSample(seed, [...list].reverse(), Math.min(size, list.length)), there);
      }),
    );
  });

  it('is written down: this seed drew these people, and draws them for ever', () => {
    const { drawn } = figure(drawSample('Vœux 2027', people(46), 5));
    assert.deepEqual(drawn, ['person:38', 'person:33', 'person:37', 'person:15', 'person:11']);
  });

  it('begins with the smaller draw, and changes for nobody because somebody left the list', () => {
    fc.assert(
      fc.property(fc.string(), names, (seed, list) => {
        const order = figure(drawOrder(seed, list));
        for (const size of [0, 1, list.length].filter((some) => some <= list.length)) {
          const { drawn, next } = figure(drawSample(seed, list, size));
          assert.deepEqual([...drawn, ...next], order);
          assert.equal(drawn.length, size);
        }
        const without = order.filter((_, index) => index !== 1);
        assert.deepEqual(drawOrder(seed, [...without].sort()), without);
      }),
    );
  });

  it('draws everybody as often, and any two together as often (20,000 draws of 4 of 12)', () => {
    const list = people(12);
    const rounds = 20_000;
    const alone = new Map<string, number>();
    const together = new Map<string, number>();
    for (let round = 0; round < rounds; round += 1) {
      const { drawn } = figure(drawSample(`round ${round}`, list, 4));
      for (const one of drawn) {
        alone.set(one, (alone.get(one) ?? 0) + 1);
        for (const other of drawn) {
          if (one < other)
            together.set(`${one} ${other}`, (together.get(`${one} ${other}`) ?? 0) + 1);
        }
      }
    }
    assert.equal(together.size, 66);
    // Five standard deviations: seeds are fixed, so this is no matter of luck.
    const mayLieApart = (share: number) => 5 * Math.sqrt(rounds * share * (1 - share));
    for (const count of alone.values()) {
      assert.ok(Math.abs(count - rounds / 3) < mayLieApart(1 / 3));
    }
    const pair = (4 * 3) / (12 * 11);
    for (const count of together.values()) {
      assert.ok(Math.abs(count - rounds * pair) < mayLieApart(pair));
    }
  });

  it('has a reason where it cannot be', () => {
    assert.equal(drawSample('seed', people(3), 4), 'more-than-there-are');
    assert.equal(drawSample('seed', people(3), -1), 'negative');
    assert.equal(drawSample('seed', people(3), 1.5), 'not-a-whole-number');
    assert.equal(drawSample('seed', ['a', 'b', 'a'], 1), 'named-twice');
    assert.deepEqual(drawSample('seed', [], 0), { drawn: [], next: [] });
  });
});

describe('a replacement', () => {
  it('is the next in the order who is not called already, until nobody is left', () => {
    const { next } = figure(drawSample('seed', people(8), 5));
    assert.equal(replacementFrom(next, new Set()), next[0]);
    assert.equal(replacementFrom(next, new Set(next.slice(0, 2))), next[2]);
    assert.equal(replacementFrom(next, new Set(next)), undefined);
  });
});
