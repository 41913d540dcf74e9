import { remPixels } from './rem.ts';
import { TINT_COUNT } from './tints.ts';

/** The colours and letters of the drawn land, as the theme is at this moment. */
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

/**
 * Reads the palette off an element inside the map, whose styles name the colours (`--land-…`): only
 * the browser knows what `light-dark()` and `color-mix()` come to.
 */
export function readPalette(probe: HTMLElement): Palette {
  const style = getComputedStyle(probe);
  const colour = (value: string): string => {
    probe.style.color = value;
    return style.color;
  };
  const token = (name: string): string => colour(`var(--land-${name})`);
  return {
    beyond: token('beyond'),
    tints: Array.from({ length: TINT_COUNT }, (_, index) => token(`tint-${index + 1}`)),
    boundary: token('boundary'),
    border: token('border'),
    borderGlow: token('border-glow'),
    name: token('name'),
    hamlet: token('hamlet'),
    halo: token('halo'),
    dot: token('dot'),
    fontFamily: style.fontFamily,
    rem: remPixels(),
    dark: colour('light-dark(rgb(0, 0, 0), rgb(255, 255, 255))') === 'rgb(255, 255, 255)',
  };
}
