import { assert } from 'chai';
import { isSmallPng, PICTURE_BYTES } from '../../../../src/domain/territory/picture.ts';
import {
  drawMonogram,
  initialsOf,
  readLogo,
} from '../../../../src/ui/screens/territory/logo-file.ts';

/** A picture of noise, which no format makes small. */
async function noise(side: number, type: string): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const pen = canvas.getContext('2d')!;
  const dots = pen.createImageData(side, side);
  let seed = 7;
  dots.data.forEach((_, at) => {
    seed = (seed * 16_807) % 2_147_483_647;
    dots.data[at] = at % 4 === 3 ? 255 : seed % 256;
  });
  pen.putImageData(dots, 0, 0);
  return new Promise((resolve) => canvas.toBlob((made) => resolve(made!), type));
}

describe('a logo', () => {
  it('is made smaller until it is light enough, whatever is in the picture', async () => {
    const read = await readLogo(await noise(800, 'image/jpeg'));
    if (!read.ok) throw new Error(read.problem);
    assert.isTrue(isSmallPng(read.png));
    assert.isBelow(atob(read.png).length, PICTURE_BYTES);
  });

  it('leaves behind what the file held besides', async () => {
    const jpeg = new Uint8Array(await (await noise(40, 'image/jpeg')).arrayBuffer());
    const secret = 'GPS 46.31N 4.93E';
    const note = new TextEncoder().encode(secret);
    // A comment (COM) right behind the beginning of the picture.
    const head = [0xff, 0xd8, 0xff, 0xfe, 0, note.length + 2];
    const read = await readLogo(new Blob([new Uint8Array([...head, ...note, ...jpeg.slice(2)])]));
    if (!read.ok) throw new Error(read.problem);
    assert.notInclude(atob(read.png), secret);
    assert.notMatch(atob(read.png), /tEXt|iTXt|eXIf/);
  });

  it('that is small stays as it is in size', async () => {
    const read = await readLogo(await noise(48, 'image/png'));
    if (!read.ok) throw new Error(read.problem);
    const png = await createImageBitmap(
      await (await fetch(`data:image/png;base64,${read.png}`)).blob(),
    );
    assert.deepEqual([png.width, png.height], [48, 48]);
  });
});

describe('the initials of a territory', () => {
  it('are of what is its own', () => {
    assert.equal(initialsOf('Communauté de communes des Trois Clochers'), 'TC');
    assert.equal(initialsOf('Val-Voisin'), 'VV');
    assert.equal(initialsOf('L’Étang-sur-Brême'), 'ÉB');
    assert.equal(initialsOf('Pays'), 'P');
    assert.equal(initialsOf('…'), '');
  });

  it('are drawn as a picture that a territory may have', async () => {
    assert.isTrue(isSmallPng((await drawMonogram('Trois Clochers')) ?? ''));
    assert.isTrue(isSmallPng((await drawMonogram('Wwwwwww Mmmmmm')) ?? ''));
  });
});
