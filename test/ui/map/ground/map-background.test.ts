import { emulateMedia } from '@web/test-runner-commands';
import { assert } from 'chai';

import type { Background } from '../../../../src/ui/map/ground/background.ts';
import type { MapTerritory } from '../../../../src/ui/map/ground/map-territory.ts';
import { ONLINE_BASE_LAYERS } from '../../../../src/ui/map/ground/tile-sources.ts';
import type { TileSource } from '../../../../src/ui/map/ground/online-tiles.ts';
import { until } from '../../../support/waiting.ts';
import { all, aMap, breaches, canvasOf, closeMaps, paintAt, territory } from '../a-map.ts';

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const coming = { url: `${PIXEL}#{z}/{x}/{y}`, attribution: 'Tiles: somebody', maxZoom: 18 };
const failing = { url: '/no-such-tile/{z}/{x}/{y}.png', attribution: 'Tiles: nobody', maxZoom: 18 };

const from = (plan: TileSource) => ({
  ground: 'plan' as const,
  onlineGrounds: { ...ONLINE_BASE_LAYERS, plan },
});

describe('the drawn background of the map', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' }));
  afterEach(async () => {
    closeMaps();
    document.documentElement.removeAttribute('data-theme');
    await emulateMedia({ colorScheme: 'light' });
  });

  it('paints each commune in its tint, apart from what lies beyond', async () => {
    const map = await aMap();
    const [west, east, beyond] = [
      paintAt(map, 200, 300),
      paintAt(map, 560, 300),
      paintAt(map, 5, 5),
    ];
    assert.notEqual(west, beyond);
    assert.notEqual(east, beyond);
    assert.notEqual(west, east);
  });

  it('writes the names: there are dark letters under the centre of each commune', async () => {
    const map = await aMap();
    assert.isAbove(inkUnder(map, 225, 300), 40);
    assert.isAbove(inkUnder(map, 575, 300), 40);
  });

  it('draws dots with names where no outline is known', async () => {
    const bare: MapTerritory = {
      ...territory,
      communes: territory.communes.map(({ outline: _, ...rest }) => rest),
    };
    const map = await aMap({ territory: bare });
    assert.isAbove(new Set(paintsAlong(map, 300)).size, 2);
  });

  it('is drawn again in other colours when the theme changes', async () => {
    const map = await aMap();
    const day = paintAt(map, 200, 250);
    document.documentElement.dataset['theme'] = 'dark';
    await until('the night colours are there', () => paintAt(map, 200, 250) !== day);
    document.documentElement.dataset['theme'] = 'light';
    await until('the day colours are back', () => paintAt(map, 200, 250) === day);
  });

  it('follows the system into the night', async () => {
    const map = await aMap();
    const day = paintAt(map, 200, 250);
    await emulateMedia({ colorScheme: 'dark' });
    await until('the night colours are there', () => paintAt(map, 200, 250) !== day);
  });

  it('covers the view after a long move', async () => {
    const map = await aMap();
    const ground = map.shadowRoot!.querySelector('#ground')!;
    for (let press = 0; press < 8; press++) {
      ground.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', shiftKey: true }));
    }
    const view = map.getBoundingClientRect();
    const canvas = canvasOf(map)!.getBoundingClientRect();
    assert.isAtMost(canvas.left, view.left);
    assert.isAtLeast(canvas.right, view.right);
  });

  it('asks nobody for anything while offline', async () => {
    const map = await aMap({ online: false, ...from(coming) });
    assert.lengthOf(all(map, 'img'), 0);
    assert.notInclude(footOf(map), 'Tiles');
    assert.include(footOf(map), 'Outlines: nobody');
  });

  it('asks nobody for anything as long as nobody has chosen to', async () => {
    const map = await aMap({ online: true });
    assert.lengthOf(all(map, 'img'), 0);
  });

  it('has the online pictures over it when they come, and not when the network goes', async () => {
    const map = await aMap({ online: true, ...from(coming) });
    await until('pictures are loaded', () => all(map, 'img.leaflet-tile-loaded').length > 0);
    await until('their source is named', () => footOf(map).includes('Tiles: somebody'));
    map.online = false;
    await until('they are gone', () => all(map, 'img').length === 0);
    await until('their source too', () => !footOf(map).includes('Tiles'));
    assert.notEqual(paintAt(map, 200, 300), paintAt(map, 5, 5));
  });

  it('stays visible where an online picture fails: no broken square, no source named', async () => {
    const map = await aMap({ online: true, ...from(failing) });
    await until('pictures have failed', () => {
      const pictures = all<HTMLImageElement>(map, 'img');
      return pictures.length > 0 && pictures.every(({ complete, src }) => complete && src !== '');
    });
    for (const img of all<HTMLImageElement>(map, 'img')) {
      assert.equal(getComputedStyle(img).visibility, 'hidden');
    }
    assert.notInclude(footOf(map), 'Tiles');
    assert.notEqual(paintAt(map, 200, 300), paintAt(map, 5, 5));
  });

  it('can be another one', async () => {
    const told: string[] = [];
    const background: Background = {
      update: (shown) => told.push(`update ${shown.communes.length}`),
      settle: () => told.push('settle'),
      remove: () => told.push('remove'),
    };
    const { loadMap } = await import('../../../../src/ui/map/load-map.ts');
    await loadMap();
    const map = document.createElement('cm-map');
    const { words } = await import('../a-map.ts');
    Object.assign(map, { words, territory, background: () => background });
    map.style.height = '300px';
    document.body.append(map);
    await map.updateComplete;
    map.remove();
    assert.equal(told[0], 'update 2');
    assert.equal(told.at(-1), 'remove');
    assert.notExists(canvasOf(map));
  });

  it('says its scale in a round distance', async () => {
    const map = await aMap();
    assert.match(footOf(map), /\b(1|2|5)0* (m|km)\b/);
  });

  it('is accessible by day and by night', async () => {
    const map = await aMap();
    assert.deepEqual(await breaches(map), []);
    document.documentElement.dataset['theme'] = 'dark';
    assert.deepEqual(await breaches(map), []);
  });
});

function footOf(map: HTMLElement): string {
  return map.shadowRoot!.querySelector('.foot')!.textContent;
}

function inkUnder(map: Parameters<typeof paintAt>[0], x: number, y: number): number {
  let dark = 0;
  for (let across = -50; across < 50; across++) {
    for (let down = 6; down < 34; down += 2) {
      const sum = paintAt(map, x + across, y + down)
        .split(',')
        .reduce((total, part) => total + Number(part), 0);
      if (sum < 240) dark++;
    }
  }
  return dark;
}

function paintsAlong(map: Parameters<typeof paintAt>[0], y: number): string[] {
  return Array.from({ length: 80 }, (_, index) => paintAt(map, index * 10, y));
}
