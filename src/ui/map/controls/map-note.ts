import type { TemplateResult } from 'lit';
import { html } from 'lit';

import '../../elements/signs/icon.ts';

/** The sentence of a gap, a commune or a place that was chosen, over the map until it is closed. */
export function mapNote(sentence: string, close: string, onClose: () => void): TemplateResult {
  return html`<div class="note">
    <p role="status">${sentence}</p>
    <button class="control" type="button" aria-label=${close} title=${close} @click=${onClose}>
      <cm-icon name="x"></cm-icon>
    </button>
  </div>`;
}
