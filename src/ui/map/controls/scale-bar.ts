/** A scale bar: a round distance and how many pixels wide it is on the screen. */
export interface ScaleBar {
  readonly metres: number;
  readonly pixels: number;
}

const ROUND_FACTORS = [5, 2, 1];

/**
 * The longest bar of a round distance (1, 2 or 5 times a power of ten) that fits.
 * @param metresPerPixel ground metres under one screen pixel
 * @param widest how many pixels the bar may take
 */
export function scaleBar(metresPerPixel: number, widest: number): ScaleBar {
  const most = metresPerPixel * widest;
  const power = 10 ** Math.floor(Math.log10(most));
  const factor = ROUND_FACTORS.find((candidate) => candidate * power <= most) ?? 1;
  const metres = factor * power;
  return { metres, pixels: Math.round(metres / metresPerPixel) };
}
