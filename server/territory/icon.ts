import { channelsOf, isColour, isReadable } from '../../src/domain/territory/colour.ts';
import { readPng, writePng, type Dots } from './png.ts';

/** Coudmain's green, and the paper under a logo (src/ui/theme/tokens.css). */
const GREEN = '#1c4a3c';
const PAPER = '#fffdf8';

/** The icons of an installed app, by the name in their address. */
export const ICONS = {
  'icon-192': { side: 192, room: 0.84 },
  // Telephones of Apple cut its corners themselves.
  'icon-180': { side: 180, room: 0.84 },
  'icon-512': { side: 512, room: 0.84 },
  // What a telephone may cut off lies outside of four fifths (W3C, maskable icons): there stands nothing.
  'maskable-512': { side: 512, room: 0.56 },
} as const;

/** The name of an icon. */
export type IconName = keyof typeof ICONS;

/** The icon of a territory: its logo on paper, or its initials on its colour; undefined: it has neither. */
export function iconOf(
  { colour, logo, monogram }: Readonly<Record<string, unknown>>,
  name: IconName,
): Buffer | undefined {
  const { side, room } = ICONS[name];
  const sign = typeof logo === 'string' ? readPng(logo) : undefined;
  if (sign) return writePng(laidOn(PAPER, sign, side, room));
  const letters = typeof monogram === 'string' ? readPng(monogram) : undefined;
  return letters && writePng(laidOn(colourOf(colour), letters, side, 1));
}

/** The colour of a territory as its app wears it. */
export function colourOf(colour: unknown): string {
  return typeof colour === 'string' && isColour(colour) && isReadable(colour) ? colour : GREEN;
}

/** A picture in the middle of a square, made larger or smaller, each dot the mean of what it covers. */
function laidOn(ground: string, picture: Dots, side: number, room: number): Dots {
  const [red = 0, green = 0, blue = 0] = channelsOf(ground).map((one) => Math.round(one * 255));
  const rgba = new Uint8Array(side * side * 4);
  const scale = (side * room) / Math.max(picture.width, picture.height);
  const left = (side - picture.width * scale) / 2;
  const top = (side - picture.height * scale) / 2;
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const dot = meanOf(picture, (x - left) / scale, (y - top) / scale, 1 / scale);
      const under = 1 - dot[3] / 255;
      rgba.set(
        [dot[0] + red * under, dot[1] + green * under, dot[2] + blue * under, 255].map(Math.round),
        (y * side + x) * 4,
      );
    }
  }
  return { width: side, height: side, rgba };
}

type Mean = [number, number, number, number];

/** The mean of a square of a picture, colours weighed by their opacity; nothing beyond its edge. */
function meanOf(picture: Dots, x: number, y: number, size: number): Mean {
  // Made larger, a dot lies between four.
  const wide = Math.max(size, 1);
  const [from, above] = [x + size / 2 - wide / 2, y + size / 2 - wide / 2];
  const sum: Mean = [0, 0, 0, 0];
  for (let row = Math.floor(above); row < above + wide; row += 1) {
    for (let column = Math.floor(from); column < from + wide; column += 1) {
      if (row < 0 || column < 0 || row >= picture.height || column >= picture.width) continue;
      const share = (covered(row, above, wide) * covered(column, from, wide)) / (wide * wide);
      const at = (row * picture.width + column) * 4;
      const opacity = picture.rgba[at + 3] ?? 0;
      for (let part = 0; part < 3; part += 1) {
        sum[part] = (sum[part] ?? 0) + ((picture.rgba[at + part] ?? 0) * opacity * share) / 255;
      }
      sum[3] += opacity * share;
    }
  }
  return sum;
}

/** How much of the cell from `cell` to `cell + 1` lies between `from` and `from + size`. */
function covered(cell: number, from: number, size: number): number {
  return Math.max(0, Math.min(cell + 1, from + size) - Math.max(cell, from));
}
