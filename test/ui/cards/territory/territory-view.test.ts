import { assert } from 'chai';
import { html } from 'lit';

import { keepPreferences, readPreferences } from '../../../../src/ui/kit/preferences.ts';
import type { MapElement } from '../../../../src/ui/map/map.ts';
import type { TerritoryView } from '../../../../src/ui/cards/territory/territory-view.ts';
import '../../../../src/ui/cards/territory/territory-view.ts';
import { COORDINATOR } from '../../../support/builders.ts';
import { until as firstOf } from '../../../data/support/phone.ts';
import { bringPack } from '../../../data/support/test-pack.ts';
import { until } from '../../../support/waiting.ts';
import { deep, deepAll, renderScreen, words } from '../../screens/render-screen.ts';

const screen = html`<cm-territory-view label="Map"></cm-territory-view>`;

async function theMap(): Promise<MapElement> {
  const { page } = await renderScreen<TerritoryView>(screen, COORDINATOR);
  return until('the map', () => deepAll<MapElement>(page, 'cm-map')[0]);
}

describe('cm-territory-view', () => {
  afterEach(() => keepPreferences({ ...readPreferences(), ground: 'own' }));

  it('keeps the ground that was chosen for every later map', async () => {
    const map = await theMap();
    assert.equal(map.ground, 'own');
    const menu = await until('the menu', () => deep(map, 'cm-ground-menu'));
    deep(menu, `button[aria-label="${words.map.ground}"]`)?.click();
    const sun = await until('the choice', () => deep(menu, 'input[value=outdoor]'));
    sun.click();
    assert.equal(readPreferences().ground, 'outdoor');
    assert.equal((await theMap()).ground, 'outdoor');
  });

  it('has the pack find out what is wrong when its ground cannot be drawn, and says so', async () => {
    const nonsense = { 'basemap.pmtiles': new Uint8Array(2_000).fill(9) };
    const { device, toasts: told } = await renderScreen<TerritoryView>(screen, COORDINATOR, (one) =>
      bringPack(one, nonsense),
    );
    await until('the toast', () => told.length > 0);
    assert.equal(told[0]?.words, words.packs.notDrawn);
    await firstOf(device.territoryPack.state(), ({ flaw }) => flaw === 'unreadable');
  });
});
