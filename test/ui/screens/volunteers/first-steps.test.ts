import { assert } from 'chai';
import { html } from 'lit';
import type { CharterSettings } from '../../../../src/ui/screens/volunteers/charter-settings.ts';
import '../../../../src/ui/screens/volunteers/charter-settings.ts';
import type { FirstStepsPage } from '../../../../src/ui/screens/volunteers/first-steps-page.ts';
import '../../../../src/ui/screens/volunteers/first-steps-page.ts';
import { today } from '../../../../src/ui/kit/today.ts';
import { accessible } from '../../../support/accessible.ts';
import { anId, COORDINATOR, uuid, volunteerNo } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import { deepAll, press, read, renderScreen, says, words, write } from '../render-screen.ts';

const { app, charter } = words;
const PAGE = html`<cm-first-steps-page></cm-first-steps-page>`;

describe('cm-first-steps-page', () => {
  it('says what to do, what never to do and whom to ring, and has the charter signed, without network', async () => {
    const { page, device } = await renderScreen<FirstStepsPage>(PAGE, volunteerNo(1));
    await says(page, charter.steps.neverHeading);
    const [territory] = await device.allShown('territory');
    assert.ok(
      deepAll<HTMLAnchorElement>(page, 'a').some(
        ({ href }) => href === `tel:${territory!.phone.replaceAll(' ', '')}`,
      ),
    );
    await accessible(page);
    await press(page, charter.sign);
    await says(page, 'Vous avez signé cette charte');
    const me = await device.shown(anId('volunteer'));
    assert.deepEqual(me?.charter, { version: 'model-1', how: 'screen', on: today() });
    assert.notInclude(read(page), charter.agree);
  });

  it('asks again for a signature once the town hall has another charter, and shows its words', async () => {
    const { page, device } = await renderScreen<FirstStepsPage>(PAGE, volunteerNo(1));
    const me = await device.shown(anId('volunteer'));
    const [territory] = await device.allShown('territory');
    await device.receive(
      { ...me!, charter: { version: 'model-1', how: 'paper', on: '2026-01-01' } },
      { ...territory!, charter: { version: uuid(7), text: 'Nous tenons parole.' } },
    );
    await says(page, 'Nous tenons parole.');
    await says(page, charter.steps.older);
  });
});

describe('cm-charter-settings', () => {
  it('has the own words of a town hall kept as a charter of their own, and goes back to the model', async () => {
    const { page, device } = await renderScreen<CharterSettings>(
      html`<cm-charter-settings></cm-charter-settings>`,
      COORDINATOR,
    );
    const now = async () => (await device.allShown('territory'))[0]?.charter;
    await press(page, charter.settings.change);
    await write(page, charter.settings.field, '');
    await press(page, app.save);
    await says(page, charter.settings.missing);
    await write(page, charter.settings.field, 'Nous tenons parole.');
    await press(page, app.save);
    await until('kept', async () => (await now())?.text === 'Nous tenons parole.');
    await says(page, charter.settings.own);
    await accessible(page);
    await press(page, charter.settings.toModel);
    await until('the model again', async () => (await now()) === undefined);
  });
});
