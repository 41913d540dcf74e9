import { assert } from 'chai';
import { html } from 'lit';
import type { MissionPage } from '../../../../src/ui/screens/missions/mission-page.ts';
import '../../../../src/ui/screens/missions/mission-page.ts';
import type { MissionsSettings } from '../../../../src/ui/screens/territory/missions-settings.ts';
import '../../../../src/ui/screens/territory/missions-settings.ts';
import { problemWords } from '../../../../src/ui/kit/problem-words.ts';
import { accessible } from '../../../support/accessible.ts';
import { anId, aTerritory, COORDINATOR, uuid, volunteerNo } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import { deepAll, press, renderScreen, says, words, write } from '../render-screen.ts';

const { atOnce } = words.settings;
const screen = html`<cm-missions-settings></cm-missions-settings>`;
const set = async (device: TestDevice) => (await device.shown(anId('territory')))?.missionsAtOnce;

describe('cm-missions-settings', () => {
  it('shows what is usual, and keeps what the territory sets', async () => {
    const { page, device } = await renderScreen<MissionsSettings>(screen, COORDINATOR);
    await says(page, atOnce.text);
    const field = await until('the field', () => deepAll<HTMLInputElement>(page, 'input')[0]);
    assert.equal(field.value, '5');
    await accessible(page);
    await write(page, atOnce.field, '2');
    await press(page, atOnce.save);
    await until('set', async () => (await set(device)) === 2);
    await until('shown', () => field.value === '2');
  });

  it('refuses what is no such number, and says which there are', async () => {
    const { page, device } = await renderScreen<MissionsSettings>(screen, COORDINATOR);
    for (const text of ['0', '51', '-2', '2,5', 'beaucoup', '']) {
      await write(page, atOnce.field, text);
      await press(page, atOnce.save);
      await says(page, atOnce.bad);
    }
    assert.isUndefined(await set(device));
    await write(page, atOnce.field, ' 50 ');
    await press(page, atOnce.save);
    await until('set', async () => (await set(device)) === 50);
  });
});

describe('a volunteer who has as many missions as the territory allows', () => {
  it('is told that number, and whom to ring', async () => {
    const actor = volunteerNo(1);
    const territory = aTerritory({ missionsAtOnce: 1 });
    const { page } = await renderScreen<MissionPage>(
      html`<cm-mission-page .mission=${uuid(1)}></cm-mission-page>`,
      actor,
      async (device) => {
        await device.receive({ ...(await device.shown(anId('territory')))!, missionsAtOnce: 1 });
        const luc = (await device.shown(anId('volunteer')))!;
        await device.receive({ ...luc, missions: [anId('request', 2)] });
      },
    );
    await press(page, words.mission.accept);
    const told = problemWords(words, 'holds-enough', territory);
    assert.include(told, '(1)');
    await says(page, told);
  });

  it('the usual number, where nothing is set', () => {
    assert.include(problemWords(words, 'holds-enough'), '(5)');
    assert.equal(
      problemWords(words, 'closed', aTerritory({ missionsAtOnce: 2 })),
      words.problems.refusals.closed,
    );
  });
});
