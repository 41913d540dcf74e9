import { assert } from 'chai';
import { html } from 'lit';
import type { PackState } from '../../../../src/data/pack/territory-pack.ts';
import type { PackOffer } from '../../../../src/ui/cards/pack/pack-offer.ts';
import '../../../../src/ui/cards/pack/pack-offer.ts';
import '../../../../src/ui/cards/territory/territory-view.ts';
import { accessible } from '../../../support/accessible.ts';
import { AGENT } from '../../../support/builders.ts';
import { until as firstOf } from '../../../data/support/phone.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import {
  bringPack,
  failToBring,
  handOutOnly,
  losePackFile,
  offerPack,
  PACK_FILE,
} from '../../../data/support/test-pack.ts';
import { until } from '../../../support/waiting.ts';
import {
  deep,
  deepAll,
  press,
  read,
  renderAgain,
  renderScreen,
  says,
  words,
  type Prepare,
} from '../../screens/render-screen.ts';

const { packs } = words;

/** A pack of 4.2 megabytes, of bytes that mean nothing. */
const MAP = {
  'basemap.pmtiles': new Uint8Array(1_100_000).fill(1),
  'roads.bin': new Uint8Array(3_100_000).fill(2),
};
/** A later one, all of which is new. */
const NEWER = {
  'basemap.pmtiles': new Uint8Array(1_100_000).fill(3),
  'roads.bin': new Uint8Array(3_100_000).fill(4),
};

const offered: Prepare = async (device) => {
  await offerPack(device, MAP);
  await device.territoryPack.look();
};
const quietly: Prepare = async (device) => {
  await offered(device);
  await device.territoryPack.later();
};
const files = ({ network }: TestDevice): number => network.askedOf(PACK_FILE).length;

/** The line as it is over a map, once the pack of the device stands so. */
async function shown(
  prepare: Prepare,
  isSo: (state: PackState) => boolean = () => true,
  online = true,
): ReturnType<typeof renderScreen<PackOffer>> {
  const { device } = await renderScreen(html`<p></p>`, AGENT, prepare);
  const pack = await firstOf(device.territoryPack.state(), isSo);
  const screen = html`<cm-pack-offer .pack=${pack} ?online=${online}></cm-pack-offer>`;
  return renderAgain<PackOffer>(screen, device);
}

describe('cm-pack-offer', () => {
  it('offers a map to whoever has none, with its size, and fetches it only when asked', async () => {
    const { page, device, toasts: told } = await shown(offered);
    await says(page, packs.offer('4,2 Mo'));
    assert.equal(files(device), 0);
    await accessible(page);
    await press(page, packs.bring);
    await until('the word that it is here', () => told.length > 0);
    assert.isAbove(files(device), 0);
  });

  it('tells of a newer one, and of a damaged one', async () => {
    const newer = await shown(async (device) => {
      await bringPack(device, MAP);
      await offerPack(device, NEWER);
      await device.territoryPack.look();
    });
    await says(newer.page, packs.newerOffer('4,2 Mo'));
    await accessible(newer.page);
    const damaged = await shown(async (device) => {
      const manifest = await bringPack(device, MAP);
      await losePackFile(device, manifest, 'basemap.pmtiles');
      await losePackFile(device, manifest, 'roads.bin');
    });
    await says(damaged.page, packs.damagedOffer('4,2 Mo'));
    await accessible(damaged.page);
  });

  it('can be sent away for a week', async () => {
    const { page, device } = await shown(offered);
    const away = await until('the cross', () => deep(page, `button[aria-label="${packs.later}"]`));
    away.click();
    await firstOf(device.territoryPack.state(), ({ quiet }) => quiet === true);
    assert.equal(files(device), 0);
  });

  it('says nothing when it is not wanted, of no use without network, or there is nothing', async () => {
    for (const { page } of [
      await shown(quietly),
      await shown(offered, undefined, false),
      await shown((device) => bringPack(device, MAP)),
    ]) {
      await page.updateComplete;
      assert.equal(read(page), '');
    }
  });

  it('says how far it is, and why it did not come', async () => {
    const coming = await shown(
      async (device) => {
        await offerPack(device, MAP);
        handOutOnly(device, MAP, 'basemap.pmtiles');
        void device.territoryPack.download();
      },
      ({ progress }) => progress?.done === 1_100_000,
    );
    await says(coming.page, packs.figure('1,1 Mo', '4,2 Mo'));
    const cut = await shown((device) => failToBring(device, MAP, 'no-room'));
    await says(cut.page, packs.trouble['no-room']);
    await accessible(cut.page);
  });

  it('stands over the map of the territory, and not over that of one place', async () => {
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
