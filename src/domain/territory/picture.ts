/** The most that a picture of a territory may weigh, in bytes. */
export const PICTURE_BYTES = 40_000;

/**
 * A PNG in base64, by its bytes and not by what it is called: its signature, the chunk that must come first and its
 * size of at most 512 by 512 pixels (PNG 3rd edition, 5.3 and 11.2.1), its end, and nothing behind it.
 */
const SMALL_PNG =
  /^iVBORw0KGgoAAAANSUhEUgAAA([B-Za-f][\w+/]|gA)AAA([A-H][\w+/]|IA)[\w+/]+(AElFTkSuQmCC|JRU5ErkJggg==|SUVORK5CYII=)$/;

/** Whether this is a small PNG in base64. */
export function isSmallPng(base64: string): boolean {
  return base64.length <= (PICTURE_BYTES / 3) * 4 && SMALL_PNG.test(base64);
}
