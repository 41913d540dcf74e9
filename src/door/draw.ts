/** What may stand in an element: another one, or words. */
export type Piece = Node | string;

/** Makes an element with words in it; what somebody wrote is text there, never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  fields: Partial<HTMLElementTagNameMap[K]> = {},
  ...pieces: readonly Piece[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...pieces);
  return element;
}

/** A paragraph. */
export function paragraph(words: string): HTMLElement {
  return make('p', {}, words);
}

/** A button that does something. */
export function button(words: string, press: () => void, className = ''): HTMLButtonElement {
  const element = make('button', { type: 'button', className }, words);
  element.addEventListener('click', press);
  return element;
}
