import { countsAs, type CountedKind } from '../../../src/domain/kernel/kind.ts';
import axe from 'axe-core';

import type { MapTerritory } from '../../../src/ui/map/ground/map-territory.ts';
import { loadMap } from '../../../src/ui/map/load-map.ts';
import type { MapItem } from '../../../src/ui/map/items/map-item.ts';
import type { MapWords } from '../../../src/ui/map/map-words.ts';
import type { MapElement } from '../../../src/ui/map/map.ts';
import { until } from '../../support/waiting.ts';
import '../../../src/ui/theme/theme.css';

/** Words that a test can recognise. */
export const words: MapWords = {
  map: 'Map of missions',
  keys: 'Arrows move, plus and minus zoom',
  equalList: 'The same items are in the list.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeTerritory: 'Whole territory',
  myPosition: 'My position',
  youAreHere: 'You are here',
  group: (count) => `${count} here, come nearer`,
  inView: (count) => `${count} in view`,
  sharedPlace: (count) => `${count} at the same place`,
  andMore: (count) => `and ${count} more`,
  close: 'Close',
  pickMarker: 'Marker to place',
  picked: (near) => `Placed near ${near ?? 'nothing'}`,
  distance: (metres) => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`),
  ground: 'Ground',
  grounds: { own: 'Own', outdoor: 'Sun', plan: 'Plan', aerial: 'Photographs', osm: 'OSM' },
  groundsOnline: 'They see where you look',
  groundsOffline: 'These need a network',
  kindWord: (kind) => kindWords[countsAs(kind)],
};

const kindWords: Readonly<Record<CountedKind, string>> = {
  ride: 'Ride',
  groceries: 'Groceries',
  pharmacy: 'Pharmacy',
  visit: 'Visit',
  call: 'Call',
  walk: 'Walk',
  paperwork: 'Papers',
  'digital-help': 'Digital help',
  'small-repair': 'Repair',
  other: 'Other',
};

/** Two square communes side by side, each 0.1° wide, the western one larger in people. */
export const territory: MapTerritory = {
  communes: [aSquare('01001', 'Westmoor', 5.0, 900), aSquare('01002', 'Eastmoor', 5.1, 300)],
  places: [{ name: 'Mill', lat: 46.02, lon: 5.02 }],
  attribution: 'Outlines: nobody',
};

function aSquare(
  code: string,
  name: string,
  west: number,
  population: number,
): MapTerritory['communes'][number] {
  const [south, north, east] = [46, 46.1, Math.round((west + 0.1) * 10) / 10];
  const outline: [number, number][] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { code, name, lat: 46.05, lon: west + 0.05, population, outline: [outline] };
}

/** An open ride in Westmoor unless said otherwise. */
export function anItem(but: Partial<MapItem> = {}): MapItem {
  return {
    id: 'm1',
    lat: 46.05,
    lon: 5.05,
    kind: 'ride',
    phase: 'open',
    label: 'Ride, Westmoor, Tuesday, open',
    approximate: false,
    ...but,
  };
}

/** A map on the page, 800 by 600 unless said otherwise, settled. Removed by `closeMaps`. */
export async function aMap(
  but: Partial<MapElement> = {},
  size = { width: 800, height: 600 },
): Promise<MapElement> {
  await loadMap();
  const map = document.createElement('cm-map');
  Object.assign(map, { words, territory, items: [] }, but);
  Object.assign(map.style, { width: `${size.width}px`, height: `${size.height}px` });
  document.body.append(map);
  await until('the map is drawn', () => (canvasOf(map)?.width ?? 0) > size.width);
  await map.updateComplete;
  return map;
}

/** Takes every map of a test away. */
export function closeMaps(): void {
  for (const map of document.querySelectorAll('cm-map')) map.remove();
}

/** All of one kind of element inside the map. */
export function all<E extends HTMLElement = HTMLButtonElement>(map: MapElement, css: string): E[] {
  return [...map.shadowRoot!.querySelectorAll<E>(css)];
}

/** What the markers say, in the order of the Tab key. */
export function labels(map: MapElement): string[] {
  return all(map, '.marker').map((marker) => marker.getAttribute('aria-label') ?? '');
}

/** The control with this word. */
export function control(map: MapElement, word: string): HTMLButtonElement {
  return all(map, `.control[aria-label="${word}"]`)[0]!;
}

/** The drawn background. */
export function canvasOf(map: MapElement): HTMLCanvasElement | null | undefined {
  return map.shadowRoot?.querySelector<HTMLCanvasElement>('canvas.territory');
}

/** The colours of the drawn background at a point of the view, as r,g,b. */
export function paintAt(map: MapElement, x: number, y: number): string {
  const canvas = canvasOf(map)!;
  const box = canvas.getBoundingClientRect();
  const view = map.getBoundingClientRect();
  const scale = canvas.width / box.width;
  const across = Math.round((view.left + x - box.left) * scale);
  const down = Math.round((view.top + y - box.top) * scale);
  const [r, g, b] = canvas.getContext('2d')!.getImageData(across, down, 1, 1).data;
  return `${r},${g},${b}`;
}

/** The rules of accessibility that the element breaks, in words. */
export async function breaches(element: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
