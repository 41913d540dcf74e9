import { everything, isForListeners, isShown, accessibleName, outwards } from './look.ts';

/*
 * Runs inside the page, as `look.ts`: whether the words have room.
 */

/** What is too wide for the glass, or cut off, each in a sentence. */
export function whatDoesNotFit(): string[] {
  return [...new Set([...sideways(), ...everything().flatMap(cutWords)])];
}

/** The page can be pushed sideways: by what? */
export function sideways(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const widest = Math.max(scrollWidth, document.body.scrollWidth);
  if (widest <= clientWidth + 1) return [];
  const guilty = everything()
    .filter((one) => isShown(one) && one.getBoundingClientRect().right > clientWidth + 1)
    .filter((one) => !outwards(one).slice(1).some(scrolls))
    .slice(-3)
    .map(accessibleName);
  return [`the page is ${String(widest)} px wide, because of ${guilty.join(' and ')}`];
}

/**
 * Its own words, where they leave the glass, the button they name, or a box that cuts. A map ends
 * somewhere, and its list says the same; a cell that is shortened says the whole when pointed at, and its row
 * leads to where it stands.
 */
export function cutWords(element: Element): string[] {
  const words = ownWords(element);
  if (words.length === 0 || !isShown(element) || isForListeners(element)) return [];
  if (outwards(element).some((one) => one.classList.contains('leaflet-container'))) return [];
  if (element.matches('[data-shortened][title]')) return [];
  const range = document.createRange();
  for (const word of words) {
    range.selectNodeContents(word);
    for (const line of range.getClientRects()) {
      const cut = line.width > 0 && cutBy(element, line);
      if (cut) return [`the words of ${accessibleName(element)} ${cut}`];
    }
    const torn = tornWord(word);
    if (torn) return [`“${torn}” is torn in two in ${accessibleName(element)}`];
  }
  return [];
}

/**
 * A word that begins on one line and ends on the next, if there is one. Long words may have a hyphen,
 * which only browsers with a dictionary draw; to them “25 septembre” is one word of twelve.
 */
export function tornWord(text: Text): string {
  const style = getComputedStyle(text.assignedSlot ?? text.parentElement ?? document.body);
  const longest = style.hyphens === 'auto' ? 9 : Infinity;
  const range = document.createRange();
  for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}\u00A0\u202F]{2,}/gu)) {
    if (word.length > longest || !/\p{L}{2}/u.test(word)) continue;
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
    if (new Set(tops).size > 1) return word;
  }
  return '';
}

/** What cuts a line of somebody's words, if anything does. */
export function cutBy(element: Element, line: DOMRect): string {
  const air = parseFloat(getComputedStyle(element).fontSize) / 2;
  for (const box of outwards(element)) {
    if (scrolls(box)) return '';
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const style = getComputedStyle(box);
    const out = line.left < left - 1 || line.right > right + 1;
    const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    if (out && cuts(style.overflowX)) return `are cut at the side by ${accessibleName(box)}`;
    const over = line.top < top - air || line.bottom > bottom + air;
    if (over && cuts(style.overflowY)) return `are cut below or above by ${accessibleName(box)}`;
    if (out && box.matches('a, button, label') && style.display !== 'inline') {
      return `stick out of ${accessibleName(box)}`;
    }
  }
  const { clientWidth } = document.documentElement;
  return line.left < -1 || line.right > clientWidth + 1 ? 'leave the glass' : '';
}

/** A box that is meant to be pushed sideways. */
export function scrolls(box: Element): boolean {
  if (box === document.documentElement || box === document.body) return false;
  return /auto|scroll/.test(getComputedStyle(box).overflowX);
}

/** The words that are written directly in an element. */
export function ownWords(element: Element): Text[] {
  return [...element.childNodes].filter(
    (node): node is Text => node instanceof Text && node.data.trim() !== '',
  );
}
