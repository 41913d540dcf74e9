import { assert } from 'chai';
import { html } from 'lit';

import type { Sending } from '../../../../src/data/sending/sending.ts';
import type { SendingPage } from '../../../../src/ui/screens/sending/sending-page.ts';
import '../../../../src/ui/screens/sending/sending-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { aFact, anId, NOW, requestDetails, volunteerNo } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import { deep, deepAll, renderScreen, press, read, says, still, words } from '../render-screen.ts';

const { sending, vocabulary } = words;
const screen = html`<cm-sending-page></cm-sending-page>`;

const waiting: Sending = {
  fact: aFact('request.noted', requestDetails({ said: 'Il me faudrait du pain.' })),
  status: 'waiting',
  at: NOW,
};
const refused: Sending = {
  fact: aFact('mission.accepted', { volunteer: anId('volunteer') }),
  status: 'refused',
  reason: 'closed',
  at: NOW,
};

describe('cm-sending-page', () => {
  it('says that all is sent, and can be used by everybody', async () => {
    const { page } = await renderScreen<SendingPage>(screen, volunteerNo(1));
    await says(page, sending.allSent);
    await accessible(page);
  });

  it('shows what waits in the words it was written in, and can be used by everybody', async () => {
    const { page } = await renderScreen<SendingPage>(screen, volunteerNo(1), (device) => {
      device.sendings = [refused, waiting];
    });
    await says(page, 'Il me faudrait du pain.');
    await says(page, vocabulary.refusals.closed);
    await accessible(page);
    const order = read(page);
    assert.isBelow(order.indexOf(sending.refusedText), order.indexOf(sending.waitingText));
  });

  it('asks to sign in again when the session has ended, above what waits', async () => {
    const { page } = await renderScreen<SendingPage>(screen, volunteerNo(1), (device) => {
      device.sendings = [waiting];
      device.status = { phase: 'sign-in-needed', waiting: 1, refused: 0 };
    });
    await says(page, words.accounts.signIn.againText);
    await says(page, 'Il me faudrait du pain.');
    await accessible(page);
  });

  it('sends now when asked', async () => {
    let asked = 0;
    const { page } = await renderScreen<SendingPage>(screen, volunteerNo(1), (device) => {
      device.sendings = [waiting];
      device.sync.syncNow = () => {
        asked += 1;
        return Promise.resolve();
      };
    });
    await press(page, sending.send);
    assert.equal(asked, 1);
  });

  it('throws nothing away without asking', async () => {
    const discarded: string[] = [];
    const { page } = await renderScreen<SendingPage>(screen, volunteerNo(1), (device) => {
      device.sendings = [refused];
      device.sending.discard = (id) => {
        discarded.push(id);
        return Promise.resolve();
      };
    });
    await press(page, sending.discard);
    await says(page, sending.discardText);
    assert.deepEqual(discarded, []);
    await still();
    await accessible(page);
    const dialog = await until('the question', () => deep(page, 'cm-dialog'));
    await press(dialog, sending.discard);
    assert.deepEqual(discarded, [refused.fact._id]);
    await until('no question', () => deepAll(page, 'cm-dialog').length === 0);
  });
});
