import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';

/** How many rows of a long list are drawn before somebody asks for more. */
export const PAGE_SIZE = 40;

/** Paper has no way to the rest: so many rows come out of the printer at most, some thirty sheets. */
const ON_PAPER = 500;

/** How many rows of a long list are drawn now: on paper, all that there are. */
export function drawnNow(shown: number, { when }: Messages): number {
  return when.onPaper ? Math.max(shown, ON_PAPER) : shown;
}

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
  const upTo = drawnNow(shown, messages);
  const drawn = (some: readonly T[]): unknown =>
    repeat(some, key, (item) => html`<li>${row(item)}</li>`);
  return html`
    <ul class="stack tight rows">
      ${drawn(items.slice(0, 1))} ${aside === nothing ? nothing : html`<li>${aside}</li>`}
      ${drawn(items.slice(1, upTo))}
    </ul>
    ${moreButton(items.length - upTo, more, messages)}
  `;
}

/** The way to the rows that are not drawn yet, and on paper how many they are; nothing when all are drawn. */
export function moreButton(
  rest: number,
  more: () => void,
  messages: Messages,
): TemplateResult | typeof nothing {
  if (rest > 0 && messages.when.onPaper) return html`<p>${messages.app.notOnPaper(rest)}</p>`;
  return rest > 0
    ? html`<cm-button variant="quiet" wide @click=${more}>${messages.app.more(rest)}</cm-button>`
    : nothing;
}
