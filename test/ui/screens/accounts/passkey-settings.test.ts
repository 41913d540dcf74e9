import { assert } from 'chai';
import { html } from 'lit';
import type { SignInPage } from '../../../../src/ui/screens/accounts/sign-in-page.ts';
import '../../../../src/ui/screens/accounts/sign-in-page.ts';
import type { PasskeySettings } from '../../../../src/ui/screens/accounts/passkey-settings.ts';
import '../../../../src/ui/screens/accounts/passkey-settings.ts';
import {
  giveAuthenticator,
  letRecognise,
  takeAuthenticator,
} from '../../../data/support/authenticator.ts';
import { PASSWORD } from '../../../data/support/data-bench.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import { accessible } from '../../../support/accessible.ts';
import { COORDINATOR } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import { deep, press, renderAgain, renderScreen, says, words, write } from '../render-screen.ts';

const { access, accounts } = words;
const { passkey } = access;
const settings = html`<cm-passkey-settings></cm-passkey-settings>`;
const door = html`<cm-sign-in-page
  .state=${{ phase: 'locked', expired: false }}
></cm-sign-in-page>`;

async function turnedOn(): Promise<TestDevice> {
  const { page, device } = await renderScreen<PasskeySettings>(settings, COORDINATOR);
  await write(page, passkey.password, PASSWORD);
  await press(page, passkey.turnOn);
  await says(page, passkey.on);
  return device;
}

describe('cm-passkey-settings', () => {
  beforeEach(() => giveAuthenticator());
  afterEach(async () => {
    await takeAuthenticator();
  });

  it('is turned on with the password, says when it is not the one, and is turned off again', async () => {
    const { page, device } = await renderScreen<PasskeySettings>(settings, COORDINATOR);
    await says(page, passkey.text);
    await accessible(page);
    await press(page, passkey.turnOn);
    await says(page, passkey.passwordMissing);
    await write(page, passkey.password, 'pas le bon');
    await press(page, passkey.turnOn);
    await says(page, passkey.problems['wrong-password']);
    await write(page, passkey.password, PASSWORD);
    await press(page, passkey.turnOn);
    await says(page, passkey.on);
    await accessible(page);
    await press(page, passkey.turnOff);
    await until('the field', () => deep(page, 'input[type=password]'));
    assert.equal(await device.session.passkey(), 'off');
  });

  it('says so where the telephone makes no key, and where it has nothing for it', async () => {
    await giveAuthenticator(false);
    const { page } = await renderScreen<PasskeySettings>(settings, COORDINATOR);
    await write(page, passkey.password, PASSWORD);
    await press(page, passkey.turnOn);
    await says(page, passkey.problems['no-key']);
    await takeAuthenticator();
    const { page: without } = await renderScreen<PasskeySettings>(settings, COORDINATOR);
    await says(without, passkey.unsupported);
    assert.isUndefined(deep(without, 'input'));
    await accessible(without);
  });
});

describe('the locked door', () => {
  beforeEach(() => giveAuthenticator());
  afterEach(async () => {
    await takeAuthenticator();
  });

  it('opens by the finger or the face; who is not recognised is told, and has the password', async () => {
    const device = await turnedOn();
    await device.session.lock();
    const { page } = await renderAgain<SignInPage>(door, device);
    await accessible(page);
    await press(page, passkey.unlock);
    await until('it is open', () => device.phase() === 'open');

    await device.session.lock();
    const { page: again } = await renderAgain<SignInPage>(door, device);
    await letRecognise(false);
    await press(again, passkey.unlock);
    await says(again, passkey.problems.cancelled);
    assert.equal(device.phase(), 'locked');
    await accessible(again);
    await write(again, accounts.signIn.password, PASSWORD);
    await press(again, accounts.unlock.submit);
    await until('it is open', () => device.phase() === 'open');
    await device.session.turnPasskeyOff();
  });

  it('says that the password was changed, and offers the password alone', async () => {
    const device = await turnedOn();
    const next = 'un mot tout neuf';
    const { changePassword } = await import('../../../../src/contract/accounts/endpoints.ts');
    device.network.on(changePassword, () => new Response(undefined, { status: 204 }));
    assert.deepEqual(await device.session.changePassword(PASSWORD, next), { ok: true });
    await device.session.lock();
    const { page } = await renderAgain<SignInPage>(door, device);
    await says(page, passkey.over);
    await accessible(page);
    await write(page, accounts.signIn.password, next);
    await press(page, accounts.unlock.submit);
    await until('it is open', () => device.phase() === 'open');
    await device.session.changePassword(next, PASSWORD);
    await device.session.turnPasskeyOff();
  });
});
