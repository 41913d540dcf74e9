import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';

import type { MovedEvent, PickedEvent, SelectedEvent } from '../../../../src/ui/map/map-events.ts';
import type { MapElement } from '../../../../src/ui/map/map.ts';
import { until } from '../../../support/waiting.ts';
import { all, aMap, anItem, breaches, closeMaps, labels } from '../a-map.ts';

const items = [
  anItem({ id: 'north', lat: 46.09, label: 'North' }),
  anItem({ id: 'south', lat: 46.01, label: 'South' }),
];

function ground(map: MapElement): HTMLElement {
  return map.shadowRoot!.querySelector<HTMLElement>('#ground')!;
}

function focused(map: MapElement): string | null | undefined {
  return map.shadowRoot!.activeElement?.getAttribute('aria-label');
}

/** Not by `sendKeys`: the browser takes a real Escape as "stop loading", and the runner goes with it. */
function escape(map: MapElement): void {
  map.shadowRoot!.activeElement!.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
  );
}

describe('the map by keyboard', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  afterEach(closeMaps);

  it('is one stop, then its markers in reading order, then its controls', async () => {
    const map = await aMap({ items });
    ground(map).focus();
    const stops: (string | null | undefined)[] = [focused(map)];
    for (let press = 0; press < 3; press++) {
      await sendKeys({ press: 'Tab' });
      stops.push(focused(map));
    }
    assert.deepEqual(stops, ['Arrows move, plus and minus zoom', 'North', 'South', 'Zoom in']);
  });

  it('selects with Enter', async () => {
    const map = await aMap({ items });
    const chosen: string[] = [];
    map.addEventListener('cm-map-selected', (event: SelectedEvent) => chosen.push(event.id));
    ground(map).focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    assert.deepEqual(chosen, ['north']);
  });

  it('leaves a marker, then the map, with Escape', async () => {
    const map = await aMap({ items });
    all(map, '.marker')[0]!.focus();
    escape(map);
    assert.equal(map.shadowRoot!.activeElement, ground(map));
    escape(map);
    assert.equal(map.shadowRoot!.activeElement?.localName, 'cm-ground-menu');
    const beyond = document.createElement('button');
    document.body.append(beyond);
    await sendKeys({ press: 'Tab' });
    assert.equal(document.activeElement, beyond);
    beyond.remove();
  });

  it('moves with the arrows, says what is in view, and tells the page', async () => {
    const map = await aMap({ items });
    const seen: MovedEvent[] = [];
    map.addEventListener('cm-map-moved', (event: MovedEvent) => seen.push(event));
    ground(map).focus();
    for (let press = 0; press < 12; press++) await sendKeys({ press: 'ArrowRight' });
    await until('it was told', () => seen.length >= 12);
    assert.isAbove(seen.at(-1)!.bounds.west, seen[0]!.bounds.west);
    const status = map.shadowRoot!.querySelector('[role="status"]');
    await until('nothing is in view any more', () => status?.textContent === '0 in view');
    assert.deepEqual(labels(map), []);
  });

  it('zooms with plus and minus, and shows all again with Home', async () => {
    const map = await aMap({ items });
    const widths: number[] = [];
    map.addEventListener('cm-map-moved', ({ bounds }: MovedEvent) =>
      widths.push(bounds.east - bounds.west),
    );
    ground(map).focus();
    await sendKeys({ press: '+' });
    await until('nearer', () => widths.length === 1);
    await sendKeys({ press: '-' });
    await until('back', () => widths.length === 2);
    assert.closeTo(widths[1]! / widths[0]!, 2, 0.01);
    await sendKeys({ press: '+' });
    await sendKeys({ press: '+' });
    await sendKeys({ press: 'Home' });
    await until('all', () => Math.abs(widths.at(-1)! - widths[1]!) < 1e-9);
  });

  it('says that an equal list exists', async () => {
    const map = await aMap({ items });
    const region = map.shadowRoot!.querySelector('section')!;
    assert.equal(region.getAttribute('aria-label'), 'Map of missions');
    const described = region.getAttribute('aria-describedby')!;
    assert.equal(
      map.shadowRoot!.getElementById(described)?.textContent,
      'The same items are in the list.',
    );
  });
});

describe('the marker that one puts oneself', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  afterEach(closeMaps);

  it('is moved by the arrows and says where it is', async () => {
    const map = await aMap({ pickable: true, picked: { lat: 46.05, lon: 5.05 } });
    const picks: PickedEvent[] = [];
    map.addEventListener('cm-map-picked', (event: PickedEvent) => picks.push(event));
    all<HTMLElement>(map, '.pick')[0]!.focus();
    assert.equal(focused(map), 'Marker to place');
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowUp' });
    assert.lengthOf(picks, 2);
    assert.isAbove(picks[0]!.lon, 5.05);
    assert.closeTo(picks[0]!.lat, 46.05, 2e-5);
    assert.isAbove(picks[1]!.lat, 46.05);
    const status = map.shadowRoot!.querySelector('[role="status"]');
    await until('it is said', () => status?.textContent === 'Placed near Westmoor');
  });

  it('starts in the middle and is only told once it is confirmed or moved', async () => {
    const map = await aMap({ pickable: true });
    const picks: PickedEvent[] = [];
    map.addEventListener('cm-map-picked', (event: PickedEvent) => picks.push(event));
    assert.lengthOf(picks, 0);
    all<HTMLElement>(map, '.pick')[0]!.focus();
    await sendKeys({ press: 'Enter' });
    assert.closeTo(picks[0]!.lon, 5.1, 0.01);
  });

  it('goes where one taps', async () => {
    const map = await aMap({ pickable: true });
    const picks: PickedEvent[] = [];
    map.addEventListener('cm-map-picked', (event: PickedEvent) => picks.push(event));
    const { left, top } = map.getBoundingClientRect();
    const at = { clientX: left + 200, clientY: top + 300, bubbles: true, composed: true };
    all(map, '.leaflet-container')[0]!.dispatchEvent(new MouseEvent('click', at));
    await until('it was told', () => picks.length === 1);
    assert.isBelow(picks[0]!.lon, 5.1);
  });

  it('is accessible, and goes away when it is not asked for', async () => {
    const map = await aMap({ pickable: true });
    assert.deepEqual(await breaches(map), []);
    map.pickable = false;
    await until('it is gone', () => all(map, '.pick').length === 0);
  });
});
