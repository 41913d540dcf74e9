import { assert } from 'chai';
import { html } from 'lit';

import type { SessionAnswer } from '../../../../src/contract/accounts/session.ts';
import { signIn } from '../../../../src/contract/accounts/endpoints.ts';
import { readCode, redeemInvitation } from '../../../../src/contract/accounts/joining-endpoints.ts';
import { getWelcome } from '../../../../src/contract/accounts/welcome.ts';
import type { SessionState } from '../../../../src/data/accounts/session.ts';
import { readPreferences } from '../../../../src/ui/kit/preferences.ts';
import type { SignInPage } from '../../../../src/ui/screens/accounts/sign-in-page.ts';
import '../../../../src/ui/screens/accounts/sign-in-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { anId, COORDINATOR } from '../../../support/builders.ts';
import { putOn } from '../../../data/support/disk-of.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import { PASSWORD } from '../../../data/support/data-bench.ts';
import { refusal } from '../../../data/support/test-network.ts';
import { until } from '../../../support/waiting.ts';
import {
  button,
  control,
  deep,
  deepAll,
  press,
  renderAgain,
  renderScreen,
  says,
  still,
  words,
  write,
  type Prepare,
  type RenderedScreen,
} from '../render-screen.ts';

const { access, accounts, joining } = words;

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

const links = (page: Element): readonly (string | null)[] =>
  deepAll(page, 'a').map((link) => link.getAttribute('href'));

const hasWords = (element: Element): boolean => Boolean(element.textContent?.trim());

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
      for (const blind of deepAll(page, 'input[type=password]')) {
        const field = blind.closest('cm-field')!;
        assert.equal(field.getAttribute('reveal'), accounts.signIn.show, 'can be looked at');
      }
      await accessible(page);
    }
    const { page } = await atTheDoor({ phase: 'none' });
    await press(page, accounts.signIn.withCode);
    await says(page, joining.codeHint);
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
    await write(open, joining.code, 'AB3D-7KMN');
    await press(open, joining.submit);
    await says(open, joining.problems['unknown-code']);
    assert.deepEqual(device.network.askedOf(redeemInvitation)[0]?.body, { code: 'AB3D-7KMN' });
  });

  it('says whose door it is and whom to ring, what the law asks for, and speaks the other language', async () => {
    const { page } = await atTheDoor({ phase: 'none' }, async (one) => {
      await one.session.signOut({ wipe: true });
      const trois = { title: 'Trois Clochers', phone: '0465712000' };
      one.network.answer(getWelcome, { territories: [trois, { title: 'Val-Voisin' }] });
    });
    await says(page, 'Trois Clochers · Val-Voisin');
    await says(page, words.welcome.helpAt('Trois Clochers', '04 65 71 20 00'));
    assert.include(links(page), 'tel:0465712000');
    for (const part of ['notice', 'privacy', 'accessibility']) {
      assert.include(links(page), `/legal/fr.html#${part}`);
    }
    await accessible(page);
    const inEnglish = await until('the other language', () => deep(page, 'nav button[lang=en]'));
    inEnglish.click();
    await until('English', () => readPreferences().language === 'en');
    localStorage.clear();
  });

  it('bears the name of the one territory whose door it is, and of the last one without network', async () => {
    const { page } = await atTheDoor({ phase: 'none' }, async (one) => {
      await one.session.signOut({ wipe: true });
      one.network.answer(getWelcome, { territories: [{ title: 'Val-Voisin' }] });
    });
    const sign = await until('the name', () => deepAll(page, '.whose').find(hasWords));
    assert.equal(sign.textContent, 'Val-Voisin');
    await says(page, words.welcome.help);
    assert.isUndefined(deepAll(page, 'h2').find(hasWords), 'said once');

    const door = { title: 'Trois Clochers', phone: '0465712000' };
    const { page: locked } = await atTheDoor({ phase: 'locked', expired: false }, async (one) => {
      await one.session.signOut({ wipe: true });
      await putOn(one.name, 'notes', { name: 'door', value: door });
    });
    await says(locked, door.title);
    await says(locked, words.welcome.helpAt(door.title, '04 65 71 20 00'));
    assert.include(links(locked), 'tel:0465712000');
    await accessible(locked);
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

  it('knows without the key what would be lost, and asks twice before it wipes that', async () => {
    const { page, device } = await atTheDoor({ phase: 'locked', expired: false }, async (one) => {
      await one.requests.publish(anId('request', 3));
      await one.session.lock();
    });
    await press(page, accounts.unlock.forgotten);
    await says(page, access.wipe.unsent(1));
    await press(page, access.wipe.confirm);
    await says(page, access.wipe.second(1));
    assert.equal(device.phase(), 'locked');
    await press(page, words.app.cancel);
    await until('no question', () => !deep(page, 'cm-dialog'));
    assert.isAbove(await device.rowCount(), 0, 'nothing was wiped');
    assert.equal(device.phase(), 'locked');
  });

  it('asks once where nothing would be lost', async () => {
    const { page, device } = await atTheDoor({ phase: 'locked', expired: false }, (one) =>
      one.session.lock(),
    );
    await press(page, accounts.unlock.forgotten);
    await says(page, access.wipe.forgottenText);
    await press(page, access.wipe.confirm);
    await until('it is nobody’s any more', () => device.phase() === 'none');
  });

  it('asks for the code first, greets by name and role, then asks for a login and a password', async () => {
    const { page, device } = await atTheDoor({ phase: 'none' }, async (one) => {
      await one.session.signOut({ wipe: true });
      one.network.on(readCode, () => refusal('expired_code'));
    });
    await press(page, accounts.signIn.withCode);
    await press(page, joining.next);
    await says(page, joining.missing.code);
    await write(page, joining.code, 'ab3d-7kmn');
    await press(page, joining.next);
    await says(page, joining.problems['expired-code']);
    assert.lengthOf(deepAll(page, 'input[type=password]'), 0);
    device.network.answer(readCode, {
      ...{ opens: 'place', title: 'Trois Clochers', name: 'Paul Rivoire', role: 'agent' },
    });
    await press(page, joining.next);
    await says(page, joining.hello('Paul Rivoire'));
    await says(page, joining.asRole('Trois Clochers', words.vocabulary.roles.agent));
    await accessible(page);
    device.network.answer(redeemInvitation, IN_TWO_PLACES);
    await write(page, joining.login, 'paul');
    await write(page, joining.password, 'un panier de cerises');
    await press(page, joining.submit);
    await until('they are in', () => device.phase() === 'open');
    assert.deepEqual(device.network.askedOf(redeemInvitation)[0]?.body, {
      code: 'AB3D-7KMN',
      login: 'paul',
      password: 'un panier de cerises',
    });
  });

  it('takes the code from a link out of the address, and uses nothing up by opening it', async () => {
    const { page, device } = await atTheDoor({ phase: 'none' }, async (one) => {
      await one.session.signOut({ wipe: true });
      history.replaceState(null, '', '#code=AB3D7KMN');
    });
    const field = await control(page, joining.code);
    assert.equal(field.value, 'AB3D-7KMN');
    assert.equal(location.hash, '', 'nobody sees or keeps it there');
    assert.lengthOf(device.network.askedOf(redeemInvitation), 0);
  });

  it('says before what a forgotten password costs, asks, and begins anew with the new one', async () => {
    const { page, device } = await atTheDoor({ phase: 'locked', expired: false }, async (one) => {
      await one.requests.publish(anId('request', 3));
      await putOn(one.name, 'notes', { name: 'owner', value: COORDINATOR.user });
      await one.session.lock();
      one.network.answer(readCode, {
        ...{ opens: 'password', title: 'Trois Clochers', name: 'Camille Roux' },
        user: COORDINATOR.user,
      });
    });
    await press(page, accounts.unlock.withCode);
    await write(page, joining.code, 'AB3D-7KMN');
    await press(page, joining.next);
    await says(page, joining.lost(1));
    await says(page, joining.lostOtherwise);
    await still();
    await accessible(page);
    await write(page, joining.password, 'un panier de cerises');
    await press(page, joining.renewSubmit);
    await says(page, access.wipe.second(1));
    await press(page, words.app.cancel);
    assert.lengthOf(device.network.askedOf(redeemInvitation), 0, 'nothing is used up by a no');
    assert.equal(device.phase(), 'locked');
    device.network.answer(redeemInvitation, IN_TWO_PLACES);
    await press(page, joining.renewSubmit);
    await press(page, access.wipe.secondConfirm);
    await until('it is open', () => device.phase() === 'open');
    await device.session.lock();
    await until('it is locked', () => device.phase() === 'locked');
    assert.isTrue((await device.session.unlock('un panier de cerises')).ok);
  });

  it('uses no code of somebody else up on a device that is somebody’s', async () => {
    const { page, device } = await atTheDoor({ phase: 'locked', expired: false }, async (one) => {
      await putOn(one.name, 'notes', { name: 'owner', value: COORDINATOR.user });
      await one.session.lock();
      one.network.answer(readCode, {
        ...{ opens: 'place', title: 'Trois Clochers', name: 'Paul Rivoire', role: 'agent' },
      });
    });
    await press(page, accounts.unlock.withCode);
    await write(page, joining.code, 'AB3D-7KMN');
    await press(page, joining.next);
    await says(page, accounts.problems['other-account']);
    assert.lengthOf(device.network.askedOf(redeemInvitation), 0);
    assert.equal(device.phase(), 'locked');
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
