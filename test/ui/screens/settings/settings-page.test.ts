import { assert } from 'chai';
import { html } from 'lit';

import { readPreferences } from '../../../../src/ui/kit/preferences.ts';
import type { SettingsPage } from '../../../../src/ui/screens/settings/settings-page.ts';
import '../../../../src/ui/screens/settings/settings-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { anId, COORDINATOR, volunteerNo } from '../../../support/builders.ts';
import { grantDurableStorage } from '../../../data/support/storage-quota.ts';
import { until } from '../../../support/waiting.ts';
import { deep, deepAll, renderScreen, press, says, still, words } from '../render-screen.ts';

const { settings } = words;
const { wipe } = words.access;
const screen = html`<cm-settings-page></cm-settings-page>`;

describe('cm-settings-page', () => {
  it('can be used by everybody, and says who is at work', async () => {
    await grantDurableStorage();
    const { page, device } = await renderScreen<SettingsPage>(screen, COORDINATOR);
    assert.isTrue(await device.storage.persist());
    await says(page, 'Camille Roux');
    await says(page, settings.persisted);
    await accessible(page);
  });

  it('lets the staff ask for addresses online, which this device does not unless told', async () => {
    const { page } = await renderScreen<SettingsPage>(screen, COORDINATOR);
    const box = await until('the box', () => deep(page, 'cm-address-settings'));
    const input = await until('its inside', () => deepAll<HTMLInputElement>(box, 'input')[0]);
    assert.isFalse(input.checked);
    input.click();
    assert.isTrue(readPreferences().onlineAddresses);
    input.click();
    assert.isFalse(readPreferences().onlineAddresses);
    const volunteers = await renderScreen<SettingsPage>(screen, volunteerNo(1));
    await says(volunteers.page, settings.persisted);
    assert.isUndefined(deep(volunteers.page, 'cm-address-settings'));
  });

  it('locks when asked', async () => {
    const { page, device } = await renderScreen<SettingsPage>(screen, COORDINATOR);
    await press(page, settings.lock);
    await until('it is locked', () => device.phase() === 'locked');
  });

  it('says what would be lost before it wipes the device', async () => {
    const { page, device } = await renderScreen<SettingsPage>(screen, COORDINATOR, async (one) => {
      await one.requests.publish(anId('request', 3));
    });
    await press(page, settings.signOut);
    await says(page, wipe.unsent(1));
    assert.equal(device.phase(), 'open');
    await still();
    await accessible(page);
    const dialog = await until('the question', () => deep(page, 'cm-dialog'));
    await press(dialog, words.app.cancel);
    await until('no question', () => !deep(page, 'cm-dialog'));
    assert.equal(device.phase(), 'open');
    assert.lengthOf(await device.written(), 1);
    await press(page, settings.signOut);
    const first = await until('the question', () => deep(page, 'cm-dialog'));
    await press(first, wipe.confirm);
    await says(page, wipe.second(1));
    assert.equal(device.phase(), 'open', 'it is asked twice');
    const second = await until('the second question', () => {
      const shown = deep(page, 'cm-dialog');
      return shown === first ? undefined : shown;
    });
    await still();
    await accessible(page);
    await press(second, wipe.secondConfirm);
    await until('it is nobody’s any more', () => device.phase() === 'none');
    await until('nothing is left', async () => (await device.rowCount()) === 0);
  });
});
