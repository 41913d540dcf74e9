import { assert } from 'chai';

import { BasemapFailedEvent } from '../../../../src/ui/map/map-events.ts';
import type { MapElement } from '../../../../src/ui/map/map.ts';
import { until } from '../../../support/waiting.ts';
import { all, aMap, anItem, breaches, canvasOf, closeMaps, control } from '../a-map.ts';
import { areOver, namesWritten, nearestTo, placeOf } from '../names-written.ts';

const CENTER = { lat: 46.225, lon: 4.947 };

let basemap: Blob;

describe('the detailed ground of a territory’s pack', () => {
  before(async () => {
    const { origin } = await jsonFrom<{ origin: string }>('/town-hall.json');
    const asked = { method: 'POST', body: '{}' };
    const { base64 } = await jsonFrom<{ base64: string }>(`${origin}/hall/basemap`, asked);
    basemap = await (await fetch(`data:application/octet-stream;base64,${base64}`)).blob();
  });
  afterEach(() => {
    closeMaps();
    document.documentElement.removeAttribute('data-theme');
  });

  it('is drawn from the file alone: roads and water, and nobody is asked for anything', async () => {
    const asked = performance.getEntriesByType('resource').length;
    const map = await aDetailedMap();
    const colours = coloursOf(map);
    assert.isAbove(colours.size, 4, [...colours].join(' '));
    const since = performance.getEntriesByType('resource').slice(asked);
    assert.deepEqual(
      since.map(({ name }) => name).filter((name) => !/\/(src|node_modules|@)/.test(name)),
      [],
    );
    assert.deepEqual(await breaches(map), []);
  });

  it('names whose data it is', async () => {
    const map = await aDetailedMap({ basemapSource: '© contributeurs OpenStreetMap' });
    const foot = all<HTMLElement>(map, '.attribution')[0]!.textContent;
    assert.include(foot, '© contributeurs OpenStreetMap');
  });

  it('has other colours by night and in the sun', async () => {
    const map = await aDetailedMap();
    const day = mostOf(map);
    document.documentElement.dataset['theme'] = 'dark';
    await until('the night colours are there', () => drawn(map) && mostOf(map) !== day);
    const night = mostOf(map);
    map.ground = 'outdoor';
    await until('the colours for the sun are there', () => drawn(map) && mostOf(map) !== night);
    assert.equal(mostOf(map), '255,255,255');
  });

  it('is sharp when one comes closer than the file goes', async () => {
    const map = await aDetailedMap();
    for (let press = 0; press < 4; press += 1) control(map, 'Zoom in').click();
    await until('the closer tiles are drawn', () => drawn(map));
    assert.isAbove(coloursOf(map).size, 1);
  });

  it('gives way to the drawn territory when the file is cut or damaged, and says so', async () => {
    const bytes = new Uint8Array(await basemap.arrayBuffer());
    const damaged = bytes.slice();
    damaged.fill(7, 0, 400);
    for (const broken of [new Blob([bytes.slice(0, 100)]), new Blob([damaged])]) {
      const map = await aMap({ center: CENTER });
      let failed = 0;
      map.addEventListener(BasemapFailedEvent.type, () => (failed += 1));
      map.basemap = broken;
      await until('it is noticed', () => failed > 0);
      await until('the drawn territory is back', () => canvasOf(map) !== null);
      assert.equal(failed, 1);
      assert.lengthOf(all(map, '.pack-tiles'), 0);
    }
  });

  it('writes no name under a marker, and still names the place that the marker stands on', async () => {
    const written = namesWritten();
    try {
      const map = await aDetailedMap();
      const name = nearestTo(map, written.on(map));
      map.items = [anItem({ ...placeOf(map, name), label: 'A ride' })];
      await until('the marker stands', () => all(map, '.marker').length === 1);
      await until('the name gave way', () =>
        written.on(map).every(({ box }) => !areOver(box, all(map, '.marker')[0]!)),
      );
      assert.include(
        written.on(map).map(({ text }) => text),
        name.text,
      );
    } finally {
      written.end();
    }
  });

  it('goes when the pack is taken away', async () => {
    const map = await aDetailedMap();
    map.basemap = undefined;
    await until('the drawn territory is back', () => canvasOf(map) !== null);
    assert.lengthOf(all(map, '.pack-tiles'), 0);
  });
});

async function jsonFrom<T>(address: string, asked?: RequestInit): Promise<T> {
  return (await (await fetch(address, asked)).json()) as T;
}

async function aDetailedMap(but: Partial<MapElement> = {}): Promise<MapElement> {
  const map = await aMap({ center: CENTER, ...but });
  map.basemap = basemap;
  await until('the tiles are drawn', () => drawn(map));
  return map;
}

/** Leaflet marks a tile once it is painted. */
function drawn(map: MapElement): boolean {
  const tiles = all(map, '.pack-tiles canvas');
  return tiles.length > 0 && tiles.every((tile) => tile.classList.contains('leaflet-tile-loaded'));
}

/** How often each colour was painted, by r,g,b. */
function coloursOf(map: MapElement): Map<string, number> {
  const colours = new Map<string, number>();
  for (const tile of all<HTMLElement>(
    map,
    '.pack-tiles canvas',
  ) as unknown as HTMLCanvasElement[]) {
    const { data } = tile.getContext('2d')!.getImageData(0, 0, tile.width, tile.height);
    for (let at = 0; at < data.length; at += 4 * 37) {
      const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`;
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
    }
  }
  return colours;
}

function mostOf(map: MapElement): string {
  return [...coloursOf(map)].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
