import { everything, isForListeners, isShown, accessibleName, outwards, touched } from './look.ts';
import { ownWords } from './fits.ts';

/*
 * Runs inside the page, as `look.ts`: whether a thumb hits what is meant.
 */

/** What is smaller than a thumb, each in a sentence. The ground that answers counts, not the drawing. */
export function whatIsTooSmall(): string[] {
  const all = everything();
  const question = all.find((one) => one.matches('dialog:modal'));
  const small = all.filter(
    (one) =>
      isTapped(one) &&
      isShown(one) &&
      !standsInText(one) &&
      (!question || outwards(one).includes(question)),
  );
  const found = small.flatMap((one) => {
    const { width, height } = ground(one);
    if (width >= 43.5 && height >= 43.5) return [];
    return [`${accessibleName(one)} is ${width.toFixed(0)} × ${height.toFixed(0)} px`];
  });
  window.scrollTo(0, 0);
  return [...new Set(found)];
}

/** Whether it is there to be tapped. */
export function isTapped(element: Element): boolean {
  if (element.matches(':disabled, .leaflet-container')) return false;
  const roles = 'button checkbox link menuitem menuitemradio option radio switch tab';
  const role = element.getAttribute('role') ?? '';
  return (
    element.matches('a[href], button, input:not([type=hidden]), select, textarea, summary') ||
    (role !== '' && roles.split(' ').includes(role))
  );
}

/** A link in the middle of a sentence is as high as the line. */
export function standsInText(element: Element): boolean {
  if (element.localName !== 'a' || getComputedStyle(element).display !== 'inline') return false;
  return [...outwards(element)].slice(1, 4).some((one) => ownWords(one).length > 0);
}

/** How wide and how high the ground is that answers to a tap on an element. */
export function ground(element: Element): { width: number; height: number } {
  const drawn = element.getBoundingClientRect();
  if (drawn.width >= 44 && drawn.height >= 44) return drawn;
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  if (label && (isForListeners(element) || element.matches('[type=radio], [type=checkbox]'))) {
    return label.getBoundingClientRect();
  }
  element.scrollIntoView({ block: 'center', inline: 'center' });
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const reach = (dx: number, dy: number): number => {
    let steps = 0;
    while (steps < 22 && answers(element, x + dx * (steps + 1), y + dy * (steps + 1))) steps += 1;
    return steps;
  };
  return {
    width: Math.max(right - left, reach(-1, 0) + reach(1, 0)),
    height: Math.max(bottom - top, reach(0, -1) + reach(0, 1)),
  };
}

/** Whether a tap at a point reaches the element. */
export function answers(element: Element, x: number, y: number): boolean {
  const there = touched(x, y);
  if (!there) return false;
  const chain = outwards(there);
  if (chain.includes(element)) return true;
  return chain.some((one) => one instanceof HTMLLabelElement && one.control === element);
}
