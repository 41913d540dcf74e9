import { assert } from 'chai';
import { html } from 'lit';
import type { PackState } from '../../../../src/data/pack/territory-pack.ts';
import type { PackSettings } from '../../../../src/ui/screens/pack/pack-settings.ts';
import '../../../../src/ui/screens/pack/pack-settings.ts';
import { accessible } from '../../../support/accessible.ts';
import { COORDINATOR } from '../../../support/builders.ts';
import { renderScreen, press, read, says, words } from '../render-screen.ts';

const { packs } = words;
const TOLD = {
  ...{ version: '20261112-aaaaaaaaaaaa', dated: '2026-11-12', bytes: 3_420_000 },
  attribution: '© contributeurs OpenStreetMap',
};

async function shown(state: PackState): ReturnType<typeof renderScreen<PackSettings>> {
  return renderScreen<PackSettings>(
    html`<cm-pack-settings></cm-pack-settings>`,
    COORDINATOR,
    (device) => {
      device.pack = state;
    },
  );
}

describe('cm-pack-settings', () => {
  it('says that there is no map yet, and what it would be good for', async () => {
    const { page, device } = await shown({});
    await says(page, packs.none);
    await says(page, packs.why);
    assert.deepEqual(device.packAsked, ['look']);
    await accessible(page);
  });

  it('tells the size before anything is fetched, and fetches only when asked', async () => {
    const { page, device } = await shown({ offered: TOLD });
    await press(page, packs.download('3,4 Mo'));
    assert.deepEqual(device.packAsked, ['look', 'download']);
    await accessible(page);
  });

  it('shows how far it is, with a figure, and can be stopped', async () => {
    const { page, device } = await shown({ progress: { done: 1_100_000, total: 3_420_000 } });
    await says(page, packs.figure('1,1 Mo', '3,4 Mo'));
    await press(page, packs.stop);
    assert.include(device.packAsked, 'stop');
    await accessible(page);
  });

  it('says in words why it did not come, and goes on', async () => {
    const troubles = Object.keys(packs.trouble) as (keyof typeof packs.trouble)[];
    for (const trouble of troubles) {
      const { page } = await shown({ offered: TOLD, trouble });
      await says(page, packs.trouble[trouble]);
      assert.notInclude(read(page), packs.still);
      await accessible(page);
    }
  });

  it('goes on only where something is left to go on from; else it begins again', async () => {
    const cut = await shown({ offered: TOLD, trouble: 'sign-in-needed' });
    await press(cut.page, `${packs.resume} — ${packs.download('3,4 Mo')}`);
    const full = await shown({ offered: TOLD, trouble: 'no-room' });
    await press(full.page, packs.download('3,4 Mo'));
    assert.include(full.device.packAsked, 'download');
  });

  it('says that the map before is still there when another did not come', async () => {
    const offered = { ...TOLD, dated: '2026-11-20' };
    const { page } = await shown({ kept: TOLD, offered, trouble: 'no-room' });
    await says(page, `${packs.trouble['no-room']} ${packs.still}`);
  });

  it('tells the age of the map on this device, and of a newer one', async () => {
    const { page } = await shown({
      kept: TOLD,
      offered: { ...TOLD, dated: '2026-11-20', bytes: 900 },
    });
    await says(page, packs.kept('12 novembre 2026'));
    await says(page, packs.newer('20 novembre 2026'));
    await accessible(page);
  });

  it('says that it is damaged, what that means meanwhile, and offers the damaged part again', async () => {
    const { page, device } = await shown({
      ...{ kept: TOLD, flaw: 'damaged' },
      offered: { ...TOLD, bytes: 1_200_000 },
    });
    await says(page, packs.damaged);
    assert.notInclude(read(page), packs.newer('12 novembre 2026'));
    await press(page, packs.again('1,2 Mo'));
    assert.include(device.packAsked, 'download');
    await accessible(page);
  });

  it('says that this version of the app cannot read it, where bringing it again would not help', async () => {
    const { page } = await shown({ kept: TOLD, flaw: 'unreadable' });
    await says(page, packs.unreadable);
    assert.notInclude(read(page), packs.again('3,4 Mo'));
    await accessible(page);
  });

  it('asks before it is taken away', async () => {
    const { page, device } = await shown({ kept: TOLD });
    await press(page, packs.remove('3,4 Mo'));
    assert.notInclude(device.packAsked, 'remove');
    await press(page, packs.removeConfirm);
    assert.include(device.packAsked, 'remove');
  });
});
