import { assert } from 'chai';

import { spreadApart } from '../../../../src/ui/map/items/spread-apart.ts';

const ROOM = 44;

describe('stops that would cover one another', () => {
  it('stay where they are when there is room', () => {
    const moved = spreadApart(
      [
        { x: 0, y: 0 },
        { x: 100, y: 0 },
      ],
      ROOM,
    );
    assert.deepEqual(moved, [
      { x: 0, y: 0 },
      { x: 0, y: 0 },
    ]);
  });

  it('stand apart, also twelve at one door, the same way every time', () => {
    const door = Array.from({ length: 12 }, () => ({ x: 10, y: 10 }));
    const moved = spreadApart(door, ROOM);
    for (const [at, one] of moved.entries()) {
      for (const other of moved.slice(at + 1)) {
        assert.isAtLeast(Math.hypot(one.x - other.x, one.y - other.y), ROOM - 4);
      }
    }
    assert.deepEqual(moved, spreadApart(door, ROOM));
  });
});
