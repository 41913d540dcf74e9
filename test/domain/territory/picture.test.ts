import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSmallPng, PICTURE_BYTES } from '../../../src/domain/territory/picture.ts';
import { aPng } from '../../support/png.ts';

const base64 = (bytes: Buffer): string => bytes.toString('base64');

describe('a picture of a territory', () => {
  it('is a PNG of a few dozen kilobytes and at most 512 pixels, by its bytes', () => {
    assert.ok(isSmallPng(base64(aPng(16, 16))));
    for (const [width, height] of [
      [17, 16],
      [512, 300],
      [512, 512],
      [256, 1],
      [40, 511],
    ] as const) {
      assert.ok(isSmallPng(base64(aPng(width, height))), `${String(width)} × ${String(height)}`);
    }
    for (const [width, height] of [
      [513, 16],
      [16, 513],
      [0, 16],
      [3, 16],
      [1024, 16],
    ] as const) {
      assert.equal(isSmallPng(base64(aPng(width, height))), false, String(width));
    }
  });

  it('is known by its end, however many bytes it has', () => {
    const ends = new Set<number>();
    for (let shade = 0; shade < 200; shade += 1) {
      const png = aPng(16 + (shade % 9), 16, [shade, 200 - shade, (shade * 2) % 255, 255]);
      ends.add(png.length % 3);
      assert.ok(isSmallPng(base64(png)));
    }
    assert.equal(ends.size, 3);
  });

  it('is nothing else, whatever it is called', () => {
    const png = aPng(32, 32);
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
    const behind = Buffer.from([...png, ...script]);
    const cut = png.subarray(0, png.length - 6);
    const heavy = Buffer.from([...png, ...Buffer.alloc(PICTURE_BYTES), ...png.subarray(-12)]);
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]);
    for (const bytes of [script, behind, cut, heavy, jpeg, Buffer.alloc(0)] as Buffer[]) {
      assert.equal(isSmallPng(base64(bytes)), false);
    }
    assert.equal(isSmallPng('iVBORw0KGgo*&^'), false);
    assert.equal(isSmallPng(`data:image/png;base64,${base64(png)}`), false);
  });
});
