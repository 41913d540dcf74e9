/** A colour as it is written everywhere: `#rrggbb`, small letters. */
export type Colour = string;

/** What text needs against what it lies on (WCAG 2.2, 1.4.3), and what controls need (1.4.11). */
export const TEXT_CONTRAST = 4.5;
/** What the shape of a control needs against what it lies on. */
export const CONTROL_CONTRAST = 3;

/**
 * What a territory's colour is read against by day, on it or under it: paper, ground, sunk ground, and the quiet
 * words and the sign on the bar (src/ui/theme/tokens.css).
 */
export const BESIDE_BY_DAY: readonly Colour[] = [
  ...['#fffdf8', '#f6efe1', '#ebe1cd', '#d8e6da', '#f6d488'],
];

/** Whether it is written as a colour. */
export function isColour(text: string): boolean {
  return /^#[\da-f]{6}$/.test(text);
}

/** Red, green and blue, from 0 to 1, as a screen takes them. */
export function channelsOf(colour: Colour): readonly number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
}

/** As light, not as a screen takes it (IEC 61966-2-1, as WCAG 2.2 quotes it). */
export function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** How far two colours stand apart: from 1 to 21 (WCAG 2.2, contrast ratio and relative luminance). */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** How little it stands apart from the nearest of these. */
export function leastContrast(colour: Colour, beside: readonly Colour[]): number {
  return Math.min(...beside.map((one) => contrast(colour, one)));
}

/** Whether letters in this colour can be read on every pale ground, and pale letters on it. */
export function isReadable(colour: Colour): boolean {
  return leastContrast(colour, BESIDE_BY_DAY) >= TEXT_CONTRAST;
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
