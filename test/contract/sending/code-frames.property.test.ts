import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { fromBase45, toBase45 } from '../../../src/contract/sending/base45.ts';
import {
  FRAME_BYTES,
  frameIn,
  framesOf,
  MAX_FRAMES,
} from '../../../src/contract/sending/code-frames.ts';
import { FrameCollector } from '../../../src/contract/sending/frame-collector.ts';

const SERIES = '0123456789ABCDEF';
const someBytes = fc.uint8Array({ minLength: 1, maxLength: 6 * FRAME_BYTES, size: 'max' });

test('frames bring the same bytes in any order, however often, with foreign codes between', () => {
  fc.assert(
    fc.property(someBytes, fc.array(fc.nat()), fc.string(), (bytes, order, foreign) => {
      const frames = framesOf(bytes, SERIES) ?? [];
      const others = framesOf(bytes, 'FEDCBA9876543210') ?? [];
      const collector = new FrameCollector();
      const first = frames[order.length % frames.length] ?? '';
      assert.equal(collector.take(first), 'new');
      assert.equal(collector.take(first), 'known');
      assert.equal(collector.take(foreign), 'foreign');
      assert.equal(collector.take(others[0] ?? ''), 'another');
      for (const at of order) collector.take(frames[at % frames.length] ?? '');
      assert.ok(collector.progress.have <= collector.progress.total);
      for (const frame of [...frames].reverse()) collector.take(frame);
      assert.deepEqual(collector.progress, { have: frames.length, total: frames.length });
      assert.deepEqual(collector.whole(), new Uint8Array(bytes));
      collector.clear();
      assert.equal(collector.whole(), undefined);
    }),
  );
});

test('while a frame is missing nothing is whole', () => {
  const bytes = new Uint8Array(3 * FRAME_BYTES).fill(7);
  const [one = '', , three = ''] = framesOf(bytes, SERIES) ?? [];
  const collector = new FrameCollector();
  for (const frame of [three, one, three, one]) collector.take(frame);
  assert.deepEqual(collector.progress, { have: 2, total: 3 });
  assert.equal(collector.whole(), undefined);
});

test('a frame that is damaged anywhere, or was made up, is none', () => {
  const char = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:');
  fc.assert(
    fc.property(someBytes, fc.nat(), char, (bytes, at, wrong) => {
      const [frame = ''] = framesOf(bytes, SERIES) ?? [];
      const place = at % frame.length;
      fc.pre(frame.charAt(place) !== wrong);
      assert.equal(frameIn(frame.slice(0, place) + wrong + frame.slice(place + 1)), undefined);
      assert.equal(frameIn(frame.slice(0, place)), undefined);
    }),
  );
  for (const text of [
    '',
    'https://example.fr',
    'COUD1:',
    'COUD1:0123456789ABCDEF:1:1:00000000:0',
  ]) {
    assert.equal(frameIn(text), undefined);
  }
});

test('characters of a code carry any bytes, and others carry none', () => {
  fc.assert(
    fc.property(someBytes, (bytes) => {
      assert.deepEqual(fromBase45(toBase45(bytes)), new Uint8Array(bytes));
    }),
  );
  for (const text of ['A', 'a', ':::', '::', 'É00', '0000'])
    assert.equal(fromBase45(text), undefined);
});

test('what would take more than two hundred codes is for the file', () => {
  assert.equal(framesOf(new Uint8Array(MAX_FRAMES * FRAME_BYTES), SERIES)?.length, MAX_FRAMES);
  assert.equal(framesOf(new Uint8Array(MAX_FRAMES * FRAME_BYTES + 1), SERIES), undefined);
  assert.equal(framesOf(new Uint8Array(0), SERIES), undefined);
});
