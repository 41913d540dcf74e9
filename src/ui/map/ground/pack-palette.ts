import { remPixels } from '../base/rem-pixels.ts';
import { resolvedColours } from '../base/resolved-colours.ts';

/** The colours of the detailed ground, as the theme is at this moment. */
export interface PackPalette {
  readonly earth: string;
  readonly wood: string;
  readonly field: string;
  readonly meadow: string;
  readonly orchard: string;
  readonly village: string;
  readonly works: string;
  readonly rock: string;
  readonly quiet: string;
  readonly water: string;
  readonly waterName: string;
  readonly building: string;
  readonly road: string;
  readonly mainRoad: string;
  readonly casing: string;
  readonly path: string;
  readonly rail: string;
  readonly border: string;
  readonly name: string;
  readonly softName: string;
  readonly halo: string;
  readonly shield: string;
  readonly onShield: string;
  readonly font: string;
  /** One rem in pixels. */
  readonly rem: number;
  /** Strong lines and large letters, for the sun. */
  readonly bold: boolean;
}

const COLOURS = [
  ...([
    'earth',
    'wood',
    'field',
    'meadow',
    'orchard',
    'village',
    'works',
    'rock',
    'quiet',
  ] as const),
  ...(['water', 'waterName', 'building', 'road', 'mainRoad', 'casing', 'path', 'rail'] as const),
  ...(['border', 'name', 'softName', 'halo', 'shield', 'onShield'] as const),
];

/** Reads the palette off an element inside the map, whose styles name the colours (`--pack-…`). */
export function readPackPalette(probe: HTMLElement): PackPalette {
  const style = getComputedStyle(probe);
  const tokens = COLOURS.map(
    (name) => `var(--pack-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`,
  );
  const found = resolvedColours(probe, tokens);
  const colours = COLOURS.map((name, index) => [name, found[index] ?? ''] as const);
  return {
    ...(Object.fromEntries(colours) as Record<(typeof COLOURS)[number], string>),
    font: style.fontFamily,
    rem: remPixels(),
    bold: style.getPropertyValue('--pack-bold').trim() === '1',
  };
}
