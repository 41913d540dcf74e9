import { assert } from 'chai';
import { html } from 'lit';

import type { SessionState } from '../../../../src/data/accounts/session.ts';
import type { SignInPage } from '../../../../src/ui/screens/accounts/sign-in-page.ts';
import '../../../../src/ui/screens/accounts/sign-in-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { COORDINATOR } from '../../../support/builders.ts';
import type { FakeDevice } from '../../../support/fake-device.ts';
import {
  button,
  renderScreen,
  press,
  says,
  words,
  write,
  type RenderedScreen,
} from '../render-screen.ts';

const { accounts } = words;

function atTheDoor(
  state: SessionState,
  prepare?: (device: FakeDevice) => void,
): Promise<RenderedScreen<SignInPage>> {
  return renderScreen(
    html`<cm-sign-in-page .state=${state}></cm-sign-in-page>`,
    COORDINATOR,
    prepare,
  );
}

describe('cm-sign-in-page', () => {
  it('can be used by everybody: signing in, joining, unlocking, after too long', async () => {
    const states: readonly SessionState[] = [
      { phase: 'none' },
      { phase: 'locked', expired: false },
      { phase: 'locked', expired: true },
    ];
    for (const state of states) {
      const { page } = await atTheDoor(state);
      await says(page, accounts.promise);
      await accessible(page);
    }
    const { page } = await atTheDoor({ phase: 'none' });
    await press(page, accounts.signIn.withCode);
    await says(page, accounts.join.codeHint);
    await accessible(page);
  });

  it('says what is wrong, without saying which of the two it is', async () => {
    const { page } = await atTheDoor({ phase: 'none' }, ({ session }) => {
      session.signIn = () => Promise.resolve({ ok: false, problem: 'wrong-credentials' });
    });
    await write(page, accounts.signIn.login, 'camille');
    await write(page, accounts.signIn.password, 'pas le bon');
    await press(page, accounts.signIn.submit);
    await says(page, accounts.problems['wrong-credentials']);
  });

  it('opens the device with the password', async () => {
    const tried: string[] = [];
    const { page } = await atTheDoor({ phase: 'locked', expired: false }, ({ session }) => {
      session.unlock = (password) => {
        tried.push(password);
        return Promise.resolve({ ok: false, problem: 'wrong-password' });
      };
    });
    await write(page, accounts.signIn.password, 'trois clochers');
    await press(page, accounts.unlock.submit);
    await says(page, accounts.unlock.wrong);
    assert.deepEqual(tried, ['trois clochers']);
    assert.isFalse((await button(page, accounts.unlock.submit)).hasAttribute('busy'));
  });

  it('asks where to work when there are several places', async () => {
    const chosen: string[] = [];
    const places = [
      { name: 'trois-clochers', title: 'Trois Clochers', roles: ['coordinator'] },
      { name: 'val-voisin', title: 'Val-Voisin', roles: ['agent'] },
    ] as const;
    const me = { user: COORDINATOR.user, name: 'Camille', roles: [], territories: places };
    const { page } = await atTheDoor({ phase: 'open', me }, ({ session }) => {
      session.choose = (name) => {
        chosen.push(name);
        return Promise.resolve();
      };
    });
    await says(page, 'Val-Voisin');
    await accessible(page);
    page.shadowRoot!.querySelectorAll('cm-card')[1]!.shadowRoot!.querySelector('button')!.click();
    assert.deepEqual(chosen, ['val-voisin']);
  });
});
