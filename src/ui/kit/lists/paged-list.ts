import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';

/** How many rows of a long list are drawn before somebody asks for more. */
export const PAGE_SIZE = 40;

/**
 * A list of which only the first rows are drawn, with a way to the rest: a phone draws hundreds of
 * cards slowly, and nobody reads them.
 * @param shown how many rows are drawn now
 * @param more asks for more rows
 * @param aside what is to be seen beside the work, after the first row: it must hide itself when it is nothing
 */
export function pagedList<T>(
  items: readonly T[],
  shown: number,
  key: (item: T) => string,
  row: (item: T) => TemplateResult,
  more: () => void,
  messages: Messages,
  aside: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const drawn = (some: readonly T[]): unknown =>
    repeat(some, key, (item) => html`<li>${row(item)}</li>`);
  return html`
    <ul class="stack tight rows">
      ${drawn(items.slice(0, 1))} ${aside === nothing ? nothing : html`<li>${aside}</li>`}
      ${drawn(items.slice(1, shown))}
    </ul>
    ${moreButton(items.length - shown, more, messages)}
  `;
}

/** The way to the rows that are not drawn yet; nothing when all are. */
export function moreButton(
  rest: number,
  more: () => void,
  messages: Messages,
): TemplateResult | typeof nothing {
  return rest > 0
    ? html`<cm-button variant="quiet" wide @click=${more}>${messages.app.more(rest)}</cm-button>`
    : nothing;
}
