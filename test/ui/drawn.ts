import type { LitElement, TemplateResult } from 'lit';
import { render } from 'lit';

import '../../src/ui/theme/theme.css';

/**
 * Draws the template on an empty page with the theme, and gives its first element once it and all
 * elements in it have drawn themselves. What an earlier test drew is gone.
 */
export async function drawn<T extends Element>(template: TemplateResult): Promise<T> {
  document.querySelector('#drawn')?.remove();
  const place = document.createElement('div');
  place.id = 'drawn';
  place.lang = 'fr';
  document.body.append(place);
  render(template, place);
  await settled(place);
  const first = place.firstElementChild;
  if (!first) throw new Error('The template draws nothing');
  return first as T;
}

/** Waits until every Lit element below has drawn itself. */
export async function settled(root: ParentNode): Promise<void> {
  for (const element of root.querySelectorAll('*')) {
    if (!('updateComplete' in element)) continue;
    await (element as LitElement).updateComplete;
    if (element.shadowRoot) await settled(element.shadowRoot);
  }
}

/** The first match inside the element's own tree; a tag name tells its type. */
export function inside<K extends keyof HTMLElementTagNameMap>(
  element: Element,
  selector: K,
): HTMLElementTagNameMap[K];
export function inside(element: Element, selector: string): HTMLElement;
export function inside(element: Element, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`${element.localName} has no ${selector}`);
  return found;
}

/** Resolves with the next event of that type. */
export function next<K extends keyof GlobalEventHandlersEventMap>(
  target: EventTarget,
  type: K,
): Promise<GlobalEventHandlersEventMap[K]> {
  return new Promise((resolve) => {
    target.addEventListener(type, (event) => resolve(event as GlobalEventHandlersEventMap[K]), {
      once: true,
    });
  });
}

/** What the screen reader's focus would be on, through every shadow root. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
