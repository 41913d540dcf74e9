import { assert } from 'chai';
import { html } from 'lit';

import type { DeskChecks } from '../../../../src/ui/screens/desk/desk-checks.ts';
import '../../../../src/ui/screens/desk/desk-checks.ts';
import type { VolunteerPage } from '../../../../src/ui/screens/volunteers/volunteer-page.ts';
import '../../../../src/ui/screens/volunteers/volunteer-page.ts';
import type { CheckToSee } from '../../../../src/domain/territory/kind-setting.ts';
import { addDays } from '../../../../src/domain/kernel/when.ts';
import { today } from '../../../../src/ui/kit/today.ts';
import { accessible } from '../../../support/accessible.ts';
import { anId, COORDINATOR, uuid } from '../../../support/builders.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import { until } from '../../../support/waiting.ts';
import { written } from '../on-device.ts';
import {
  choose,
  deep,
  deepAll,
  press,
  read,
  renderScreen,
  says,
  still,
  words,
  write,
} from '../render-screen.ts';

const { charter, checks, desk, volunteers } = words;
const { file } = volunteers;
const screen = (n: number) => html`<cm-volunteer-page .volunteer=${uuid(n)}></cm-volunteer-page>`;
const known = async (device: TestDevice, n: number) => device.shown(anId('volunteer', n));

/** Opens what notes one thing of the file. */
async function opened(page: HTMLElement, what: string): Promise<HTMLElement> {
  const button = await until('the button', () => deep(page, `[data-what=${what}]`));
  button.click();
  return until('the dialog', () => deep(page, 'cm-dialog'));
}

describe('cm-volunteer-file', () => {
  it('leads from a candidate to somebody who can be welcomed, one step at a time', async () => {
    const { page, device } = await renderScreen<VolunteerPage>(screen(3), COORDINATOR);
    const main = () => deepAll(page, 'cm-button[variant=primary]');
    const next = async (what: string) =>
      until(what, () => {
        const [only, ...others] = main();
        return others.length === 0 && only?.dataset['what'] === what;
      });
    await next('met');
    let dialog = await opened(page, 'met');
    await still();
    await accessible(page);
    await press(dialog, file.note);
    await until('met', async () => (await known(device, 3))?.met === today());
    await says(page, file.stages.met);
    await next('charter');
    dialog = await opened(page, 'charter');
    await press(dialog, file.note);
    await until('signed', async () => (await known(device, 3))?.charter?.how === 'paper');
    await says(page, file.stages.signed);
    await press(page, volunteers.approve);
    await until('welcomed', async () => (await known(device, 3))?.status === 'active');
  });

  it('has the charter read and signed on this screen', async () => {
    const { page, device } = await renderScreen<VolunteerPage>(screen(3), COORDINATOR);
    const dialog = await opened(page, 'charter');
    await choose(page, file.how, file.onScreen);
    await says(page, charter.model.split('\n')[0]!);
    await still();
    await accessible(page);
    await press(dialog, charter.sign);
    await until('signed', async () => (await known(device, 3))?.charter?.how === 'screen');
    assert.include((await known(device, 3))?.charter, { version: 'model-1', on: today() });
  });

  it('notes a paper with its last day, refuses one that ends before, and takes a note away', async () => {
    const { page, device } = await renderScreen<VolunteerPage>(screen(1), COORDINATOR);
    const dialog = await opened(page, 'licence');
    await says(page, file.noCopy);
    await write(page, file.until, addDays(today(), -1));
    await press(dialog, file.note);
    await says(page, file.untilBefore);
    await write(page, file.until, addDays(today(), 400));
    await press(dialog, file.note);
    const [fact] = await written(device, 1);
    assert.deepEqual(fact?.data, {
      check: 'licence',
      seen: { on: today(), until: addDays(today(), 400) },
    });
    await says(page, file.you);
    await press(await opened(page, 'licence'), file.takeBack);
    await until('taken away', async () => (await known(device, 1))?.checks?.length === 0);
  });
});

describe('cm-desk-checks', () => {
  it('reminds of papers that end soon or have ended, and of no others', async () => {
    const note = (device: TestDevice, n: number, check: CheckToSee, days: number) =>
      device.volunteers.seen(anId('volunteer', n), check, {
        on: '2026-01-01',
        until: addDays(today(), days),
      });
    const { page } = await renderScreen<DeskChecks>(
      html`<cm-desk-checks></cm-desk-checks>`,
      COORDINATOR,
      async (device) => {
        await note(device, 1, 'licence', 10);
        await note(device, 2, 'licence', -3);
        await note(device, 4, 'identity', 300);
      },
    );
    await says(page, desk.checksText);
    assert.deepEqual(
      deepAll(page, 'cm-card').map((card) => card.getAttribute('href')),
      [2, 1].map((n) => `/volunteers/${uuid(n)}`),
    );
    assert.notInclude(read(page), checks.names.identity);
    await accessible(page);
  });
});
