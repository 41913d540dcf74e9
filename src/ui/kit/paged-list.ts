import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Messages } from '../../messages/kernel/messages.ts';
import '../elements/form/button.ts';

/** How many rows of a long list are drawn before somebody asks for more. */
export const PAGE_SIZE = 40;

/**
 * A list of which only the first rows are drawn, with a way to the rest: a phone draws hundreds of
 * cards slowly, and nobody reads them.
 * @param shown how many rows are drawn now
 * @param more asks for more rows
 */
export function pagedList<T>(
  items: readonly T[],
  shown: number,
  key: (item: T) => string,
  row: (item: T) => TemplateResult,
  more: () => void,
  messages: Messages,
): TemplateResult {
  const rest = items.length - shown;
  return html`
    <ul class="stack tight">
      ${repeat(items.slice(0, shown), key, (item) => html`<li>${row(item)}</li>`)}
    </ul>
    ${
      rest > 0
        ? html`<cm-button variant="quiet" wide @click=${more}
            >${messages.app.more(rest)}</cm-button
          >`
        : nothing
    }
  `;
}
