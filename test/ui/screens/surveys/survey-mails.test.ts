import { assert } from 'chai';
import { html } from 'lit';

import {
  readInvitations,
  sendInvitations,
  type InvitationsNow,
} from '../../../../src/contract/door/invitations.ts';
import { addDays } from '../../../../src/domain/kernel/when.ts';
import type { LettersPage } from '../../../../src/ui/screens/surveys/letters-page.ts';
import '../../../../src/ui/screens/surveys/letters-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { COORDINATOR, uuid } from '../../../support/builders.ts';
import { aSurvey } from '../../../support/surveys.ts';
import { TODAY } from '../../../support/three-steeples.ts';
import { until } from '../../../support/waiting.ts';
import {
  control,
  deep,
  press,
  read,
  renderScreen,
  says,
  still,
  words,
  write,
} from '../render-screen.ts';

const { mails } = words.surveys;
const screen = html`<cm-letters-page .survey=${uuid(1)}></cm-letters-page>`;
const NOW: InvitationsNow = {
  ...{ canSend: true, invited: 0, waiting: 0, givenUp: 0 },
  ...{ subject: 'Votre avis nous aiderait', text: 'Bonjour,\n\nNous vous proposons…' },
};

const open = (now: Partial<InvitationsNow> = {}) =>
  renderScreen<LettersPage>(screen, COORDINATOR, async (device) => {
    await device.receive(aSurvey());
    device.network.answer(readInvitations, { ...NOW, ...now });
  });

describe('invitations by e-mail', () => {
  it('are pasted, checked, read over, then sent; nothing of them is kept here', async () => {
    const { page, device } = await open();
    await write(page, mails.addresses, 'a@x.fr, B@x.fr\nb@x.fr');
    await says(page, `${mails.count(2)} ${mails.repeated(1)}`);
    await still();
    await accessible(page);
    await press(page, mails.look);
    await says(page, mails.subject(NOW.subject));
    await says(page, 'Nous vous proposons…');
    await still();
    await accessible(page);
    device.network.answer(sendInvitations, { taken: 1, known: 1, askedNoMore: 0, full: 0 });
    device.network.answer(readInvitations, { ...NOW, invited: 2, waiting: 1, givenUp: 1 });
    await press(page, mails.send(2));
    await says(page, `${mails.sent(1)} ${mails.known(1)}`);
    await says(page, `${mails.invited(2)} ${mails.waiting(1)} ${mails.givenUp(1)}`);
    assert.equal((await control(page, mails.addresses)).value, '');
    assert.deepEqual(device.network.askedOf(sendInvitations).at(-1)?.body, {
      until: addDays(TODAY, 21),
      addresses: ['a@x.fr', 'B@x.fr'],
    });
    assert.deepEqual(await device.drafts.begun(''), [], 'an address lies on no device');
  });

  it('say which addresses are none and why, before anything is sent', async () => {
    const { page, device } = await open();
    await press(page, mails.look);
    await says(page, mails.noAddress);
    await write(page, mails.addresses, 'jeanne.x.fr paul@wanadoo a@x.fr');
    await says(page, mails.faultOf('jeanne.x.fr', mails.fault['no-at']));
    await says(page, mails.faultOf('paul@wanadoo', mails.fault['no-domain']));
    await press(page, mails.look);
    await says(page, mails.wrong);
    const many = Array.from({ length: 501 }, (_, at) => `v${at}@x.fr`).join('\n');
    await write(page, mails.addresses, many);
    await says(page, mails.tooMany(500));
    await write(page, mails.addresses, 'a@x.fr');
    await write(page, mails.until, addDays(TODAY, -1));
    await press(page, mails.look);
    await says(page, mails.badDay);
    assert.equal(device.network.askedOf(sendInvitations).length, 0);
    await accessible(page);
  });

  it('keep the addresses when the answer was lost, and say that it may be tried again', async () => {
    const { page, device } = await open();
    await write(page, mails.addresses, 'a@x.fr');
    await press(page, mails.look);
    await press(page, mails.send(1));
    await says(page, mails.failed);
    device.network.answer(sendInvitations, { taken: 0, known: 0, askedNoMore: 1, full: 0 });
    await press(page, mails.send(1));
    await says(page, `${mails.sent(0)} ${mails.askedNoMore(1)}`);
  });

  it('that found no room stay there, to be tried again', async () => {
    const { page, device } = await open();
    await write(page, mails.addresses, 'a@x.fr, b@x.fr');
    await press(page, mails.look);
    device.network.answer(sendInvitations, { taken: 1, known: 0, askedNoMore: 0, full: 1 });
    await press(page, mails.send(2));
    await says(page, mails.full(1));
    assert.equal((await control(page, mails.addresses)).value, 'a@x.fr, b@x.fr');
  });

  it('can be changed after they were read over', async () => {
    const { page } = await open();
    await write(page, mails.addresses, 'a@x.fr');
    await press(page, mails.look);
    await press(page, mails.change);
    assert.equal((await control(page, mails.addresses)).value, 'a@x.fr');
  });

  it('are not offered where the service sends none, nor without network; letters are', async () => {
    const { page } = await open({ canSend: false });
    await says(page, mails.cannot);
    assert.notInclude(read(page), mails.addressesHint);
    await says(page, words.surveys.makeLetters);
    await accessible(page);
    const away = await renderScreen<LettersPage>(screen, COORDINATOR);
    await says(away.page, mails.offline);
    away.device.network.answer(readInvitations, NOW);
    await press(away.page, mails.again);
    await until('the form', () => deep(away.page, 'textarea'));
  });
});
