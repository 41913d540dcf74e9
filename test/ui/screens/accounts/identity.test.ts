import { assert } from 'chai';
import { html } from 'lit';
import {
  beginIdentity,
  finishIdentity,
  getIdentityDoor,
  giveIdentityFactor,
  linkIdentity,
  readIdentityCode,
  unlinkIdentity,
} from '../../../../src/contract/accounts/identity-endpoints.ts';
import type { SessionAnswer } from '../../../../src/contract/accounts/session.ts';
import { getTeam } from '../../../../src/contract/accounts/team-endpoints.ts';
import type { Team } from '../../../../src/contract/accounts/team.ts';
import { getWelcome } from '../../../../src/contract/accounts/welcome.ts';
import { signOut } from '../../../../src/contract/accounts/endpoints.ts';
import { uuidOf } from '../../../../src/domain/kernel/ids.ts';
import { LeavingEvent } from '../../../../src/ui/cards/accounts/leave-to.ts';
import type { MemberPage } from '../../../../src/ui/screens/accounts/member-page.ts';
import '../../../../src/ui/screens/accounts/member-page.ts';
import type { SignInPage } from '../../../../src/ui/screens/accounts/sign-in-page.ts';
import '../../../../src/ui/screens/accounts/sign-in-page.ts';
import { putOn } from '../../../data/support/disk-of.ts';
import { PASSWORD } from '../../../data/support/data-bench.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import { refusal, type TestNetwork } from '../../../data/support/test-network.ts';
import { accessible } from '../../../support/accessible.ts';
import { AGENT, COORDINATOR } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import {
  button,
  deep,
  deepAll,
  press,
  renderScreen,
  says,
  words,
  write,
} from '../render-screen.ts';

const { access, accounts, team } = words;
const { identity } = access;
const GONE = (): Response => new Response(undefined, { status: 204 });

const SESSION: SessionAnswer = {
  user: { id: COORDINATOR.user, name: 'Camille' },
  territories: [
    { name: 'trois-clochers', title: 'Trois Clochers', roles: ['coordinator'], epoch: 'e' },
  ],
};
const SIGNED_IN = { became: 'signed-in', session: SESSION } as const;
const MARC = {
  user: AGENT.user,
  name: 'Marc Vuillard',
  roles: ['agent'],
  sessions: 0,
  devices: [],
};
const TEAM: Team = { members: [MARC], invitations: [], identities: 'ProConnect' };

const door = html`<cm-sign-in-page .state=${{ phase: 'none' }}></cm-sign-in-page>`;

/** Where somebody is sent; nobody leaves the page of the tests. */
function wayOut(): { url: string } {
  const way = { url: '' };
  window.addEventListener(
    LeavingEvent.type,
    (event) => {
      way.url = event.url;
      event.preventDefault();
    },
    { once: true },
  );
  return way;
}

/** The sign-in page as it is opened by the address that the other house sends people back to. */
async function comeBack(
  prepare: (device: TestDevice) => unknown,
  back = 'code=abc&state=def&iss=https%3A%2F%2Fid.example',
): Promise<{ page: SignInPage; device: TestDevice }> {
  return renderScreen<SignInPage>(door, COORDINATOR, async (one) => {
    await prepare(one);
    history.replaceState(null, '', `/sign-in/return?${back}`);
  });
}

const away = (network: TestNetwork): void => {
  network.answer(getWelcome, { territories: [{ title: 'Trois Clochers', phone: '0465712000' }] });
};

describe('signing in by another house', () => {
  it('is offered where it is set up, and sends people to the address that the server gives', async () => {
    const { page, device } = await renderScreen<SignInPage>(door, COORDINATOR, ({ network }) => {
      network.answer(getIdentityDoor, { name: 'ProConnect' });
      network.on(beginIdentity, () => refusal('identity_away'));
    });
    await press(page, identity.enter('ProConnect'));
    await says(page, identity.problems['identity-away']);
    await accessible(page);
    const way = wayOut();
    device.network.answer(beginIdentity, { url: 'https://id.example/auth?state=x' });
    await press(page, identity.enter('ProConnect'));
    await until('they leave', () => way.url === 'https://id.example/auth?state=x');
  });

  it('is not there where it is not set up, or nobody can be asked', async () => {
    const { page, device } = await renderScreen<SignInPage>(door, COORDINATOR, ({ network }) => {
      network.answer(getIdentityDoor, {});
    });
    await until('it was asked', () => device.network.askedOf(getIdentityDoor).length > 0);
    await button(page, accounts.signIn.submit);
    await says(page, accounts.signIn.heading);
    const [offered] = deepAll(page, 'cm-identity-button');
    assert.isUndefined(offered && deep(offered, 'cm-button'));
  });

  it('asks a new device for a password of its own, too short ones not, and opens it', async () => {
    const { page, device } = await comeBack(async (one) => {
      await one.session.signOut({ wipe: true });
      one.network.answer(finishIdentity, SIGNED_IN);
    });
    await says(page, identity.sealText);
    assert.equal(location.pathname + location.search, '/', 'nothing of it stays in the address');
    assert.deepEqual(device.network.askedOf(finishIdentity)[0]?.body, {
      ...{ code: 'abc', state: 'def', iss: 'https://id.example' },
    });
    await accessible(page);
    await press(page, identity.open);
    await says(page, identity.passwordMissing);
    await write(page, identity.password, 'court');
    await press(page, identity.open);
    await says(page, accounts.problems['weak-password']);
    await write(page, identity.password, 'verveine-du-jardin');
    await press(page, identity.open);
    await until('it is open', () => device.phase() === 'open');
    await device.session.lock();
    assert.isTrue((await device.session.unlock('verveine-du-jardin')).ok);
    // The next tests begin with their own.
    await device.session.signOut({ wipe: true });
  });

  it('opens a sealed device with its own password, which a wrong one does not change', async () => {
    const { page, device } = await comeBack(async (one) => {
      await one.session.lock();
      one.network.answer(finishIdentity, SIGNED_IN);
    });
    await says(page, identity.unsealText);
    await accessible(page);
    await write(page, identity.password, 'pas le bon du tout');
    await press(page, identity.open);
    await says(page, identity.problems['wrong-password']);
    assert.equal(device.phase(), 'locked');
    await write(page, identity.password, PASSWORD);
    await press(page, identity.open);
    await until('it is open', () => device.phase() === 'open');
  });

  it('gives somebody whom nobody knows a code, and says whom to ring', async () => {
    const { page } = await comeBack(async (one) => {
      await one.session.signOut({ wipe: true });
      away(one.network);
      one.network.answer(finishIdentity, {
        ...{ became: 'unlinked', code: 'AB3D-7KMN', expires: '2026-03-02T09:00:00.000Z' },
      });
    });
    await says(page, 'AB3D-7KMN');
    await says(page, identity.unlinkedText);
    await says(page, identity.ringAt('Trois Clochers', '04 65 71 20 00'));
    await accessible(page);
    await press(page, identity.byPassword);
    await says(page, accounts.signIn.heading);
  });

  it('says why not, kindly, and what to do: over, refused, given up there, somebody else’s device', async () => {
    for (const [error, sentence] of [
      ['sign_in_over', identity.problems['sign-in-over']],
      ['identity_refused', identity.problems['identity-refused']],
      ['identity_away', identity.problems['identity-away']],
    ] as const) {
      const { page } = await comeBack(async (one) => {
        await one.session.lock();
        one.network.on(finishIdentity, () => refusal(error));
      });
      await says(page, sentence);
    }
    const { page: gaveUp, device } = await comeBack(
      (one) => one.session.lock(),
      'error=access_denied&state=def',
    );
    await says(gaveUp, identity.problems['gave-up']);
    await accessible(gaveUp);
    assert.lengthOf(device.network.askedOf(finishIdentity), 0);

    const { page: other, device: theirs } = await comeBack(async (one) => {
      await putOn(one.name, 'notes', { name: 'owner', value: COORDINATOR.user });
      await one.session.lock();
      one.network.on(signOut, GONE);
      one.network.answer(finishIdentity, {
        became: 'signed-in',
        session: { ...SESSION, user: { id: AGENT.user, name: 'Marc' } },
      });
    });
    await says(other, accounts.problems['other-account']);
    assert.lengthOf(theirs.network.askedOf(signOut), 1);
    assert.equal(theirs.phase(), 'locked');
  });

  it('asks for the code of the telephone where the account has one', async () => {
    const { page, device } = await comeBack(async (one) => {
      await one.session.lock();
      one.network.answer(finishIdentity, { became: 'factor' });
      one.network.on(giveIdentityFactor, () => refusal('wrong_second_factor'));
    });
    await says(page, access.factor.askText);
    await write(page, access.factor.code, '123456');
    await press(page, access.factor.submit);
    await says(page, access.factor.problems['wrong-second-factor']);
    device.network.answer(giveIdentityFactor, SIGNED_IN);
    await write(page, access.factor.code, '654321');
    await press(page, access.factor.submit);
    await says(page, identity.unsealText);
  });
});

describe('cm-link-identity', () => {
  const marc = html`<cm-member-page .member=${uuidOf(AGENT.user)}></cm-member-page>`;

  it('shows whose the code is before it links, and reads another code anew', async () => {
    const { page, device } = await renderScreen<MemberPage>(marc, COORDINATOR, ({ network }) => {
      network.answer(getTeam, TEAM);
      network.on(readIdentityCode, () => refusal('unknown_code'));
      network.on(linkIdentity, GONE);
    });
    const { network } = device;
    await says(page, team.identityText('Marc Vuillard', 'ProConnect'));
    await accessible(page);
    await press(page, team.identityNext);
    await says(page, team.identityCodeMissing);
    await write(page, team.identityCode, 'ZZ3D-7KMN');
    await press(page, team.identityNext);
    await says(page, team.problems['unknown-code']);
    network.answer(readIdentityCode, { name: 'Paul Autre' });
    await write(page, team.identityCode, 'AA3D-7KMN');
    await press(page, team.identityNext);
    await says(page, 'Paul Autre');
    network.answer(readIdentityCode, { name: 'Marc Vuillard', email: 'marc@mairie.example' });
    await write(page, team.identityCode, 'AB3D-7KMN');
    await press(page, team.identityNext);
    await says(page, 'Marc Vuillard, marc@mairie.example');
    assert.lengthOf(network.askedOf(linkIdentity), 0);
    await press(page, team.identityLink);
    await says(page, team.checkedMissing);
    const section = await until('the section', () => deep(page, 'cm-link-identity'));
    (await until('the box', () => deep(section, 'input[type=checkbox]'))).click();
    await press(page, team.identityLink);
    await until('it is linked', () => network.askedOf(linkIdentity).length === 1);
    assert.deepEqual(network.askedOf(linkIdentity)[0]?.body, { code: 'AB3D-7KMN', checked: true });
  });

  it('is unlinked where it is, and is not there where no house is set up', async () => {
    const { page, device } = await renderScreen<MemberPage>(marc, COORDINATOR, ({ network }) => {
      network.answer(getTeam, { ...TEAM, members: [{ ...MARC, identity: true }] });
      network.on(unlinkIdentity, GONE);
    });
    await says(page, team.identityOnText('ProConnect'));
    await accessible(page);
    await press(page, team.identityUnlink);
    await until('it is unlinked', () => device.network.askedOf(unlinkIdentity).length === 1);
    const { page: without } = await renderScreen<MemberPage>(marc, COORDINATOR, ({ network }) => {
      network.answer(getTeam, { members: [MARC], invitations: [] });
    });
    await says(without, team.changeRole);
    assert.isUndefined(deep(without, 'cm-link-identity'));
  });
});
