import { assert } from 'chai';
import { html } from 'lit';
import { getPack } from '../../../../src/contract/pack/endpoints.ts';
import type { PackSettings } from '../../../../src/ui/screens/pack/pack-settings.ts';
import '../../../../src/ui/screens/pack/pack-settings.ts';
import { accessible } from '../../../support/accessible.ts';
import { COORDINATOR } from '../../../support/builders.ts';
import {
  bringPack,
  failToBring,
  handOutOnly,
  losePackFile,
  offerPack,
  PACK_FILE,
} from '../../../data/support/test-pack.ts';
import { until as firstOf } from '../../../data/support/phone.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import { until } from '../../../support/waiting.ts';
import { press, read, renderScreen, says, words, type Prepare } from '../render-screen.ts';

const { packs } = words;

/** A pack of 3.4 megabytes, of bytes that mean nothing. */
const MAP = {
  'basemap.pmtiles': new Uint8Array(1_100_000).fill(1),
  'roads.bin': new Uint8Array(1_120_000).fill(2),
  'addresses.bin': new Uint8Array(1_200_000).fill(3),
};

/** A later one, of which little has changed. */
const NEWER = { ...MAP, 'places.json': new Uint8Array(900) };

const shown = (prepare?: Prepare): ReturnType<typeof renderScreen<PackSettings>> =>
  renderScreen<PackSettings>(html`<cm-pack-settings></cm-pack-settings>`, COORDINATOR, prepare);
const offered: Prepare = (device) => offerPack(device, MAP);
const kept: Prepare = (device) => bringPack(device, MAP);
const looks = ({ network }: TestDevice): number => network.askedOf(getPack).length;
const files = ({ network }: TestDevice): number => network.askedOf(PACK_FILE).length;

describe('cm-pack-settings', () => {
  it('says that there is no map yet, and what it would be good for', async () => {
    const { page, device } = await shown((one) => until('the daily look', () => looks(one) === 1));
    await says(page, packs.none);
    await says(page, packs.why);
    await until('its own look', () => looks(device) === 2);
    assert.equal(files(device), 0);
    await accessible(page);
  });

  it('tells the size before anything is fetched, and fetches only when asked', async () => {
    const { page, device } = await shown(offered);
    await says(page, packs.download('3,4 Mo'));
    assert.equal(files(device), 0);
    await press(page, packs.download('3,4 Mo'));
    await says(page, packs.kept('12 novembre 2026'));
    assert.isAbove(files(device), 0);
    await accessible(page);
  });

  it('shows how far it is, with a figure, and can be stopped', async () => {
    const { page } = await shown(async (device) => {
      await offerPack(device, MAP);
      handOutOnly(device, MAP, 'basemap.pmtiles');
    });
    await press(page, packs.download('3,4 Mo'));
    await says(page, packs.figure('1,1 Mo', '3,4 Mo'));
    await accessible(page);
    await press(page, packs.stop);
    await says(page, packs.trouble.stopped);
    await accessible(page);
  });

  it('says in words why it did not come, and goes on', async () => {
    const troubles = Object.keys(packs.trouble) as (keyof typeof packs.trouble)[];
    for (const trouble of troubles) {
      const { page } = await shown((device) => failToBring(device, MAP, trouble));
      await says(page, packs.trouble[trouble]);
      assert.notInclude(read(page), packs.still);
      await accessible(page);
    }
  });

  it('goes on only where something is left to go on from; else it begins again', async () => {
    const cut = await shown((device) => failToBring(device, MAP, 'sign-in-needed'));
    await press(cut.page, `${packs.resume} — ${packs.download('3,4 Mo')}`);
    await says(cut.page, packs.kept('12 novembre 2026'));
    const full = await shown((device) => failToBring(device, MAP, 'no-room'));
    await press(full.page, packs.download('3,4 Mo'));
    await says(full.page, packs.kept('12 novembre 2026'));
  });

  it('tells the age of the map on this device, and of a newer one', async () => {
    const { page } = await shown(async (device) => {
      await bringPack(device, MAP);
      await offerPack(device, NEWER, { dated: '2026-11-20' });
    });
    await says(page, packs.kept('12 novembre 2026'));
    await says(page, packs.newer('20 novembre 2026'));
    await accessible(page);
  });

  it('says that it is damaged, what that means meanwhile, and offers the damaged part again', async () => {
    const { page, device } = await shown(async (one) => {
      await losePackFile(one, await bringPack(one, MAP), 'addresses.bin');
      await offerPack(one, MAP);
    });
    await says(page, packs.damaged);
    const before = files(device);
    assert.notInclude(read(page), packs.newer('12 novembre 2026'));
    await press(page, packs.again('1,2 Mo'));
    // Whole again: whether anybody can read what these bytes mean is another matter.
    await until('it is whole', async () => {
      const { flaw, progress } = await firstOf(device.territoryPack.state());
      return flaw !== 'damaged' && !progress && !read(page).includes(packs.damaged);
    });
    assert.equal(files(device) - before, Math.ceil(1_200_000 / (512 * 1024)));
    await accessible(page);
  });

  it('says that this version of the app cannot read it, where bringing it again would not help', async () => {
    const { page } = await shown(async (device) => {
      await bringPack(device, MAP);
      await device.roads.travel();
    });
    await says(page, packs.unreadable);
    assert.notInclude(read(page), packs.again('3,4 Mo'));
    await accessible(page);
  });

  it('asks before it is taken away', async () => {
    const { page } = await shown(kept);
    await press(page, packs.remove('3,4 Mo'));
    await says(page, packs.removeText);
    await says(page, packs.kept('12 novembre 2026'));
    await press(page, packs.removeConfirm);
    await says(page, packs.none);
  });

  // Last: for half a minute the browser may go by the room that there was.
  it('says that the map before is still there when another did not come', async () => {
    const { page } = await shown(async (device) => {
      await bringPack(device, MAP);
      await failToBring(device, NEWER, 'no-room', { dated: '2026-11-20' });
    });
    await says(page, `${packs.trouble['no-room']} ${packs.still}`);
  });
});
