import { assert } from 'chai';
import { html } from 'lit';
import type { CandidaciesPage } from '../../../../src/ui/screens/candidacies/candidacies-page.ts';
import '../../../../src/ui/screens/candidacies/candidacies-page.ts';
import type { CandidacyPage } from '../../../../src/ui/screens/candidacies/candidacy-page.ts';
import '../../../../src/ui/screens/candidacies/candidacy-page.ts';
import type { DeskCandidacies } from '../../../../src/ui/screens/desk/desk-candidacies.ts';
import '../../../../src/ui/screens/desk/desk-candidacies.ts';
import type { VolunteerFormPage } from '../../../../src/ui/screens/volunteers/volunteer-form-page.ts';
import '../../../../src/ui/screens/volunteers/volunteer-form-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { anId, aPerson, COORDINATOR, NOW, uuid } from '../../../support/builders.ts';
import { aCandidacy } from '../../../support/candidacies.ts';
import { until } from '../../../support/waiting.ts';
import {
  button,
  control,
  deep,
  deepAll,
  leadsTo,
  press,
  read,
  renderScreen,
  says,
  still,
  words,
  write,
} from '../render-screen.ts';

const { candidacies } = words;
const ONE = html`<cm-candidacy-page .candidacy=${uuid(1)}></cm-candidacy-page>`;
const LIST = html`<cm-candidacies-page></cm-candidacies-page>`;

const second = () =>
  aCandidacy({
    ...{ _id: anId('candidacy', 2), given: 'Bastien', family: 'Roussel' },
    ...{ phone: '+33 6 39 98 00 71', kinds: [], offeredAt: '2026-03-03T08:00:00.000Z' },
  });
const over = () =>
  aCandidacy({
    ...{ _id: anId('candidacy', 3), given: 'Paul', family: 'Aubry', phone: '06 39 98 00 73' },
    ...{ status: 'set-aside', endedAt: NOW, why: 'Aide déjà ailleurs.' },
  });

describe('cm-candidacies-page', () => {
  it('says that nobody waits; then who waits the longest first, and who was seen to', async () => {
    const { page, device } = await renderScreen<CandidaciesPage>(LIST, COORDINATOR);
    await says(page, candidacies.empty);
    await device.receive(over(), second(), aCandidacy());
    await says(page, 'Solène Marchadier');
    const cards = deepAll(page, 'cm-card').map((card) => read(card));
    assert.match(cards[0]!, /Solène Marchadier.*À rencontrer/su);
    assert.match(cards[1]!, /Bastien Roussel.*À rencontrer/su);
    assert.match(cards[2]!, /Paul Aubry.*Mise de côté/su);
    assert.include(cards[0]!, candidacies.known, 'two with one telephone');
    assert.notInclude(cards[2]!, candidacies.known);
    await still();
    await accessible(page);
  });
});

describe('cm-desk-candidacies', () => {
  it('takes no room while nobody waits, and counts those who do', async () => {
    const screen = html`<cm-desk-candidacies></cm-desk-candidacies>`;
    const { page, device } = await renderScreen<DeskCandidacies>(screen, COORDINATOR, (one) =>
      one.receive(over()),
    );
    await until('hidden', () => page.hasAttribute('hidden'));
    await device.receive(aCandidacy(), second());
    await says(page, words.desk.candidacies.waiting(2));
    assert.isFalse(page.hasAttribute('hidden'));
    await accessible(page);
  });
});

describe('cm-candidacy-page', () => {
  it('says how to ring them, what they would like, and whom they may be already', async () => {
    const { page } = await renderScreen<CandidacyPage>(ONE, COORDINATOR, async (device) => {
      const phones = [{ number: '0639980071' }];
      await device.receive(aCandidacy(), aPerson({ _id: anId('person', 9), phones }), second());
    });
    await says(page, 'Solène Marchadier');
    await says(page, candidacies.known);
    assert.equal(deep(page, 'a[href^="tel:"]')?.getAttribute('href'), 'tel:0639980071');
    const links = deepAll(page, 'cm-notice a').map((link) => link.getAttribute('href'));
    assert.sameMembers(links, [`/people/${uuid(9)}`, `/candidacies/${uuid(2)}`]);
    assert.include(read(page), 'Plutôt le mercredi');
    await still();
    await accessible(page);
  });

  it('is set aside with a reason, and taken up again', async () => {
    const { page, device } = await renderScreen<CandidacyPage>(ONE, COORDINATOR, (one) =>
      one.receive(aCandidacy()),
    );
    await press(page, candidacies.setAside);
    await press(page, candidacies.setAside);
    await says(page, candidacies.whyMissing);
    await write(page, candidacies.why, 'Aide déjà ailleurs.');
    await press(page, candidacies.setAside);
    await says(page, 'Aide déjà ailleurs.');
    await leadsTo(candidacies.statuses['set-aside']);
    await still();
    await accessible(page);
    await press(page, candidacies.reopen);
    await button(page, candidacies.register);
    assert.equal((await device.shown(anId('candidacy')))?.status, 'waiting');
  });

  it('becomes a volunteer by the ordinary form, which knows already what they said', async () => {
    const { page, device, went } = await renderScreen<VolunteerFormPage>(
      html`<cm-volunteer-form-page .candidacy=${uuid(1)}></cm-volunteer-form-page>`,
      COORDINATOR,
      (one) => one.receive(aCandidacy({ commune: '99902' })),
    );
    const { volunteers } = words;
    assert.equal((await control(page, volunteers.given)).value, 'Solène');
    assert.equal((await control(page, volunteers.phone)).value, '06 39 98 00 71');
    assert.equal((await control(page, volunteers.commune)).value, '99902');
    await write(page, volunteers.family, 'Marchadier-Roux');
    await press(page, words.app.save);
    await until('led to the volunteer', () => went.some((path) => path.startsWith('/volunteers/')));
    const candidacy = await device.shown(anId('candidacy'));
    assert.equal(candidacy?.status, 'registered');
    const volunteer = await device.shown(candidacy?.volunteer ?? anId('volunteer', 99));
    assert.equal(volunteer?.family, 'Marchadier-Roux');
  });
});
