import { html } from 'lit';
import type { OwnHelpPage } from '../../../../src/ui/screens/volunteers/own-help-page.ts';
import '../../../../src/ui/screens/volunteers/own-help-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { anId, volunteerNo } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import { deep, press, renderScreen, says, still, words, write } from '../render-screen.ts';

const { app, volunteers } = words;
const PAGE = html`<cm-own-help-page></cm-own-help-page>`;

describe('cm-own-help-page', () => {
  it('lets a volunteer say what they like to do, how far and when', async () => {
    const { page, device } = await renderScreen<OwnHelpPage>(PAGE, volunteerNo(1));
    await says(page, volunteers.own.kinds);
    await still();
    await accessible(page);
    (
      await until('a walk', () =>
        deep(page, 'cm-checkbox[data-value=walk]')?.shadowRoot?.querySelector('input'),
      )
    ).click();
    await write(page, volunteers.words, 'Plutôt le matin');
    await press(page, app.save);
    await until('it is kept', async () => {
      const { kinds, words: said } = (await device.shown(anId('volunteer')))!;
      return said === 'Plutôt le matin' && kinds.includes('walk');
    });
  });

  it('lets them pause until a day, says so, and lets them come back', async () => {
    const { page, device } = await renderScreen<OwnHelpPage>(PAGE, volunteerNo(1));
    const status = async () => (await device.shown(anId('volunteer')))?.status;
    await press(page, volunteers.own.pause);
    const dialog = await until('the question', () => deep(page, 'cm-dialog'));
    await write(page, volunteers.pauseUntil, '2031-05-02');
    await press(dialog, volunteers.pause);
    await until('a pause', async () => (await status()) === 'paused');
    await says(page, volunteers.own.onPauseUntil('2 mai 2031'));
    await accessible(page);
    await press(page, volunteers.resume);
    await until('they are back', async () => (await status()) === 'active');
  });
});
