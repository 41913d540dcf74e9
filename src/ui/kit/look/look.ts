import { isColour, isReadable } from '../../../domain/territory/colour.ts';
import { isSmallPng } from '../../../domain/territory/picture.ts';
import {
  isLikeDanger,
  shadesOf,
  type Shade,
  type Shades,
} from '../../../domain/territory/shades.ts';
import { keptLook, LOOK_KEY, showKeptLook, type KeptLook } from './kept-look.ts';

/** What a territory looks like: its colour, and its sign as a PNG in base64. */
export interface Look {
  readonly colour?: string | undefined;
  readonly logo?: string | undefined;
}

const BAR = ['bar', 'barDeep', 'barHill'] as const;
const PRIMARY = [
  ...(['primary', 'primaryHover', 'primaryDeep', 'onPrimary', 'primaryTint'] as const),
];

/** What is not a look of this release: when shades are made otherwise, they are made anew. */
const MADE = '1';

/** Gives the page the look of a territory, and keeps it for the next time; undefined: Coudmain's own. */
export function wear(look: Look | undefined): void {
  const made = madeOf(look);
  const before = keptLook();
  if (before?.of === made?.of) return;
  const { style } = document.documentElement;
  for (const name of Object.keys(before?.names ?? {})) style.removeProperty(name);
  try {
    if (made) localStorage.setItem(LOOK_KEY, JSON.stringify(made));
    else localStorage.removeItem(LOOK_KEY);
  } catch {
    // A full device is green again; the work goes on.
  }
  showKeptLook();
}

/** What the theme calls the shades of a colour; a red leads nowhere, it would be taken for "delete". */
export function themeNames(colour: string): Readonly<Record<string, string>> {
  const shades = shadesOf(colour);
  const worn: readonly (keyof Shades)[] = isLikeDanger(colour) ? BAR : [...BAR, ...PRIMARY];
  return Object.fromEntries(
    worn.map((name) => [
      `--cm-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      byDayAndNight(shades[name]),
    ]),
  );
}

function madeOf({ colour = '', logo = '' }: Look = {}): KeptLook | undefined {
  const hasColour = isColour(colour) && isReadable(colour);
  const hasLogo = isSmallPng(logo);
  if (!hasColour && !hasLogo) return undefined;
  return {
    of: [MADE, colour, logo].join(' '),
    names: {
      ...(hasColour && themeNames(colour)),
      ...(hasLogo && {
        '--cm-emblem': `url(data:image/png;base64,${logo})`,
        '--cm-emblem-shown': 'block',
        '--cm-emblem-room': '4.5rem',
      }),
    },
  };
}

/** As the built style sheets say it to browsers that know no `light-dark()`, and as all others understand it. */
function byDayAndNight({ light, dark }: Shade): string {
  return CSS.supports('color', 'light-dark(red, red)')
    ? `light-dark(${light}, ${dark})`
    : `var(--lightningcss-light, ${light}) var(--lightningcss-dark, ${dark})`;
}
