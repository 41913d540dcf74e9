import { emulateMedia } from '@web/test-runner-commands';
import { assert } from 'chai';

import type { SelectedEvent } from '../../../../src/ui/map/map-events.ts';
import { until } from '../../../support/waiting.ts';
import { all, aMap, anItem, breaches, closeMaps, control, labels } from '../a-map.ts';

const apart = [
  anItem({ id: 'a', lat: 46.05, lon: 5.05, label: 'A' }),
  anItem({ id: 'b', lat: 46.05, lon: 5.056, label: 'B' }),
];

const together = Array.from({ length: 5 }, (_, index) =>
  anItem({ id: `t${index}`, label: `Item ${index}`, approximate: true }),
);

describe('several items at one place of the map', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  afterEach(closeMaps);

  it('become one number, that says what it is', async () => {
    const map = await aMap({ items: apart });
    assert.deepEqual(labels(map), ['2 here, come nearer']);
    assert.equal(all(map, '.marker.group')[0]!.textContent.trim(), '2');
  });

  it('come apart when one comes nearer, and the focus stays with one of them', async () => {
    const map = await aMap({ items: apart });
    const [group] = all(map, '.marker.group');
    group!.focus();
    group!.click();
    await until('they stand apart', () => labels(map).length === 2);
    assert.sameMembers(labels(map), ['A', 'B']);
    assert.include(['A', 'B'], map.shadowRoot!.activeElement?.getAttribute('aria-label'));
  });

  it('are a list when they can never stand apart, and choosing in it selects', async () => {
    const map = await aMap({ items: together });
    all(map, '.marker.group')[0]!.click();
    await until('the list is open', () => all(map, 'cm-map-list').length === 1);
    const list = all<HTMLElement>(map, 'cm-map-list')[0]!.shadowRoot!;
    await until('the list has the focus', () => list.activeElement !== null);
    assert.equal(list.querySelector('h2')?.textContent, '5 at the same place');
    assert.lengthOf(list.querySelectorAll('li'), 5);
    const chosen: string[] = [];
    map.addEventListener('cm-map-selected', (event: SelectedEvent) => chosen.push(event.id));
    list.querySelectorAll('li button').forEach((row) => {
      if (row.textContent.includes('Item 3')) (row as HTMLElement).click();
    });
    assert.deepEqual(chosen, ['t3']);
    assert.deepEqual(await breaches(map), []);
  });

  it('close their list with Escape, and the number has the focus again', async () => {
    const map = await aMap({ items: together });
    const [group] = all(map, '.marker.group');
    group!.click();
    await until('the list is open', () => all(map, 'cm-map-list').length === 1);
    const list = all<HTMLElement>(map, 'cm-map-list')[0]!;
    await until('the list has the focus', () => list.shadowRoot!.activeElement !== null);
    list.shadowRoot!.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    await until('the list is closed', () => all(map, 'cm-map-list').length === 0);
    assert.equal(map.shadowRoot!.activeElement, group);
  });

  it('are cut after a hundred in the list, and the rest is counted', async () => {
    const crowd = Array.from({ length: 130 }, (_, index) => anItem({ id: `c${index}` }));
    const map = await aMap({ items: crowd });
    all(map, '.marker.group')[0]!.click();
    await until('the list is open', () => all(map, 'cm-map-list').length === 1);
    const list = all<HTMLElement>(map, 'cm-map-list')[0]!.shadowRoot!;
    await until('its rows are there', () => list.querySelectorAll('li').length === 100);
    assert.include(list.textContent, 'and 30 more');
  });
});

describe('ten thousand items on the map', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  afterEach(closeMaps);

  const many = Array.from({ length: 10_000 }, (_, index) =>
    anItem({
      id: `n${index}`,
      lat: 46 + ((index * 7919) % 10_007) / 100_070,
      lon: 5 + ((index * 104_729) % 10_009) / 50_045,
      approximate: index % 2 === 0,
    }),
  );

  it('are at most a few hundred elements, at every zoom', async () => {
    const map = await aMap({ items: many });
    for (let step = 0; step < 9; step++) {
      assert.isBelow(all(map, '.marker').length, 200);
      assert.isAbove(all(map, '.marker').length, 0);
      control(map, 'Zoom in').click();
    }
  });

  it('count as ten thousand in all', async () => {
    const map = await aMap({ items: many });
    const status = map.shadowRoot!.querySelector('[role="status"]');
    await until('it says so', () => status?.textContent === '10000 in view');
  });

  it('are clustered and on the screen in less than half a second', async () => {
    const map = await aMap();
    const start = performance.now();
    map.items = many;
    await map.updateComplete;
    assert.isAbove(all(map, '.marker').length, 0);
    assert.isBelow(performance.now() - start, 500);
  });
});
