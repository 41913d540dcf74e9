/** Something of a form that can say in words that it is not filled in as it should. */
interface FaultyField extends HTMLElement {
  readonly error: string;
  /** Puts the person into the field with what stands there selected, to be written over. */
  select?(): void;
}

/** Puts the person into the first field of a form that has an error, in the order of the screen. */
export async function focusFirstFault(host: HTMLElement): Promise<FaultyField | undefined> {
  await drawn(host);
  const first = faultyIn(host.shadowRoot ?? host);
  first?.focus();
  first?.scrollIntoView({ block: 'center' });
  return first;
}

/** Parts of a form draw themselves a moment after the form. */
async function drawn(host: HTMLElement): Promise<void> {
  await (host as { updateComplete?: Promise<unknown> }).updateComplete;
  for (const part of host.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? []) {
    if (part.localName.startsWith('cm-')) await drawn(part);
  }
}

function faultyIn(root: ParentNode): FaultyField | undefined {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (isFaulty(element)) return element;
    const inside = element.shadowRoot && faultyIn(element.shadowRoot);
    if (inside) return inside;
  }
  return undefined;
}

function isFaulty(element: HTMLElement): element is FaultyField {
  return 'error' in element && typeof element.error === 'string' && element.error !== '';
}
