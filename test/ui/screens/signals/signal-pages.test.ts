import { assert } from 'chai';
import { html } from 'lit';
import { answerSignalByMail, readSignalMail } from '../../../../src/contract/signals/endpoints.ts';
import type { DeskSignals } from '../../../../src/ui/screens/desk/desk-signals.ts';
import '../../../../src/ui/screens/desk/desk-signals.ts';
import type { PersonFormPage } from '../../../../src/ui/screens/people/person-form-page.ts';
import '../../../../src/ui/screens/people/person-form-page.ts';
import type { SignalPage } from '../../../../src/ui/screens/signals/signal-page.ts';
import '../../../../src/ui/screens/signals/signal-page.ts';
import type { SignalsPage } from '../../../../src/ui/screens/signals/signals-page.ts';
import '../../../../src/ui/screens/signals/signals-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { anId, aPerson, COORDINATOR, NOW, uuid } from '../../../support/builders.ts';
import { aSignal } from '../../../support/signals.ts';
import { until } from '../../../support/waiting.ts';
import {
  button,
  choose,
  control,
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

const { signals } = words;
const WRITABLE = {
  ...{ name: 'La boulangère', phone: '06 39 98 41 09', email: 'boulangere@exemple.fr' },
};
const ONE = html`<cm-signal-page .signal=${uuid(1)}></cm-signal-page>`;

describe('cm-signals-page', () => {
  it('says that nobody waits; then who is to be rung, and the desk counts them', async () => {
    const { page, device } = await renderScreen<SignalsPage>(
      html`<cm-signals-page></cm-signals-page>`,
      COORDINATOR,
    );
    await says(page, signals.empty);
    await device.receive(aSignal());
    await says(page, 'Ginette Pommier');
    await still();
    await accessible(page);
    const desk = await renderScreen<DeskSignals>(
      html`<cm-desk-signals></cm-desk-signals>`,
      COORDINATOR,
      (one) => one.receive(aSignal()),
    );
    await says(desk.page, words.desk.signals.waiting(1));
    await accessible(desk.page);
  });
});

describe('cm-signal-page', () => {
  it('says how to ring the person, what was noticed, who told, and whom they may be already', async () => {
    const { page } = await renderScreen<SignalPage>(ONE, COORDINATOR, async (device) => {
      const phones = [{ number: '0465719812' }];
      await device.receive(aSignal(), aPerson({ _id: anId('person', 9), phones }));
    });
    await says(page, 'Ne vient plus au marché.');
    await says(page, signals.known);
    const rings = deepAll(page, 'a[href^="tel:"]').map((link) => link.getAttribute('href'));
    assert.deepEqual(rings, ['tel:0465719812', 'tel:0639984109']);
    await still();
    await accessible(page);
  });

  it('is answered in words, and taken up again', async () => {
    const { page, device } = await renderScreen<SignalPage>(ONE, COORDINATOR, (one) =>
      one.receive(aSignal()),
    );
    await press(page, signals.answer);
    await press(page, signals.answer);
    await says(page, signals.whatMissing);
    await write(page, signals.what, 'Elle a été appelée.');
    await press(page, signals.answer);
    await leadsTo(signals.statuses.answered);
    await still();
    await accessible(page);
    await press(page, signals.reopen);
    await button(page, signals.register);
    assert.equal((await device.shown(anId('signal')))?.status, 'waiting');
  });

  it('is answered by e-mail where an address was left: a sentence is ready, and says no name', async () => {
    const { page, device } = await renderScreen<SignalPage>(ONE, COORDINATOR, async (one) => {
      one.network.answer(readSignalMail, { way: 'ready' });
      one.network.answer(answerSignalByMail, { way: 'ready', state: 'waiting' });
      await one.receive(aSignal({ caller: WRITABLE }));
    });
    await says(page, WRITABLE.email);
    await press(page, signals.answer);
    assert.equal((await control(page, signals.mail.words)).value, signals.mail.ready);
    await accessible(page);
    await write(page, signals.mail.words, 'Madame Pommier va bien.');
    await press(page, signals.mail.send);
    await says(page, signals.mail.saysWho);
    assert.lengthOf(device.network.askedOf(answerSignalByMail), 0);
    await write(page, signals.mail.words, 'Elle a été appelée, merci.');
    device.network.answer(readSignalMail, { way: 'ready', state: 'sent' });
    await press(page, signals.mail.send);
    await says(page, signals.mail.state.sent);
    const words = 'Elle a été appelée, merci.';
    assert.deepEqual(device.network.askedOf(answerSignalByMail)[0]?.body, { words });
    const signal = await device.shown(anId('signal'));
    assert.deepEqual([signal?.status, signal?.answer], ['answered', words]);
    await accessible(page);
  });

  it('is answered on the telephone all the same; a letter that is not taken leaves it to be rung', async () => {
    const { page, device } = await renderScreen<SignalPage>(ONE, COORDINATOR, async (one) => {
      await one.receive(aSignal({ caller: WRITABLE }));
    });
    await press(page, signals.answer);
    await press(page, signals.mail.send);
    await says(page, signals.mail.problems.offline);
    device.network.answer(answerSignalByMail, { way: 'stopped' });
    await press(page, signals.mail.send);
    await says(page, signals.mail.problems.stopped);
    assert.equal((await device.shown(anId('signal')))?.status, 'waiting');
    await choose(page, signals.mail.how, signals.mail.ways.phone.word);
    await write(page, signals.what, 'Elle a été appelée.');
    await press(page, signals.answer);
    await leadsTo(signals.statuses.answered);
  });

  it('who was registered is seen to, and whoever told may still be written to', async () => {
    const { page, device } = await renderScreen<SignalPage>(ONE, COORDINATOR, async (one) => {
      one.network.answer(readSignalMail, { way: 'ready', state: 'not-delivered' });
      one.network.answer(answerSignalByMail, { way: 'ready', state: 'waiting' });
      const person = anId('person', 9);
      await one.receive(aSignal({ caller: WRITABLE, status: 'registered', person, endedAt: NOW }));
    });
    await says(page, signals.mail.state['not-delivered']);
    await press(page, signals.mail.answer);
    await press(page, signals.mail.send);
    await until('it is sent', () => device.network.askedOf(answerSignalByMail).length === 1);
    await button(page, signals.openPerson);
    assert.equal((await device.shown(anId('signal')))?.status, 'registered');
  });

  it('becomes a person by the ordinary form, which knows already what was told', async () => {
    const { page, device, went } = await renderScreen<PersonFormPage>(
      html`<cm-person-form-page .signal=${uuid(1)}></cm-person-form-page>`,
      COORDINATOR,
      (one) => one.receive(aSignal({ commune: '99902' })),
    );
    const { people } = words;
    assert.equal((await control(page, people.family)).value, 'Pommier');
    await until('the form is there', () => read(page).includes(words.app.save));
    await write(page, people.address, '3 rue du Lavoir');
    await press(page, words.app.save);
    await until('led to the person', () => went.some((path) => path.startsWith('/people/')));
    const signal = await device.shown(anId('signal'));
    assert.equal(signal?.status, 'registered');
    const person = await device.shown(signal?.person ?? anId('person', 99));
    assert.equal(person?.phones[0]?.number, '04 65 71 98 12');
  });
});
