import { assert } from 'chai';
import { html } from 'lit';

import type { SessionAnswer } from '../../../../src/contract/accounts/session.ts';
import { redeemInvitation, signIn } from '../../../../src/contract/accounts/endpoints.ts';
import type { SessionState } from '../../../../src/data/accounts/session.ts';
import type { SignInPage } from '../../../../src/ui/screens/accounts/sign-in-page.ts';
import '../../../../src/ui/screens/accounts/sign-in-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { COORDINATOR } from '../../../support/builders.ts';
import { putOn } from '../../../data/support/disk-of.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import { PASSWORD } from '../../../data/support/data-bench.ts';
import { refusal } from '../../../data/support/test-network.ts';
import { until } from '../../../support/waiting.ts';
import {
  button,
  deepAll,
  press,
  renderAgain,
  renderScreen,
  says,
  words,
  write,
  type Prepare,
  type RenderedScreen,
} from '../render-screen.ts';

const { accounts } = words;

const IN_TWO_PLACES: SessionAnswer = {
  user: { id: COORDINATOR.user, name: 'Camille' },
  territories: [
    { name: 'trois-clochers', title: 'Trois Clochers', roles: ['coordinator'], epoch: 'e' },
    { name: 'val-voisin', title: 'Val-Voisin', roles: ['agent'], epoch: 'e' },
  ],
};

function atTheDoor(state: SessionState, prepare?: Prepare): Promise<RenderedScreen<SignInPage>> {
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
    const { page } = await atTheDoor({ phase: 'none' }, ({ network }) => {
      network.on(signIn, () => refusal('wrong_credentials'));
    });
    await write(page, accounts.signIn.login, 'camille');
    await write(page, accounts.signIn.password, 'pas le bon');
    await press(page, accounts.signIn.submit);
    await says(page, accounts.problems['wrong-credentials']);
  });

  it('says kindly that a place was taken away, and what became of what was not sent', async () => {
    const farewell = { names: ['a'], titles: ['Trois Clochers'], handedOver: 2, waiting: 0 };
    const tell = (value: object) => (one: TestDevice) =>
      putOn(one.name, 'notes', { name: 'farewell', value });
    const { page } = await atTheDoor({ phase: 'none' }, tell({ ...farewell, isOver: true }));
    await says(page, words.farewell.ended('Trois Clochers'));
    await says(page, words.farewell.handedOver(2));
    await says(page, words.farewell.thanks);
    await accessible(page);

    const me = { user: COORDINATOR.user, name: 'Camille', roles: [], territories: [] };
    const waits = { ...farewell, handedOver: 0, waiting: 1 };
    const { page: open, device } = await atTheDoor({ phase: 'open', me }, tell(waits));
    await says(open, words.farewell.waiting(1));
    // Whoever is signed in and has no place needs a code, and no other account.
    assert.lengthOf(deepAll(open, 'input[type=password]'), 0);
    await accessible(open);
    device.network.on(redeemInvitation, () => refusal('unknown_code'));
    await write(open, accounts.join.code, 'AB3D-7KMN');
    await press(open, accounts.join.submit);
    await says(open, accounts.problems['unknown-code']);
    assert.deepEqual(device.network.askedOf(redeemInvitation)[0]?.body, { code: 'AB3D-7KMN' });
  });

  it('opens the device with the password', async () => {
    const { page, device } = await atTheDoor({ phase: 'locked', expired: false }, (one) =>
      one.session.lock(),
    );
    await write(page, accounts.signIn.password, 'trois clochers');
    await press(page, accounts.unlock.submit);
    await says(page, accounts.unlock.wrong);
    assert.equal(device.phase(), 'locked');
    assert.isFalse((await button(page, accounts.unlock.submit)).hasAttribute('busy'));
    await write(page, accounts.signIn.password, PASSWORD);
    await press(page, accounts.unlock.submit);
    await until('it is open', () => device.phase() === 'open');
  });

  it('asks where to work when there are several places', async () => {
    const { device } = await atTheDoor({ phase: 'none' });
    device.network.answer(signIn, IN_TWO_PLACES);
    assert.isTrue((await device.session.signIn('camille', PASSWORD)).ok);
    const state: SessionState = { phase: 'open', me: device.me()! };
    const { page } = await renderAgain<SignInPage>(
      html`<cm-sign-in-page .state=${state}></cm-sign-in-page>`,
      device,
    );
    await says(page, 'Val-Voisin');
    await accessible(page);
    page.shadowRoot!.querySelectorAll('cm-card')[1]!.shadowRoot!.querySelector('button')!.click();
    await until('it is chosen', () => device.me()?.territory?.name === 'val-voisin');
  });

  it('says of a territory that cannot be read that it is unavailable, and offers the others', async () => {
    const { device } = await atTheDoor({ phase: 'none' });
    const [here, there] = IN_TWO_PLACES.territories;
    const { epoch: _, ...unread } = there!;
    const territories = [here!, { ...unread, unavailable: true as const }];
    device.network.answer(signIn, { ...IN_TWO_PLACES, territories });
    assert.isTrue((await device.session.signIn('camille', PASSWORD)).ok);
    const state: SessionState = { phase: 'open', me: device.me()! };
    const { page } = await renderAgain<SignInPage>(
      html`<cm-sign-in-page .state=${state}></cm-sign-in-page>`,
      device,
    );
    await says(page, accounts.choose.unavailable);
    await accessible(page);
    const cards = [...page.shadowRoot!.querySelectorAll('cm-card')];
    assert.deepEqual(
      cards.map((card) => card.shadowRoot!.querySelector('button') !== null),
      [true, false],
    );
  });
});
