import { emulateMedia } from '@web/test-runner-commands';
import { assert } from 'chai';

import type { SelectedEvent } from '../../../../src/ui/map/map-events.ts';
import { until } from '../../../support/waiting.ts';
import { all, aMap, anItem, breaches, closeMaps, labels, words } from '../a-map.ts';

describe('the markers of the map', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  afterEach(closeMaps);

  it('shows each item with its symbol, its word, its state and its sentence', async () => {
    const map = await aMap({
      items: [anItem({ kind: 'groceries', label: 'Groceries, Westmoor' })],
    });
    const [marker] = all(map, '.marker');
    assert.equal(marker?.getAttribute('aria-label'), 'Groceries, Westmoor');
    assert.equal(marker?.querySelector('.word')?.textContent.trim(), 'Groceries');
    assert.equal(marker?.querySelector('cm-kind')?.kind, 'groceries');
    assert.equal(marker?.querySelector('cm-state')?.phase, 'open');
  });

  it('tells which item was chosen', async () => {
    const map = await aMap({ items: [anItem(), anItem({ id: 'm2', lon: 5.15, label: 'Second' })] });
    const chosen: string[] = [];
    map.addEventListener('cm-map-selected', (event: SelectedEvent) => chosen.push(event.id));
    all(map, '.marker[aria-label="Second"]')[0]!.click();
    assert.deepEqual(chosen, ['m2']);
  });

  it('keeps only what is in view', async () => {
    const map = await aMap({ items: [anItem(), anItem({ id: 'far', lat: 48, label: 'Far' })] });
    assert.deepEqual(labels(map), ['Ride, Westmoor, Tuesday, open']);
  });

  it('is read like a page: from the north, line by line from the west', async () => {
    const at = (id: string, lat: number, lon: number) => anItem({ id, lat, lon, label: id });
    const map = await aMap({
      items: [
        at('south', 46.01, 5.02),
        at('north-east', 46.09, 5.18),
        at('north-west', 46.09, 5.02),
      ],
    });
    assert.deepEqual(labels(map), ['north-west', 'north-east', 'south']);
  });

  it('draws a soft disc, and no foot, where the place is only known roughly', async () => {
    const rough = anItem({ id: 'rough', lon: 5.15, approximate: true, label: 'Rough' });
    const map = await aMap({ items: [anItem(), rough] });
    assert.lengthOf(all(map, 'path.disc'), 1);
    assert.lengthOf(all(map, '.marker.exact'), 1);
    map.items = [anItem()];
    await until('the disc is gone', () => all(map, 'path.disc').length === 0);
  });

  it('marks the selected item, which always stands alone', async () => {
    const pair = [anItem({ id: 'a', label: 'A' }), anItem({ id: 'b', label: 'B' })];
    const map = await aMap({ items: pair, selected: 'b' });
    const current = all(map, '.marker[aria-current="true"]');
    assert.deepEqual(
      current.map((marker) => marker.getAttribute('aria-label')),
      ['B'],
    );
  });

  it('comes to the selected item, also when it is only known later', async () => {
    const far = anItem({ id: 'far', lat: 46.6, label: 'Far' });
    const map = await aMap({ items: [anItem()], selected: 'far' });
    assert.notInclude(labels(map), 'Far');
    map.items = [anItem(), far];
    await until('it is marked', () => all(map, '.marker[aria-label="Far"]').length === 1);
    const marker = all(map, '.marker[aria-label="Far"]')[0]!.getBoundingClientRect();
    const view = map.getBoundingClientRect();
    assert.isAbove(marker.top, view.top);
    assert.isBelow(marker.bottom, view.bottom);
  });

  it('speaks another language when its words change, and does no work for the same words', async () => {
    const map = await aMap({ items: [anItem()] });
    const drawn = all(map, '.word span')[0];
    map.words = { ...words };
    await map.updateComplete;
    assert.equal(all(map, '.word span')[0], drawn);
    map.words = { ...words, kindWord: () => 'Trajet' };
    await until('it is in French', () => all(map, '.word')[0]?.textContent.trim() === 'Trajet');
  });

  it('keeps the button and its focus when its item changes', async () => {
    const map = await aMap({ items: [anItem()] });
    const [before] = all(map, '.marker');
    before!.focus();
    map.items = [anItem({ phase: 'confirmed', label: 'Ride, confirmed' })];
    await until('it says the new state', () => labels(map).includes('Ride, confirmed'));
    assert.equal(map.shadowRoot!.activeElement, before);
    assert.isTrue(before!.classList.contains('confirmed'));
  });

  it('lets every marker and control be touched: 48 pixels or more', async () => {
    const map = await aMap({ items: [anItem(), anItem({ id: 'm2', lon: 5.15 })] });
    for (const button of all(map, 'button')) {
      const { width, height } = button.getBoundingClientRect();
      assert.isAtLeast(Math.min(width, height), 48, button.outerHTML);
    }
  });

  it('hides a word that would run into another marker, never the symbol', async () => {
    const map = await aMap({
      items: [anItem({ id: 'a' }), anItem({ id: 'b', lat: 46.05 - 0.012, lon: 5.05 + 0.012 })],
    });
    const markers = all(map, '.marker.single');
    assert.lengthOf(markers, 2);
    const boxes = markers.flatMap((marker) =>
      [...marker.querySelectorAll<HTMLElement>('.word')]
        .filter((word) => getComputedStyle(word).display !== 'none')
        .map((word) => word.getBoundingClientRect()),
    );
    for (const word of boxes) {
      for (const marker of markers) {
        const door = marker.querySelector('cm-kind')!.getBoundingClientRect();
        const apart =
          word.right <= door.left + 1 ||
          word.left >= door.right - 1 ||
          word.bottom <= door.top + 1 ||
          word.top >= door.bottom - 1;
        assert.isTrue(apart, 'a word covers a door');
      }
    }
  });

  it('shows where one is, and takes it away', async () => {
    const map = await aMap({ here: { lat: 46.05, lon: 5.1, accuracy: 800 } });
    assert.lengthOf(all(map, '.here-dot[role="img"][aria-label="You are here"]'), 1);
    assert.lengthOf(all(map, 'path.here-ring'), 1);
    map.here = undefined;
    await until('the dot is gone', () => all(map, '.here-dot, path.here-ring').length === 0);
  });

  it('goes to the position when it comes after having been asked for', async () => {
    const map = await aMap();
    let asked = 0;
    map.addEventListener('cm-map-here-wanted', () => asked++);
    all(map, '.control[aria-label="My position"]')[0]!.click();
    assert.equal(asked, 1);
    map.here = { lat: 46.3, lon: 5.4, accuracy: 20 };
    await until('the dot is in the middle', () => {
      const dot = all(map, '.here-dot')[0]?.getBoundingClientRect();
      const view = map.getBoundingClientRect();
      return !!dot && Math.abs(dot.left + dot.width / 2 - view.left - view.width / 2) < 3;
    });
  });

  it('is accessible with items, a selection and a position', async () => {
    const map = await aMap({
      items: [
        anItem(),
        anItem({ id: 'm2', lon: 5.15, phase: 'provisional', label: 'Ride, second' }),
      ],
      selected: 'm2',
      here: { lat: 46.02, lon: 5.1, accuracy: 100 },
    });
    assert.deepEqual(await breaches(map), []);
  });

  it('leaves nothing behind, and comes back, when it is taken off the page and put on again', async () => {
    const map = await aMap({ items: [anItem()] });
    map.remove();
    assert.lengthOf(all(map, '.marker, canvas, .leaflet-pane'), 0);
    document.body.append(map);
    await until('the marker is back', () => labels(map).length === 1);
  });
});
