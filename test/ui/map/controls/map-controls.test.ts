import { assert } from 'chai';

import { all, aMap, anItem, closeMaps } from '../a-map.ts';

describe('the buttons of the map', () => {
  afterEach(closeMaps);

  it('stand at the edge, inside and apart, however low the map becomes', async () => {
    const map = await aMap({}, { width: 340, height: 256 });
    for (const height of [256, 300, 380, 600, 320, 480]) {
      map.style.height = `${height}px`;
      await new Promise(requestAnimationFrame);
      const view = map.getBoundingClientRect();
      const menu = all<HTMLElement>(map, 'cm-ground-menu')[0]!;
      const boxes = [...all(map, '.control'), menu].map((one) => one.getBoundingClientRect());
      const told = JSON.stringify({ height, boxes });
      assert.isAbove(Math.max(...boxes.map(({ right }) => right)), view.right - 20, told);
      for (const [at, box] of boxes.entries()) {
        const isInside =
          box.left >= view.left && box.top >= view.top && box.bottom <= view.bottom + 0.5;
        assert.isTrue(isInside, told);
        for (const other of boxes.slice(at + 1)) {
          const isApart =
            box.right <= other.left ||
            other.right <= box.left ||
            box.bottom <= other.top ||
            other.bottom <= box.top;
          assert.isTrue(isApart, told);
        }
      }
      const lefts = new Set(all(map, '.control').map((one) => one.getBoundingClientRect().left));
      assert.equal(lefts.size, height < 365 ? 2 : 1, told);
    }
  });

  it('leave the map between them to the finger', async () => {
    const map = await aMap({}, { width: 340, height: 600 });
    const { left, top } = all<HTMLElement>(map, '.controls')[0]!.getBoundingClientRect();
    for (const control of all(map, '.control')) {
      const { bottom } = control.getBoundingClientRect();
      const between = map.shadowRoot!.elementFromPoint(left + 4, bottom + 6);
      assert.isFalse(between?.matches('.controls, .control') ?? false);
    }
    assert.isAbove(top, 0);
  });

  it('open a choice of grounds that fits into a low map', async () => {
    const map = await aMap({}, { width: 340, height: 280 });
    const menu = map.shadowRoot!.querySelector('cm-ground-menu')!;
    menu.shadowRoot!.querySelector('button')!.click();
    await menu.updateComplete;
    const card = menu.shadowRoot!.querySelector('#grounds')!.getBoundingClientRect();
    assert.isAtMost(card.bottom, map.getBoundingClientRect().bottom);
    assert.isAbove(card.height, 100);
  });

  it('write a number in the middle of its stone', async () => {
    const many = (count: number, lat: number) =>
      Array.from({ length: count }, (_, at) => anItem({ id: `${lat} ${at}`, lat }));
    const map = await aMap({ items: [...many(3, 46.02), ...many(30, 46.05), ...many(300, 46.08)] });
    const stones = all<HTMLElement>(map, '.count');
    assert.lengthOf(stones, 3);
    const sizes = stones.map((stone) => {
      const range = document.createRange();
      range.selectNodeContents(stone);
      const [text, box] = [range.getBoundingClientRect(), stone.getBoundingClientRect()];
      const marker = stone.parentElement!.getBoundingClientRect();
      const middle = (rect: DOMRect) => [rect.left + rect.width / 2, rect.top + rect.height / 2];
      for (const axis of [0, 1]) {
        assert.closeTo(middle(text)[axis]!, middle(box)[axis]!, 1);
        assert.closeTo(middle(marker)[axis]!, middle(box)[axis]!, 1);
      }
      assert.closeTo(box.width, box.height, 0.1);
      return box.width;
    });
    assert.equal(new Set(sizes).size, 3);
  });
});
