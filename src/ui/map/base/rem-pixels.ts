/** One rem in pixels: how large this person wants letters to be. */
export function remPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
