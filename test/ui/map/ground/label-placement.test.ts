import { assert } from 'chai';

import { boxAt, meet } from '../../../../src/ui/map/base/box.ts';
import { labelLines } from '../../../../src/ui/map/ground/label-lines.ts';
import type { LabelWish } from '../../../../src/ui/map/ground/label-placement.ts';
import { placeLabels } from '../../../../src/ui/map/ground/label-placement.ts';

function aWish(key: string, x: number, y: number, but: Partial<LabelWish> = {}): LabelWish {
  return { key, x, y, width: 80, height: 20, gap: 8, ...but };
}

describe('the places of names', () => {
  it('are under their points when there is room', () => {
    assert.deepEqual(placeLabels([aWish('a', 100, 100)]), [{ key: 'a', left: 60, top: 108 }]);
  });

  it('never overlap, even in a crowd', () => {
    const wishes = Array.from({ length: 60 }, (_, index) =>
      aWish(`n${index}`, (index * 37) % 300, (index * 53) % 200),
    );
    const boxes = placeLabels(wishes).map(({ left, top }) => boxAt(left, top, 80, 20));
    assert.isAbove(boxes.length, 3);
    boxes.forEach((box, index) => {
      assert.isFalse(boxes.slice(index + 1).some((other) => meet(box, other)));
    });
  });

  it('are given to the first wishes first', () => {
    const wishes = Array.from({ length: 12 }, (_, index) => aWish(`n${index}`, 100, 100));
    assert.equal(placeLabels(wishes)[0]?.key, 'n0');
    assert.isBelow(placeLabels(wishes).length, 12);
  });

  it('keep away from what already stands there', () => {
    const marker = boxAt(60, 100, 80, 60);
    const [label] = placeLabels([aWish('a', 100, 90)], [marker]);
    assert.isFalse(meet(boxAt(label!.left, label!.top, 80, 20), marker));
  });

  it('stray only to where the name still belongs', () => {
    const wall = boxAt(0, 60, 200, 80);
    assert.deepEqual(placeLabels([aWish('a', 100, 100)], [wall]), []);
    const below = aWish('a', 100, 100, { mayStray: (_x, y) => y > 100 });
    assert.isAbove(placeLabels([below], [wall])[0]!.top, 140);
  });
});

describe('the lines of a name', () => {
  it('are one for a short name and two of like length for a long one', () => {
    assert.deepEqual(labelLines('Vonnas'), ['Vonnas']);
    assert.deepEqual(labelLines('Saint-Cyr-sur-Menthon'), ['Saint-Cyr-', 'sur-Menthon']);
    assert.deepEqual(labelLines('Autre coup de main'), ['Autre coup', 'de main']);
  });

  it('are one for a long name without a place to break', () => {
    assert.deepEqual(labelLines('Schtroumpfhausen'), ['Schtroumpfhausen']);
  });
});
