import { assert } from 'chai';
import { html } from 'lit';
import { isReadable } from '../../../../src/domain/territory/colour.ts';
import { isSmallPng } from '../../../../src/domain/territory/picture.ts';
import { nearestReadable } from '../../../../src/domain/territory/shades.ts';
import type { HouseSettings } from '../../../../src/ui/screens/territory/house-settings.ts';
import '../../../../src/ui/screens/territory/house-settings.ts';
import { accessible } from '../../../support/accessible.ts';
import { anId, COORDINATOR } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import {
  control,
  deep,
  choose,
  press,
  read,
  renderScreen,
  says,
  still,
  words,
  write,
} from '../render-screen.ts';

const { house } = words.settings;
const screen = html`<cm-house-settings></cm-house-settings>`;
const itself = (device: TestDevice) => device.shown(anId('territory'));

/** Puts a file where somebody would choose one. */
async function give(page: Element, file: File): Promise<void> {
  const input = await until('the file', () => deep(page, 'input[type=file]') as HTMLInputElement);
  const files = new DataTransfer();
  files.items.add(file);
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
}

/** A drawing as a file, as large as a telephone's. */
async function aDrawing(type: string, side = 900): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#28496d';
  pen.fillRect(0, 0, side, side / 2);
  const blob = await new Promise<Blob>((resolve) => canvas.toBlob((made) => resolve(made!), type));
  return new File([blob], 'logo', { type });
}

describe('cm-house-settings', () => {
  it('keeps name, telephone and hours, and undoes it', async () => {
    const { page, device, toasts } = await renderScreen<HouseSettings>(screen, COORDINATOR);
    await says(page, house.noHours);
    await press(page, house.change);
    await accessible(page);
    await write(page, house.name, 'Pays des Clochers');
    await write(page, house.phone, '04 65 71 00 09');
    await write(page, house.hours, 'le matin, de 9 h à 12 h');
    await press(page, house.save);
    await says(page, 'le matin, de 9 h à 12 h');
    const kept = await itself(device);
    assert.deepEqual([kept?.name, kept?.phone], ['Pays des Clochers', '04 65 71 00 09']);
    assert.isTrue(isSmallPng(kept?.monogram ?? ''), 'initials stand in for a logo');
    toasts.at(-1)?.undo?.();
    await until('undone', async () => (await itself(device))?.hours === undefined);
    assert.equal((await itself(device))?.name, 'Trois Clochers');
  });

  it('says in which language people are written to, French as long as nobody says so', async () => {
    const { page, device } = await renderScreen<HouseSettings>(screen, COORDINATOR);
    await press(page, house.change);
    await choose(page, house.language, house.languages.en);
    await press(page, house.save);
    await until('kept', async () => (await itself(device))?.language === 'en');
    await press(page, house.change);
    await choose(page, house.language, house.languages.fr);
    await press(page, house.save);
    await until('kept', async () => (await itself(device))?.language === undefined);
  });

  it('refuses a colour on which letters cannot be read, says why, and offers the nearest', async () => {
    const { page, device } = await renderScreen<HouseSettings>(screen, COORDINATOR);
    await press(page, house.change);
    await write(page, house.colour, '#ffd500');
    await says(page, house.unreadable('1'));
    await press(page, house.save);
    assert.isUndefined((await itself(device))?.colour);
    await press(page, house.nearest);
    await until('taken', () => !read(page).includes(house.nearest));
    await still();
    await accessible(page);
    await press(page, house.save);
    await until('kept', async () => (await itself(device))?.colour === nearestReadable('#ffd500'));
    assert.isTrue(isReadable(nearestReadable('#ffd500')));
    await press(page, house.change);
    await press(page, house.ownColour);
    await press(page, house.save);
    await until('gone', async () => (await itself(device))?.colour === undefined);
  });

  it('makes a small PNG of whatever picture is chosen, and takes it off again', async () => {
    const { page, device } = await renderScreen<HouseSettings>(screen, COORDINATOR);
    for (const type of ['image/png', 'image/jpeg', 'image/webp']) {
      await press(page, house.change);
      await give(page, await aDrawing(type));
      await until(`the logo (${type})`, () => deep(page, 'img'));
      await press(page, house.save);
      await until('kept', async () => isSmallPng((await itself(device))?.logo ?? ''));
      await press(page, house.change);
      await press(page, house.removeLogo);
      await press(page, house.save);
      await until('taken off', async () => (await itself(device))?.logo === undefined);
    }
  });

  it('says in a sentence why a file cannot be the logo, and goes on with another', async () => {
    const { page } = await renderScreen<HouseSettings>(screen, COORDINATOR);
    await press(page, house.change);
    const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'], 'a.png', {
      type: 'image/png',
    });
    await give(page, svg);
    await says(page, house.problems.svg);
    await give(page, new File([new Uint8Array(10_000_000)], 'a.jpg'));
    await says(page, house.problems['too-large']);
    await give(page, new File(['%PDF-1.7'], 'a.png', { type: 'image/png' }));
    await says(page, house.problems['no-picture']);
    const whole = await aDrawing('image/png');
    await give(page, new File([whole.slice(0, 60)], 'a.png', { type: 'image/png' }));
    await says(page, house.problems.damaged);
    await give(page, whole);
    await until('the logo', () => deep(page, 'img'));
    await until('no problem', () => !read(page).includes(house.problems.damaged));
  });

  it('wants a name and a number', async () => {
    const { page } = await renderScreen<HouseSettings>(screen, COORDINATOR);
    await press(page, house.change);
    await write(page, house.name, ' ');
    await write(page, house.phone, 'la mairie');
    await press(page, house.save);
    await says(page, house.nameMissing);
    await says(page, house.phoneBad);
    assert.equal((await control(page, house.name)).value, ' ');
  });
});
