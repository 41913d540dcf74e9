import { everything, focused, isShown, accessibleName, outwards, touched } from './look.ts';

/*
 * Runs inside the page, as `look.ts`: who walks through it with the key Tab.
 */

/** Where Tab has led. */
export interface Stop {
  /** What has the focus, in words; empty once the walk is over. */
  readonly name: string;
  /** A faulty stop, in a sentence. */
  readonly fault: string;
}

/** The mark at the beginning of the page, from where the walk starts and where it ends. */
export function startOfWalk(): HTMLElement {
  const there = document.getElementById('start-of-walk');
  if (there) return there;
  const start = document.createElement('button');
  start.id = 'start-of-walk';
  start.style.cssText = 'position:fixed;top:0;left:0;width:1px;height:1px;opacity:0';
  document.body.prepend(start);
  return start;
}

/** Begins a walk; gives how many stops there should be. */
export function beginWalk(): number {
  const start = startOfWalk();
  window.walked = new Set();
  window.left = undefined;
  start.focus();
  return stops().length;
}

/** Looks at where the last press of Tab has led, and whether the focus could be seen there. */
export function lookAtStop(): Stop {
  const here = focused();
  const before = window.left;
  window.left = undefined;
  const unseen =
    before?.look === (before && ringOf(before.element)) && before
      ? `${accessibleName(before.element)} does not show its focus`
      : '';
  if (!here || here === document.body || here === startOfWalk()) return { name: '', fault: unseen };
  const group = groupOf(here);
  const many = here.matches('[type=date], [type=time], [type=datetime-local]');
  const again = window.walked.has(group) && before?.element !== here && !many;
  window.walked.add(group);
  window.left = { element: here, look: ringOf(here) };
  const hidden = isCovered(here)
    ? `${accessibleName(here)} has the focus under something else`
    : '';
  const trap = again ? `${accessibleName(here)} is met a second time` : '';
  return { name: accessibleName(here), fault: [unseen, hidden, trap].filter(Boolean).join('; ') };
}

/** Ends a walk: what can be used and was not met, each in a sentence. */
export function endWalk(): string[] {
  startOfWalk().remove();
  const missed = stops().filter((one) => !window.walked.has(one));
  return [
    ...missed.map((one) => `${accessibleName(one)} is not reached`),
    ...everything()
      .filter(isForgotten)
      .map((one) => `${accessibleName(one)} is out of the order of Tab`),
  ];
}

/** All that Tab should meet; of a group of radio buttons the first. */
export function stops(): Element[] {
  const found = everything().filter(
    (one) =>
      one.matches('a[href], button, input, select, textarea, summary, [tabindex]') &&
      one.id !== 'start-of-walk' &&
      (one as HTMLElement).tabIndex >= 0 &&
      !one.matches(':disabled, [type=hidden]') &&
      isShown(one),
  );
  return [...new Set(found.map(groupOf))];
}

/** The first of its group of radio buttons; anything else is its own group. */
export function groupOf(element: Element): Element {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return element;
  const root = element.getRootNode() as ParentNode;
  const name = CSS.escape(element.name);
  return root.querySelector(`input[type=radio][name="${name}"]:not(:disabled)`) ?? element;
}

/** Something to be used that Tab leaves out, though no group of things hands the focus on to it. */
export function isForgotten(element: Element): boolean {
  if (!element.matches('a[href], button, input, select, textarea, [role=button], [role=link]')) {
    return false;
  }
  if ((element as HTMLElement).tabIndex >= 0 || element.matches(':disabled')) return false;
  const groups = /^(listbox|menu|menubar|radiogroup|tablist|toolbar|grid|tree|application)$/;
  return (
    isShown(element) &&
    !outwards(element).some(
      (one) =>
        groups.test(one.getAttribute('role') ?? '') || one.getAttribute('aria-hidden') === 'true',
    )
  );
}

/** How the focus could be told: outlines, shadows and edges of an element and of what is around it. */
export function ringOf(element: Element): string {
  const near = [...outwards(element).slice(0, 4), ...[...everything(element)].slice(0, 6)];
  const beside = [...(element.parentNode as ParentNode).children].slice(0, 8);
  return [...near, ...beside]
    .flatMap((one) => [undefined, '::before', '::after'].map((part) => getComputedStyle(one, part)))
    .map(({ outline, boxShadow, borderColor }) => `${outline} ${boxShadow} ${borderColor}`)
    .join('|');
}

/** Whether something lies over all of it, so that nobody sees where the focus is. */
export function isCovered(element: Element): boolean {
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  const { left, right, top, bottom } = (label ?? element).getBoundingClientRect();
  const [l, r] = [Math.max(left, 0), Math.min(right, window.innerWidth)];
  const [t, b] = [Math.max(top, 0), Math.min(bottom, window.innerHeight)];
  if (r - l < 2 || b - t < 2) return true;
  const points = [0.5, 0.1, 0.9].flatMap((x) =>
    [0.5, 0.1, 0.9].map((y) => touched(l + (r - l) * x, t + (b - t) * y)),
  );
  return !points.some(
    (there) => there && outwards(there).some((one) => one === element || one === label),
  );
}

declare global {
  interface Window {
    walked: Set<Element>;
    left: { readonly element: Element; readonly look: string } | undefined;
  }
}
