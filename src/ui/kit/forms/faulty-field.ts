import { putInSight, QUESTION } from '../in-sight.ts';

/** Something of a form that can say in words that it is not filled in as it should. */
interface FaultyField extends HTMLElement {
  readonly error: string;
  /** The field itself could not read what stands there. */
  readonly unread?: string;
  /** Puts the person into the field with what stands there selected, to be written over. */
  select?(): void;
}

/** Puts the person into the first field of a form that has an error, in the order of the screen. */
export async function focusFirstFault(host: HTMLElement): Promise<FaultyField | undefined> {
  await drawn(host);
  const root = host.shadowRoot ?? host;
  const first = firstIn(root, isFaulty);
  // A fault of several fields together stands beside them, in words of its own.
  const sentence = first ?? firstIn(root, isProblem);
  if (sentence && !first) sentence.tabIndex = -1;
  if (sentence) putInSight(sentence);
  return first;
}

/** Puts the person before what the form asks first, if it asks something. */
export async function focusQuestion(host: HTMLElement): Promise<void> {
  await drawn(host);
  const question = firstIn(host.shadowRoot ?? host, isQuestion);
  if (question) putInSight(question);
}

/** Parts of a form draw themselves a moment after the form. */
async function drawn(host: HTMLElement): Promise<void> {
  await (host as { updateComplete?: Promise<unknown> }).updateComplete;
  for (const part of host.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? []) {
    if (part.localName.startsWith('cm-')) await drawn(part);
  }
}

function firstIn<E extends HTMLElement>(
  root: ParentNode,
  is: (element: HTMLElement) => element is E,
): E | undefined {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (is(element)) return element;
    const inside = element.shadowRoot && firstIn(element.shadowRoot, is);
    if (inside) return inside;
  }
  return undefined;
}

function isProblem(element: HTMLElement): element is HTMLElement {
  return element.matches('.problem[role=alert]') && element.textContent.trim() !== '';
}

function isQuestion(element: HTMLElement): element is HTMLElement {
  return element.matches(QUESTION);
}

function isFaulty(element: HTMLElement): element is FaultyField {
  return ['error', 'unread'].some(
    (words) => words in element && Boolean((element as Partial<FaultyField>)[words as 'error']),
  );
}
