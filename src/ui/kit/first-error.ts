/** Something of a form that can say that it is not filled in as it should. */
interface Faulty extends HTMLElement {
  readonly error: string;
}

/** Puts the person into the first field of a form that has an error, in the order of the screen. */
export async function focusFirstError(host: HTMLElement): Promise<void> {
  await settled(host);
  const first = faulty(host.shadowRoot ?? host);
  first?.focus();
  first?.scrollIntoView({ block: 'center' });
}

/** Parts of a form draw themselves a moment after the form. */
async function settled(host: HTMLElement): Promise<void> {
  await (host as { updateComplete?: Promise<unknown> }).updateComplete;
  for (const part of host.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? []) {
    if (part.localName.startsWith('cm-')) await settled(part);
  }
}

function faulty(root: ParentNode): Faulty | undefined {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (isFaulty(element)) return element;
    const inside = element.shadowRoot && faulty(element.shadowRoot);
    if (inside) return inside;
  }
  return undefined;
}

function isFaulty(element: HTMLElement): element is Faulty {
  return 'error' in element && typeof element.error === 'string' && element.error !== '';
}
