import { assert } from 'chai';
import { html } from 'lit';
import {
  changeRole,
  endPlace,
  getTeam,
  invite,
  removeSecondFactor,
  renewAccess,
  withdrawInvitation,
} from '../../../../src/contract/accounts/team-endpoints.ts';
import type { Team } from '../../../../src/contract/accounts/team.ts';
import { uuidOf } from '../../../../src/domain/kernel/ids.ts';
import { sayDate } from '../../../../src/messages/kernel/when.ts';
import { dayHere } from '../../../../src/ui/kit/today.ts';
import type { InvitePage } from '../../../../src/ui/screens/accounts/invite-page.ts';
import '../../../../src/ui/screens/accounts/invite-page.ts';
import type { MemberPage } from '../../../../src/ui/screens/accounts/member-page.ts';
import '../../../../src/ui/screens/accounts/member-page.ts';
import type { TeamPage } from '../../../../src/ui/screens/accounts/team-page.ts';
import '../../../../src/ui/screens/accounts/team-page.ts';
import { refusal } from '../../../data/support/test-network.ts';
import { accessible } from '../../../support/accessible.ts';
import { AGENT, COORDINATOR } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import {
  button,
  choose,
  deep,
  deepAll,
  press,
  read,
  renderScreen,
  says,
  words,
  write,
} from '../render-screen.ts';

const { team, when } = words;
const AT = '2026-03-02T08:00:00.000Z';
const EXPIRES = '2026-03-16T08:00:00.000Z';
const CODE = { code: 'AB3D-7KMN', role: 'agent', expires: EXPIRES } as const;
const GONE = (): Response => new Response(undefined, { status: 204 });

const LUCIE = {
  ...{ user: COORDINATOR.user, name: 'Lucie Morelon', roles: ['coordinator'], seen: AT },
  ...{ sessions: 2, devices: [{ id: 'a', seen: AT, pending: 0 }] },
};
const MARC = {
  ...{ user: AGENT.user, name: 'Marc Vuillard', roles: ['agent', 'treasurer'] },
  ...{ sector: 'Le plateau', sessions: 0, devices: [{ id: 'b', seen: AT, pending: 3 }] },
};
const TEAM: Team = {
  members: [LUCIE, MARC],
  invitations: [
    { id: 'f1', name: 'Paul Rivoire', role: 'agent', by: 'Lucie Morelon', expires: EXPIRES },
    { id: 'f2', name: 'Anne Roux', role: 'agent', expires: AT, over: true, renews: true },
  ],
};

const list = html`<cm-team-page></cm-team-page>`;
const marc = html`<cm-member-page .member=${uuidOf(AGENT.user)}></cm-member-page>`;

describe('cm-team-page', () => {
  it('says who is there, with role, sector, last contact and devices, and can be used by everybody', async () => {
    const { page } = await renderScreen<TeamPage>(list, COORDINATOR, ({ network }) => {
      network.answer(getTeam, TEAM);
    });
    await says(page, `Lucie Morelon (${team.you})`);
    await says(page, words.vocabulary.roles.agent);
    await says(page, team.sector('Le plateau'));
    await says(page, team.neverSeen);
    await says(page, team.sessions(2));
    await says(page, team.alone);
    await says(page, team.over(sayDate(dayHere(AT), when)));
    await says(page, team.until(sayDate(dayHere(EXPIRES), when)));
    await says(page, team.renewal);
    assert.notInclude(read(page), 'treasurer', 'a role of a newer server is said to be another');
    await accessible(page);
  });

  it('says that it needs a network and keeps nothing, and asks again', async () => {
    const { page, device } = await renderScreen<TeamPage>(list, COORDINATOR);
    await says(page, team.problems.offline);
    await accessible(page);
    device.network.answer(getTeam, { members: [LUCIE], invitations: [] });
    await press(await until('the failure', () => deep(page, 'cm-failure')), words.app.retry);
    await says(page, 'Lucie Morelon');
    await says(page, team.noInvitations);
  });

  it('says when the session is over, and when the server fails', async () => {
    for (const [code, problem] of [
      ['unauthorized', 'sign-in-needed'],
      ['internal', 'failed'],
    ] as const) {
      const { page } = await renderScreen<TeamPage>(list, COORDINATOR, ({ network }) => {
        network.on(getTeam, () => refusal(code));
      });
      await says(page, team.problems[problem]);
    }
  });

  it('withdraws a code once it was asked, and asks for the team anew', async () => {
    const { page, device } = await renderScreen<TeamPage>(list, COORDINATOR, ({ network }) => {
      network.answer(getTeam, TEAM);
      network.on(withdrawInvitation, GONE);
    });
    (await until('the button', () => deep(page, '[data-id="f1"]'))).click();
    const question = await until('the question', () => deep(page, 'cm-dialog'));
    assert.equal(question.getAttribute('heading'), team.withdrawHeading('Paul Rivoire'));
    await accessible(page);
    device.network.answer(getTeam, { ...TEAM, invitations: [] });
    await press(question, team.withdraw);
    await says(page, team.noInvitations);
    const [asked] = device.network.askedOf(withdrawInvitation);
    assert.match(asked?.path ?? '', /\/invitations\/f1$/);
  });
});

describe('cm-invite-page', () => {
  const screen = html`<cm-invite-page></cm-invite-page>`;

  it('asks for name, role and sector, and shows the code this once: large, as link, square and letter', async () => {
    const { page, device } = await renderScreen<InvitePage>(screen, COORDINATOR, ({ network }) => {
      network.answer(invite, CODE);
    });
    await press(page, team.make);
    await says(page, team.whoMissing);
    await accessible(page);
    await write(page, team.who, 'Paul Rivoire');
    await write(page, team.sectorField, 'Le plateau');
    await press(page, team.make);
    await says(page, CODE.code);
    const link = `${location.origin}/#code=AB3D7KMN`;
    await says(page, link);
    assert.deepEqual(device.network.askedOf(invite)[0]?.body, {
      ...{ role: 'agent', name: 'Paul Rivoire', sector: 'Le plateau' },
    });
    const letter = await until('the letter', () => deep(page, 'cm-code-letter'));
    assert.include(read(letter), CODE.code);
    assert.include(read(letter), words.vocabulary.roles.agent);
    assert.equal(getComputedStyle(letter).display, 'none', 'on paper only');
    for (const canvas of deepAll<HTMLCanvasElement>(page, 'canvas')) {
      assert.isAbove(canvas.width, 300, 'drawn');
    }
    await accessible(page);
    await press(page, team.another);
    assert.equal((await button(page, team.make)).hasAttribute('busy'), false);
    assert.notInclude(read(page), CODE.code, 'it is shown once');
  });

  it('gives a coordinator no sector, and says why there is no code', async () => {
    const { page, device } = await renderScreen<InvitePage>(screen, COORDINATOR, ({ network }) => {
      network.on(invite, () => refusal('too_many_requests'));
    });
    await write(page, team.who, 'Paul Rivoire');
    await write(page, team.sectorField, 'Le plateau');
    await choose(page, team.role, words.vocabulary.roles.coordinator);
    await press(page, team.make);
    await says(page, team.problems['too-many-attempts']);
    assert.deepEqual(device.network.askedOf(invite)[0]?.body, {
      ...{ role: 'coordinator', name: 'Paul Rivoire' },
    });
  });
});

describe('cm-member-page', () => {
  it('shows a colleague, and can be used by everybody', async () => {
    const { page } = await renderScreen<MemberPage>(marc, COORDINATOR, ({ network }) => {
      network.answer(getTeam, TEAM);
    });
    await says(page, 'Marc Vuillard');
    await says(page, team.pending(3));
    await accessible(page);
  });

  it('changes a role, says what comes of it before, and why it is refused', async () => {
    const { page, device } = await renderScreen<MemberPage>(marc, COORDINATOR, ({ network }) => {
      network.answer(getTeam, TEAM);
      network.on(changeRole, () => refusal('last_coordinator'));
    });
    await choose(page, team.role, words.vocabulary.roles.coordinator);
    await says(page, team.roleMore('Marc Vuillard'));
    await press(page, team.saveRole);
    await says(page, team.problems['last-coordinator']);
    device.network.on(changeRole, GONE);
    await press(page, team.saveRole);
    await until('it is asked again', () => device.network.askedOf(getTeam).length > 1);
    assert.deepEqual(device.network.askedOf(changeRole).at(-1)?.body, { role: 'coordinator' });
  });

  it('takes access away at once after two questions that say what happens, not after one', async () => {
    const { page, device, went } = await renderScreen<MemberPage>(
      marc,
      COORDINATOR,
      ({ network }) => {
        network.answer(getTeam, TEAM);
        network.on(endPlace, GONE);
      },
    );
    await press(page, team.take);
    for (const what of Object.values(team.takeHappens)) await says(page, what);
    await accessible(page);
    await press(page, team.takeNext);
    await says(page, team.takeSecondText);
    await press(page, words.app.cancel);
    await until('no question', () => !deep(page, 'cm-dialog'));
    assert.lengthOf(device.network.askedOf(endPlace), 0);
    await press(page, team.take);
    await press(page, team.takeNext);
    await press(page, team.takeConfirm);
    await until('it is done', () => went.includes('/team'));
    assert.lengthOf(device.network.askedOf(endPlace), 1);
  });

  it('gives a fresh code only to whoever was recognised, and says whether the phone is lost', async () => {
    const { page, device } = await renderScreen<MemberPage>(marc, COORDINATOR, ({ network }) => {
      network.answer(getTeam, TEAM);
      network.answer(renewAccess, CODE);
    });
    await press(page, team.renew);
    await says(page, team.checkedMissing);
    assert.lengthOf(device.network.askedOf(renewAccess), 0);
    await choose(page, team.happened, team.happenedOptions.lost.word);
    const checkbox = await until('the box', () => deep(page, 'cm-checkbox'));
    checkbox.shadowRoot!.querySelector('input')!.click();
    await press(page, team.renew);
    await says(page, CODE.code);
    assert.deepEqual(device.network.askedOf(renewAccess)[0]?.body, {
      ...{ user: AGENT.user, checked: true, lost: true },
    });
    const letter = await until('the letter', () => deep(page, 'cm-code-letter'));
    assert.include(read(letter), team.letter.step3Password);
  });

  it('offers no code for oneself, nor for whoever has a place elsewhere', async () => {
    const mine = html`<cm-member-page .member=${uuidOf(COORDINATOR.user)}></cm-member-page>`;
    const members = [LUCIE, { ...MARC, elsewhere: true }];
    for (const [screen, text] of [
      [mine, team.renewYourself],
      [marc, team.renewElsewhere],
    ] as const) {
      const { page } = await renderScreen<MemberPage>(screen, COORDINATOR, ({ network }) => {
        network.answer(getTeam, { ...TEAM, members });
      });
      await says(page, text);
      assert.isUndefined(deep(page, 'cm-renew-access'));
    }
  });

  it('says so when there is nobody of that name here', async () => {
    const nobody = html`<cm-member-page .member=${crypto.randomUUID()}></cm-member-page>`;
    const { page } = await renderScreen<MemberPage>(nobody, COORDINATOR, ({ network }) => {
      network.answer(getTeam, TEAM);
    });
    await says(page, words.app.notFound.heading);
  });

  it('takes the code of the telephone away from a colleague, once it was checked who asks', async () => {
    const withCode = { ...MARC, secondFactor: true };
    const { page, device } = await renderScreen<MemberPage>(marc, COORDINATOR, ({ network }) => {
      network.answer(getTeam, { members: [LUCIE, withCode], invitations: [] });
      network.on(removeSecondFactor, GONE);
    });
    await says(page, team.factorOn);
    await says(page, team.factorText(MARC.name));
    await press(page, team.factorTake);
    await says(page, team.checkedMissing);
    const part = await until('the part', () => deep(page, 'cm-take-factor'));
    (await until('the box', () => deep(part, 'input[type=checkbox]'))).click();
    device.network.answer(getTeam, TEAM);
    await press(part, team.factorTake);
    await until('it is gone', () => !deep(page, 'cm-take-factor'));
    const [asked] = device.network.askedOf(removeSecondFactor);
    assert.deepEqual(asked?.body, { checked: true });
  });
});
