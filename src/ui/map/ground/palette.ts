import { remPixels } from '../base/rem-pixels.ts';
import { resolvedColours } from '../base/resolved-colours.ts';
import { TINT_COUNT } from './tints.ts';

/** The colours and letters of the drawn territory, as the theme is at this moment. */
export interface Palette {
  /** What lies outside the territory. */
  readonly beyond: string;
  readonly tints: readonly string[];
  /** Between two communes. */
  readonly boundary: string;
  /** Around the territory, and the soft band along it. */
  readonly border: string;
  readonly borderGlow: string;
  readonly name: string;
  readonly hamlet: string;
  /** Behind each letter, so that it is read over any line. */
  readonly halo: string;
  readonly dot: string;
  readonly fontFamily: string;
  /** One rem in pixels. */
  readonly rem: number;
  /** Night colours are on. */
  readonly dark: boolean;
}

const NAMES = ['beyond', 'boundary', 'border', 'border-glow', 'name', 'hamlet', 'halo', 'dot'];
/** White by night. */
const NIGHT = 'light-dark(rgb(0, 0, 0), rgb(255, 255, 255))';

/** Reads the palette off an element inside the map, whose styles name the colours (`--territory-…`). */
export function readPalette(probe: HTMLElement): Palette {
  const tokens = Array.from({ length: TINT_COUNT }, (_, index) => `tint-${index + 1}`);
  const wanted = [...NAMES, ...tokens].map((name) => `var(--territory-${name})`);
  const found = resolvedColours(probe, [...wanted, NIGHT]);
  const [beyond = '', boundary = '', border = '', borderGlow = '', ...rest] = found;
  const [name = '', hamlet = '', halo = '', dot = '', ...tints] = rest;
  return {
    ...{ beyond, boundary, border, borderGlow, name, hamlet, halo, dot },
    tints: tints.slice(0, TINT_COUNT),
    fontFamily: getComputedStyle(probe).fontFamily,
    rem: remPixels(),
    dark: found.at(-1) === 'rgb(255, 255, 255)',
  };
}
