import { assert } from 'chai';
import { html } from 'lit';
import type { StayOpenSettings } from '../../../../src/ui/screens/territory/stay-open-settings.ts';
import '../../../../src/ui/screens/territory/stay-open-settings.ts';
import { accessible } from '../../../support/accessible.ts';
import { anId, COORDINATOR } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import { choose, press, renderScreen, says, words } from '../render-screen.ts';

const { stayOpen } = words.settings;
const screen = html`<cm-stay-open-settings></cm-stay-open-settings>`;
const set = async (device: TestDevice) => (await device.shown(anId('territory')))?.hoursOpen;

describe('cm-stay-open-settings', () => {
  it('says what it lets, keeps what the territory chooses, and takes it back', async () => {
    const { page, device, toasts } = await renderScreen<StayOpenSettings>(screen, COORDINATOR);
    await says(page, stayOpen.text);
    await accessible(page);
    assert.isUndefined(await set(device));
    await choose(page, stayOpen.field, stayOpen.hours(4));
    await press(page, stayOpen.save);
    await until('set', async () => (await set(device)) === 4);
    await until('said', () => toasts.length === 1);
    await choose(page, stayOpen.field, stayOpen.never);
    await press(page, stayOpen.save);
    await until('taken back', async () => (await set(device)) === undefined);
  });
});
