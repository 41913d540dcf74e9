import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { describe, it } from 'node:test';
import { iconOf } from '../../../server/territory/icon.ts';
import { readPng, writePng } from '../../../server/territory/png.ts';
import { aPng, chunk } from '../../support/png.ts';

const base64 = (bytes: Buffer): string => bytes.toString('base64');
const dotAt = (icon: Buffer, x: number, y: number): readonly number[] => {
  // What it writes may be larger than what a territory may hand in: read by its own rows.
  const dots = readPng(base64(icon));
  assert.ok(dots);
  return [...dots.rgba.subarray((y * dots.width + x) * 4, (y * dots.width + x) * 4 + 3)];
};

/** A PNG whose rows are filtered in every way there is. */
function filtered(side: number): { readonly png: Buffer; readonly rgba: readonly number[] } {
  const rgba = Array.from({ length: side * side * 4 }, (_, at) => (at * 37 + (at >> 5) * 11) % 256);
  const wide = side * 4;
  const at = (row: number, column: number): number =>
    row < 0 || column < 0 ? 0 : (rgba[row * wide + column] ?? 0);
  const rows: number[] = [];
  for (let row = 0; row < side; row += 1) {
    const filter = row % 5;
    rows.push(filter);
    for (let column = 0; column < wide; column += 1) {
      const [left, above, corner] = [
        at(row, column - 4),
        at(row - 1, column),
        at(row - 1, column - 4),
      ];
      const sum = left + above - corner;
      const nearest = [left, above, corner].reduce((best, one) =>
        Math.abs(sum - one) < Math.abs(sum - best) ? one : best,
      );
      const guess = [0, left, above, Math.floor((left + above) / 2), nearest][filter] ?? 0;
      rows.push((at(row, column) - guess + 512) % 256);
    }
  }
  const whole = aPng(side, side);
  const end = chunk('IEND', Buffer.alloc(0));
  const png = Buffer.from([
    ...whole.subarray(0, 33),
    ...chunk('IDAT', deflateSync(new Uint8Array(rows))),
    ...end,
  ]);
  return { png, rgba };
}

describe('a PNG', () => {
  it('is read whichever way its rows are filtered', () => {
    const { png, rgba } = filtered(20);
    assert.deepEqual([...(readPng(base64(png))?.rgba ?? [])], rgba);
  });

  it('is written as it is read', () => {
    const rgba = new Uint8Array(16 * 16 * 4).map((_, at) => (at % 4 === 3 ? 255 : (at * 7) % 256));
    const read = readPng(base64(writePng({ width: 16, height: 16, rgba })));
    assert.deepEqual(read, { width: 16, height: 16, rgba });
  });

  it('that holds more than it says, less, or nothing that can be inflated is none', () => {
    const [head, end] = [aPng(16, 16).subarray(0, 33), chunk('IEND', Buffer.alloc(0))];
    const bomb = deflateSync(new Uint8Array(20_000_000));
    for (const data of [bomb, deflateSync(new Uint8Array(10)), Buffer.from('no zlib at all')]) {
      const png = Buffer.from([...head, ...chunk('IDAT', data), ...end]);
      assert.equal(readPng(base64(png)), undefined);
    }
  });
});

describe('the icon of a territory', () => {
  const blue = base64(aPng(64, 64, [40, 73, 109, 255]));

  it('is its logo on paper, in the middle, clear of what a telephone cuts off', () => {
    const icon = iconOf({ logo: blue, colour: '#28496d' }, 'maskable-512');
    assert.ok(icon);
    assert.deepEqual(dotAt(icon, 256, 256), [40, 73, 109]);
    assert.deepEqual(dotAt(icon, 60, 256), [255, 253, 248]);
    const wide = iconOf({ logo: base64(aPng(200, 50, [40, 73, 109, 255])) }, 'icon-192');
    assert.ok(wide);
    assert.deepEqual(dotAt(wide, 96, 96), [40, 73, 109]);
    assert.deepEqual(dotAt(wide, 96, 40), [255, 253, 248], 'a wide one is not stretched');
  });

  it('is its initials on its colour where there is no logo', () => {
    const letters = base64(aPng(512, 512, [255, 253, 248, 0]));
    const icon = iconOf({ monogram: letters, colour: '#28496d' }, 'icon-512');
    assert.ok(icon);
    assert.deepEqual(dotAt(icon, 10, 10), [0x28, 0x49, 0x6d]);
    const plain = iconOf({ monogram: letters, colour: '#ffd500' }, 'icon-192');
    assert.ok(plain);
    assert.deepEqual(
      dotAt(plain, 10, 10),
      [0x1c, 0x4a, 0x3c],
      'a colour nobody can read on is not worn',
    );
  });

  it('is none where a territory has neither, or what it has is damaged', () => {
    assert.equal(iconOf({ colour: '#28496d' }, 'icon-192'), undefined);
    assert.equal(iconOf({ logo: 'PHN2Zz48L3N2Zz4=' }, 'icon-192'), undefined);
  });
});
