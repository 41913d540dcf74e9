import { assert } from 'chai';
import { html } from 'lit';
import type { DeskSignals } from '../../../../src/ui/screens/desk/desk-signals.ts';
import '../../../../src/ui/screens/desk/desk-signals.ts';
import type { PersonFormPage } from '../../../../src/ui/screens/people/person-form-page.ts';
import '../../../../src/ui/screens/people/person-form-page.ts';
import type { SignalPage } from '../../../../src/ui/screens/signals/signal-page.ts';
import '../../../../src/ui/screens/signals/signal-page.ts';
import type { SignalsPage } from '../../../../src/ui/screens/signals/signals-page.ts';
import '../../../../src/ui/screens/signals/signals-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { anId, aPerson, COORDINATOR, uuid } from '../../../support/builders.ts';
import { aSignal } from '../../../support/signals.ts';
import { until } from '../../../support/waiting.ts';
import {
  button,
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
