/** For each strength from 0 to 255, its colour: four bytes, red first, as a canvas holds them. */
export type HeatRamp = Uint32Array;

const STRENGTHS = 256;
/** A weak stain lets the ground through; even the strongest lets names through. */
const [LIGHTEST, DARKEST] = [0.5, 0.88];
/** Up to this strength a stain fades out. */
const FADE = 48;

/** Reads the scale off an element of the map, whose styles name its colours (`--heat-…`). */
export function heatRamp(probe: HTMLElement): HeatRamp {
  const strip = document.createElement('canvas');
  Object.assign(strip, { width: STRENGTHS, height: 1 });
  const context = strip.getContext('2d');
  if (!context) return new Uint32Array(STRENGTHS);
  const scale = context.createLinearGradient(0, 0, STRENGTHS, 0);
  ['few', 'some', 'many'].forEach((name, index) => {
    probe.style.color = `var(--heat-${name})`;
    scale.addColorStop(index / 2, getComputedStyle(probe).color);
  });
  context.fillStyle = scale;
  context.fillRect(0, 0, STRENGTHS, 1);
  const { data } = context.getImageData(0, 0, STRENGTHS, 1);
  for (let strength = 0; strength < STRENGTHS; strength += 1) {
    const solid = LIGHTEST + (DARKEST - LIGHTEST) * (strength / STRENGTHS);
    data[4 * strength + 3] = 255 * solid * Math.min(1, strength / FADE);
  }
  return new Uint32Array(data.buffer);
}

/** Turns how much is at each pixel (its opacity) into the colour for so much. */
export function tintHeat(context: CanvasRenderingContext2D, ramp: HeatRamp): void {
  const { width, height } = context.canvas;
  const picture = context.getImageData(0, 0, width, height);
  const strengths = picture.data;
  const colours = new Uint32Array(strengths.buffer);
  for (let at = 0; at < colours.length; at += 1) {
    const strength = strengths[4 * at + 3] ?? 0;
    if (strength > 0) colours[at] = ramp[strength] ?? 0;
  }
  context.putImageData(picture, 0, 0);
}
