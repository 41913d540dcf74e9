import { isSmallPng } from '../../../domain/territory/picture.ts';

/** Why a file cannot be the logo. */
export type LogoProblem = 'svg' | 'too-large' | 'no-picture' | 'damaged';

/** The logo as a small PNG in base64, or why there is none. */
export type ReadLogo =
  | { readonly ok: true; readonly png: string }
  | { readonly ok: false; readonly problem: LogoProblem };

/** So many bytes are a photograph for a wall, and no logo. */
const MOST_BYTES = 10_000_000;
/** So many pixels are more than an old telephone can hold at once. */
const MOST_PIXELS = 50_000_000;
/** What is tried one after the other, until it is light enough. */
const SIDES = [256, 192, 128, 96, 64];
const MONOGRAM_SIDE = 512;

/** The first bytes of what is taken: PNG, JPEG, WebP (a RIFF). */
const BEGINNINGS = ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'RIFF'];

/**
 * Makes a logo of a file, on this device: drawn anew, at most 256 pixels, a PNG of at most 40 kB. What the file held
 * besides (place, date, author) stays behind.
 */
export async function readLogo(file: Blob): Promise<ReadLogo> {
  if (file.size >= MOST_BYTES) return { ok: false, problem: 'too-large' };
  const problem = wrongBeginning(new Uint8Array(await file.slice(0, 1024).arrayBuffer()));
  if (problem) return { ok: false, problem };
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return { ok: false, problem: 'damaged' };
  const { width, height } = picture;
  try {
    if (width * height > MOST_PIXELS) return { ok: false, problem: 'too-large' };
    for (const side of SIDES) {
      const scale = Math.min(1, side / Math.max(width, height));
      // A square, so that it stands in the middle of whatever it is laid upon.
      const png = await drawn(
        Math.max(16, Math.round(Math.max(width, height) * scale)),
        (pen, most) => {
          const [w, h] = [width * scale, height * scale];
          pen.imageSmoothingQuality = 'high';
          pen.drawImage(picture, (most - w) / 2, (most - h) / 2, w, h);
        },
      );
      if (png) return { ok: true, png };
    }
    return { ok: false, problem: 'too-large' };
  } finally {
    picture.close();
  }
}

/** The initials of a territory, pale on nothing, for an icon without a logo; undefined: they cannot be drawn. */
export function drawMonogram(name: string): Promise<string | undefined> {
  return drawn(MONOGRAM_SIDE, (pen, side) => {
    pen.font = `700 ${String(side * 0.46)}px 'Atkinson Hyperlegible Next Variable', sans-serif`;
    pen.fillStyle = '#fffdf8';
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillText(initialsOf(name), side / 2, side * 0.53, side * 0.8);
  });
}

/** "Communauté de communes des Trois Clochers" is TC: at most two letters, of what is its own. */
export function initialsOf(name: string): string {
  const words = name
    .normalize('NFC')
    .split(/[\s'’\-–]+/u)
    .filter((word) => /\p{L}|\p{N}/u.test(word));
  const own = words.filter((word) => !COMMON.has(word.toLocaleLowerCase('fr')));
  const letters = (own.length > 0 ? own : words)
    .slice(0, 2)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0));
  return letters.join('').toLocaleUpperCase('fr');
}

const COMMON = new Set([
  ...['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'et', 'en', 'sur', 'sous', 'à', 'au', 'aux'],
  ...['mairie', 'commune', 'communes', 'communauté', 'pays', 'ville', 'agglomération'],
]);

function wrongBeginning(bytes: Uint8Array): LogoProblem | undefined {
  const text = String.fromCharCode(...bytes);
  if (/<svg|<\?xml|<!DOCTYPE/i.test(text)) return 'svg';
  return BEGINNINGS.some((one) => text.startsWith(one)) ? undefined : 'no-picture';
}

async function drawn(
  side: number,
  draw: (pen: CanvasRenderingContext2D, side: number) => void,
): Promise<string | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  draw(pen, side);
  const png = canvas.toDataURL('image/png').split(',')[1] ?? '';
  return isSmallPng(png) ? png : undefined;
}
