import { assert } from 'chai';
import { html } from 'lit';
import type { PackState } from '../../../../src/data/pack/territory-pack.ts';
import type { PackOffer } from '../../../../src/ui/cards/pack/pack-offer.ts';
import '../../../../src/ui/cards/pack/pack-offer.ts';
import '../../../../src/ui/cards/territory/territory-view.ts';
import { accessible } from '../../../support/accessible.ts';
import { AGENT } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import {
  deep,
  deepAll,
  renderScreen,
  press,
  read,
  says,
  words,
} from '../../screens/render-screen.ts';

const { packs } = words;
const TOLD = {
  ...{ version: '20261112-aaaaaaaaaaaa', dated: '2026-11-12', bytes: 4_200_000 },
  attribution: '© contributeurs OpenStreetMap',
};

async function shown(pack: PackState, online = true): ReturnType<typeof renderScreen<PackOffer>> {
  const screen = html`<cm-pack-offer .pack=${pack} ?online=${online}></cm-pack-offer>`;
  return renderScreen<PackOffer>(screen, AGENT, (device) => {
    device.pack = pack;
  });
}

describe('cm-pack-offer', () => {
  it('offers a map to whoever has none, with its size, and fetches it only when asked', async () => {
    const { page, device, toasts: told } = await shown({ offered: TOLD });
    await says(page, packs.offer('4,2 Mo'));
    assert.deepEqual(device.packAsked, []);
    await accessible(page);
    await press(page, packs.bring);
    assert.deepEqual(device.packAsked, ['download']);
    await until('the word that it is here', () => told.length > 0);
  });

  it('tells of a newer one, and of a damaged one', async () => {
    const newer = await shown({
      kept: TOLD,
      offered: { ...TOLD, version: '20261120-bbbbbbbbbbbb' },
    });
    await says(newer.page, packs.newerOffer('4,2 Mo'));
    await accessible(newer.page);
    const damaged = await shown({ kept: TOLD, offered: TOLD, flaw: 'damaged' });
    await says(damaged.page, packs.damagedOffer('4,2 Mo'));
    await accessible(damaged.page);
  });

  it('can be sent away for a week', async () => {
    const { page, device } = await shown({ offered: TOLD });
    const away = await until('the cross', () => deep(page, `button[aria-label="${packs.later}"]`));
    away.click();
    assert.deepEqual(device.packAsked, ['later']);
  });

  it('says nothing when it is not wanted, of no use without network, or there is nothing', async () => {
    for (const { page } of [
      await shown({ offered: TOLD, quiet: true }),
      await shown({ offered: TOLD }, false),
      await shown({ kept: TOLD }),
    ]) {
      await page.updateComplete;
      assert.equal(read(page), '');
    }
  });

  it('says how far it is, and why it did not come', async () => {
    const coming = await shown({ progress: { done: 1_100_000, total: 4_200_000 } });
    await says(coming.page, packs.figure('1,1 Mo', '4,2 Mo'));
    const cut = await shown({ offered: TOLD, trouble: 'no-room' });
    await says(cut.page, packs.trouble['no-room']);
    await accessible(cut.page);
  });

  it('stands over the map of the territory, and not over that of one place', async () => {
    const offered = (device: { pack: PackState }): void => void (device.pack = { offered: TOLD });
    const wide = await renderScreen(
      html`<cm-territory-view label="Map"></cm-territory-view>`,
      AGENT,
      offered,
    );
    await says(wide.page, packs.offer('4,2 Mo'));
    const map = await until('the map', () => deep(wide.page, 'cm-map'));
    assert.isAbove(map.getBoundingClientRect().height, 200);
    const place = { lat: 46.3, lon: 4.9 };
    const one = html`<cm-territory-view label="Map" .center=${place}></cm-territory-view>`;
    const small = await renderScreen(one, AGENT, offered);
    await until('the map', () => deep(small.page, 'cm-map'));
    assert.deepEqual(deepAll(small.page, 'cm-pack-offer'), []);
  });
});
