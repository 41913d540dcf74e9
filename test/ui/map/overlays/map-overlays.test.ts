import { emulateMedia } from '@web/test-runner-commands';
import { assert } from 'chai';

import type { SelectedEvent } from '../../../../src/ui/map/map-events.ts';
import type { MapElement } from '../../../../src/ui/map/map.ts';
import type { MapDensity, MapRound } from '../../../../src/ui/map/overlays/overlays.ts';
import { until } from '../../../support/waiting.ts';
import { all, aMap, breaches, closeMaps } from '../a-map.ts';

const START = { lat: 46.02, lon: 5.02, label: 'From the town hall' };
const END = { lat: 46.08, lon: 5.18, label: 'To the doctor' };
const LINE = [
  [5.02, 46.02],
  [5.1, 46.06],
  [5.18, 46.08],
] as const;

const trip = { start: START, end: END, line: LINE, approximate: false };
const round: MapRound = {
  ...{ line: LINE, approximate: false, start: START },
  stops: [
    { id: 'a', number: 1, done: true, label: 'Stop 1, Ana', lat: 46.05, lon: 5.05 },
    { id: 'b', number: 2, done: false, label: 'Stop 2, Bo', lat: 46.05, lon: 5.05 },
    { id: 'c', number: 3, done: false, label: 'Stop 3, Cy', lat: 46.08, lon: 5.18 },
  ],
};
const density: MapDensity = {
  legend: 'Volunteers by commune',
  say: String,
  areas: [
    { code: '01001', value: 3, label: 'Westmoor: 3 volunteers' },
    { code: '01002', value: 0, label: 'Eastmoor: 0 volunteers' },
  ],
};
const heat = {
  points: [{ lat: 46.05, lon: 5.05, weight: 1 }],
  ...{ legend: 'Unanswered', few: 'few', many: 'many' },
};
const gaps = [{ lat: 46.05, lon: 5.15, count: 12, label: '12 requests, nobody within 8 km' }];

describe('what lies on the map beside its items', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' }));
  afterEach(closeMaps);

  it('shows a trip: its line, where it starts and where it ends', async () => {
    const map = await aMap({ overlays: { trip } });
    assert.lengthOf(all(map, 'path.way'), 1);
    assert.lengthOf(all(map, 'path.way.rough'), 0);
    assert.deepEqual(names(map, '.mark > *'), ['From the town hall', 'To the doctor']);
    assert.deepEqual(await breaches(map), []);
  });

  it('dashes a way that is only roughly known', async () => {
    const map = await aMap({ overlays: { trip: { ...trip, approximate: true } } });
    assert.lengthOf(all(map, 'path.way.rough'), 1);
  });

  it('shows all of a trip or a round at first', async () => {
    const far = { ...trip, line: [...LINE, [5.9, 46.5] as const] };
    const map = await aMap({ overlays: { trip: far } });
    const view = map.getBoundingClientRect();
    const way = all(map, 'path.way')[0]!.getBoundingClientRect();
    assert.isAtLeast(way.left, view.left);
    assert.isAtMost(way.right, view.right);
    assert.isAtLeast(way.top, view.top);
  });

  it('numbers the stops of a round in order, says which are done, and tells the chosen one', async () => {
    const map = await aMap({ overlays: { round } });
    const stops = all(map, 'button.stop');
    assert.deepEqual(
      stops.map((stop) => stop.textContent.trim()),
      ['1', '2', '3'],
    );
    assert.deepEqual(names(map, 'button.stop'), ['Stop 1, Ana', 'Stop 2, Bo', 'Stop 3, Cy']);
    assert.lengthOf(all(map, 'button.stop.done'), 1);
    const chosen: string[] = [];
    map.addEventListener('cm-map-selected', (event: SelectedEvent) => chosen.push(event.id));
    stops[1]!.click();
    assert.deepEqual(chosen, ['b']);
    assert.deepEqual(await breaches(map), []);
  });

  it('lets two stops at one door stand apart, each as large as a fingertip', async () => {
    const map = await aMap({ overlays: { round } });
    const [first, second] = all(map, 'button.stop').map((stop) => stop.getBoundingClientRect());
    const apart = Math.hypot(first!.x - second!.x, first!.y - second!.y);
    assert.isAtLeast(apart, 44);
    assert.isAtLeast(first!.width, 44);
  });

  it('hatches each commune, writes its number, and explains both', async () => {
    const map = await aMap({ overlays: { density } });
    const fills = all(map, 'path.density').map((path) => path.getAttribute('fill'));
    assert.lengthOf(new Set(fills), 2);
    for (const fill of fills) {
      assert.isNotNull(map.shadowRoot!.querySelector(`pattern${fill!.slice(4, -1)}`), String(fill));
    }
    assert.deepEqual(names(map, '.density-number'), [
      'Westmoor: 3 volunteers',
      'Eastmoor: 0 volunteers',
    ]);
    const legend = all<HTMLElement>(map, '.legend')[0]!.textContent;
    assert.include(legend, 'Volunteers by commune');
    assert.deepEqual(await breaches(map), []);
  });

  it('paints heat where it is and nowhere else', async () => {
    const map = await aMap({ overlays: { heat } });
    const [canvas] = all(map, 'canvas.heat') as unknown as HTMLCanvasElement[];
    const { data } = canvas!.getContext('2d')!.getImageData(0, 0, canvas!.width, canvas!.height);
    const opacities = data.filter((_, at) => at % 4 === 3);
    assert.isTrue(opacities.some((opacity) => opacity > 60));
    assert.equal(opacities[0], 0);
    assert.include(all<HTMLElement>(map, '.legend')[0]!.textContent, 'few');
  });

  it('says what is wanting to who chooses it, until it is closed', async () => {
    const map = await aMap({ overlays: { gaps } });
    const [gap] = all(map, 'button.gap');
    assert.equal(gap?.getAttribute('aria-label'), '12 requests, nobody within 8 km');
    gap!.click();
    await map.updateComplete;
    const note = all<HTMLElement>(map, '.note')[0]!;
    assert.include(note.textContent, '12 requests, nobody within 8 km');
    assert.deepEqual(await breaches(map), []);
    note.querySelector('button')!.click();
    await map.updateComplete;
    assert.lengthOf(all(map, '.note'), 0);
  });

  it('shows a home with its foot on the place', async () => {
    const home = { lat: 46.05, lon: 5.1, label: 'Home of Ana' };
    const map = await aMap({ overlays: { home } });
    assert.deepEqual(names(map, '.home'), ['Home of Ana']);
    assert.deepEqual(await breaches(map), []);
  });

  it('takes everything away again', async () => {
    const map = await aMap({ overlays: { trip, round, density, heat, gaps } });
    assert.isNotEmpty(all(map, '.mark'));
    map.overlays = {};
    await until('it is gone', () => all(map, '.mark, .way, .density, .legend').length === 0);
    assert.isTrue(all<HTMLElement>(map, 'canvas.heat')[0]!.hidden);
  });
});

describe('the ground under the map', () => {
  afterEach(closeMaps);

  it('is chosen from a menu with the keys of any choice, and told', async () => {
    const map = await aMap({ online: true });
    const menu = map.shadowRoot!.querySelector('cm-ground-menu')!;
    const button = menu.shadowRoot!.querySelector('button')!;
    button.click();
    await menu.updateComplete;
    assert.equal(button.getAttribute('aria-expanded'), 'true');
    assert.deepEqual(await breaches(map), []);
    const told: string[] = [];
    map.addEventListener('cm-map-ground-chosen', ({ ground }) => told.push(ground));
    menu.shadowRoot!.querySelector<HTMLInputElement>('input[value=outdoor]')!.click();
    await map.updateComplete;
    assert.deepEqual(told, ['outdoor']);
    assert.equal(map.ground, 'outdoor');
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await menu.updateComplete;
    assert.equal(button.getAttribute('aria-expanded'), 'false');
  });

  it('offers nothing of others without a network, and says why', async () => {
    const map = await aMap({ online: false });
    const menu = map.shadowRoot!.querySelector('cm-ground-menu')!.shadowRoot!;
    const [own, sun, ...others] = menu.querySelectorAll('input');
    assert.isFalse(own!.disabled || sun!.disabled);
    assert.isTrue(others.every(({ disabled }) => disabled));
    assert.include(menu.textContent, 'These need a network');
  });
});

function names(map: MapElement, css: string): string[] {
  return all(map, css).map((mark) => mark.getAttribute('aria-label') ?? '');
}
