import { ownWords } from './fits.ts';
import { accessibleName, everything, isForListeners, isShown, outwards } from './look.ts';

/*
 * Runs inside the page, as `look.ts`, while it is drawn for paper: whether what comes out of the printer is of use.
 */

/** What paper can do nothing with, or what is true on the day of printing only, each in a sentence. */
export function whatIsNotForPaper(): string[] {
  const shown = everything().filter((one) => isShown(one) && !isForListeners(one));
  return [...new Set(shown.flatMap(faultsOnPaper))];
}

/** What is wrong with one element on paper. */
export function faultsOnPaper(element: Element): string[] {
  const name = accessibleName(element);
  const words = ownWords(element)
    .map((word) => word.data)
    .join('')
    .trim();
  const { color, textDecorationLine } = getComputedStyle(element);
  const isWords = words !== '' && element.getBoundingClientRect().width > 0;
  return [
    ...(isControl(element) ? [`something to press: ${name}`] : []),
    ...(element.matches('details:not([open])') ? [`folded: ${name}`] : []),
    ...(isWords && /(?<!\p{L})(demain|hier|aujourd’hui)(?!\p{L})/iu.test(words)
      ? [`a day by its distance: ${name}`]
      : []),
    ...(isWords && element.matches('a') && textDecorationLine.includes('underline')
      ? [`a link: ${name}`]
      : []),
    ...(isWords && !isDark(color) && !isOnDark(element) ? [`pale, ${color}: ${name}`] : []),
  ];
}

/** Whether it does something when pressed. Fields of a form show what stands in them. */
export function isControl(element: Element): boolean {
  if (element.matches('button, [role=tab], [role=button], input[type=search]')) return true;
  return (
    element.matches('input, select, textarea') &&
    !outwards(element).some((one) => one.localName === 'form')
  );
}

/** Whether a colour is read on white, photocopied too: 7 : 1. */
export function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 7;
}

/** Whether it stands on a ground that is printed, and dark. */
export function isOnDark(element: Element): boolean {
  const ground = outwards(element)
    .map((one) => getComputedStyle(one).backgroundColor)
    .find((color) => !/^(transparent|rgba\(.*, 0\))$/.test(color));
  return ground !== undefined && isDark(ground);
}
