import { assert } from 'chai';
import { html } from 'lit';
import {
  findCommunes,
  readCommuneUse,
  readOutline,
} from '../../../../src/contract/territory/commune-endpoints.ts';
import type { CommunesPage } from '../../../../src/ui/screens/territory/communes-page.ts';
import '../../../../src/ui/screens/territory/communes-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { anId, COORDINATOR } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import { deep, deepAll, press, renderScreen, says, words, write } from '../render-screen.ts';

const { communes } = words.settings;
const screen = html`<cm-communes-page></cm-communes-page>`;
const VONNAS = { code: '01457', name: 'Vonnas', population: 3_000 };
const UNUSED = { people: 0, ended: 0, volunteers: 0, requests: 0, waiting: 0 };

type Shown = Awaited<ReturnType<typeof renderScreen<CommunesPage>>>;

async function codes({ device }: Shown): Promise<readonly string[]> {
  const shown = await device.shown(anId('territory'));
  return (shown?.communes ?? []).map(({ code }) => code);
}

async function withVonnas(): Promise<Shown> {
  const shown = await renderScreen<CommunesPage>(screen, COORDINATOR, ({ network }) => {
    network.answer(findCommunes, { found: [VONNAS] });
  });
  await write(shown.page, communes.search, 'vonnas');
  await press(shown.page, communes.searchStart);
  await press(shown.page, communes.addThis('Vonnas'));
  await until('it is there', async () => (await codes(shown)).includes('01457'));
  return shown;
}

describe('cm-communes-page', () => {
  it('adds a commune of the official list, and says that it is there', async () => {
    const { page } = await withVonnas();
    await says(page, communes.isHere);
    await says(page, communes.noOutline);
    await accessible(page);
  });

  it('says what to write, that nothing was found, and that it needs a network', async () => {
    const { page, device } = await renderScreen<CommunesPage>(screen, COORDINATOR);
    await press(page, communes.searchStart);
    await says(page, communes.searchMissing);
    await write(page, communes.search, 'vonnas');
    await press(page, communes.searchStart);
    await says(page, communes.problems.offline);
    device.network.answer(findCommunes, { found: [] });
    await press(page, communes.searchStart);
    await says(page, communes.nothing);
  });

  it('takes none out while anybody is in it, and says who', async () => {
    const shown = await withVonnas();
    const { page, device } = shown;
    device.network.answer(readCommuneUse, { ...UNUSED, people: 2, requests: 1 });
    await press(page, communes.dropThis('Vonnas'));
    await says(page, communes.uses.people(2));
    await says(page, communes.uses.requests(1));
    await accessible(page);
    await press(page, communes.understood);
    await until('no question', () => !deep(page, 'cm-dialog'));
    assert.include(await codes(shown), '01457');
  });

  it('takes one out after a question that says what stays, and puts it back', async () => {
    const shown = await withVonnas();
    const { page, device, toasts } = shown;
    device.network.answer(readCommuneUse, { ...UNUSED, ended: 3 });
    await press(page, communes.dropThis('Vonnas'));
    await says(page, communes.uses.ended(3));
    await press(page, communes.dropConfirm);
    await until('it is gone', async () => !(await codes(shown)).includes('01457'));
    toasts.at(-1)?.undo?.();
    await until('it is back', async () => (await codes(shown)).includes('01457'));
  });

  it('gives it an outline out of a file, of which only that commune leaves the device', async () => {
    const shown = await withVonnas();
    const { page, device } = shown;
    const outline: [number, number][][] = [
      [
        [5, 46.2],
        [5.1, 46.2],
        [5.1, 46.3],
        [5, 46.2],
      ],
    ];
    device.network.answer(readOutline, { outline, point: { lat: 46.25, lon: 5.05 } });
    const give = async (text: string): Promise<void> => {
      const inputs = deepAll<HTMLInputElement>(page, 'input[type=file]');
      const input = inputs.find(
        (one) => one.getAttribute('aria-label') === communes.outlineOf('Vonnas'),
      )!;
      const files = new DataTransfer();
      files.items.add(new File([text], 'contour.geojson'));
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
    };
    await give('<html>');
    await says(page, communes.problems['no-outline']);
    const own = { type: 'Feature', properties: { code: '01457' }, geometry: null };
    const others = { type: 'Feature', properties: { code: '01004' }, geometry: null };
    await give(JSON.stringify({ type: 'FeatureCollection', features: [others, own] }));
    await says(page, communes.withOutline);
    assert.deepEqual(device.network.askedOf(readOutline)[0]?.body, { features: [own] });
    const kept = (await device.shown(anId('territory')))?.communes.at(-1);
    assert.deepEqual(kept, { ...VONNAS, outline, point: { lat: 46.25, lon: 5.05 } });
  });
});
