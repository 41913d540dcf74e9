/*
 * What follows runs inside the page, where nothing can be imported: each function is a declaration
 * of its own, and `IN_THE_PAGE` of `eyes.ts` carries them all over.
 */

/** Every element of the page, those in shadow roots too. */
export function everything(root: ParentNode = document.body): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? everything(element.shadowRoot) : []),
  ]);
}

/** Where an element stands as it is drawn: its slot, its parent, or the element whose shadow it is in. */
export function around(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The element and all that it stands in, from the inside out. */
export function outwards(element: Element): Element[] {
  const chain: Element[] = [];
  for (let at: Element | null = element; at; at = around(at)) chain.push(at);
  return chain;
}

/** Whether somebody can see it, or could after scrolling. */
export function isShown(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  return !outwards(element).some((one) => one.hasAttribute('inert'));
}

/** Whether it is there for those who listen only, as the house writes it. */
export function isForListeners(element: Element): boolean {
  return outwards(element).some((one) => getComputedStyle(one).clipPath === 'inset(50%)');
}

/** Opens what is folded away, and tells how much that was. */
export function unfold(): number {
  const folded = everything().filter(
    (one): one is HTMLDetailsElement => one instanceof HTMLDetailsElement && !one.open,
  );
  for (const one of folded) {
    one.open = true;
    one.dataset['unfolded'] = '';
  }
  return folded.length;
}

/** Folds away again what `unfold` opened. */
export function foldAgain(): void {
  for (const one of everything()) {
    if (!(one instanceof HTMLDetailsElement) || !('unfolded' in one.dataset)) continue;
    one.open = false;
    delete one.dataset['unfolded'];
  }
}

/** What has the focus, however deep it is. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** What is drawn at a point of the glass, however deep it is. */
export function touched(x: number, y: number): Element | null {
  let at = document.elementFromPoint(x, y);
  while (at?.shadowRoot) {
    const inner = at.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === at) return at;
    at = inner;
  }
  return at;
}

/** An element in words for the report: where it stands, and what it says. */
export function accessibleName(element: Element): string {
  const hosts = outwards(element)
    .slice(1)
    .filter((one) => one.localName.startsWith('cm-'))
    .map((one) => one.localName)
    .filter((tag, at, tags) => tag !== tags[at - 1] && !/^cm-(app|shell|frame)$/.test(tag))
    .slice(0, 3)
    .reverse();
  const kind = element.className && typeof element.className === 'string' ? element.className : '';
  const tag = [element.localName, ...kind.split(/\s+/).filter(Boolean)].join('.');
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
  const words = element.getAttribute('aria-label') ?? label ?? element.textContent;
  const said = words.replace(/\s+/g, ' ').trim().slice(0, 40);
  return `${[...hosts, tag].join(' ')}${said ? ` “${said}”` : ''}`;
}

/** Whether the screen has come to rest: asked again and again, it must see the same three times. */
export function hasSettled(): boolean {
  const all = everything();
  const waits = all.find((one) => one.localName === 'cm-loading' && isShown(one));
  waits?.scrollIntoView(); // A map comes only for somebody who looks at it.
  const { scrollWidth, scrollHeight } = document.documentElement;
  const sight = [location.pathname, all.length, scrollWidth, scrollHeight].join(' ');
  const same = !waits && document.fonts.status === 'loaded' && window.sight === sight;
  window.sight = sight;
  window.still = same ? window.still + 1 : 0;
  if (window.still === 3) window.scrollTo(0, 0);
  return window.still > 3;
}

declare global {
  interface Window {
    sight: string;
    still: number;
  }
}
