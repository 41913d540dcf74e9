import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import { loadingStyles } from './loading.styles.ts';

/**
 * The shape of what is coming, drawn at once so that nothing jumps when it arrives.
 *
 * Takes: `label` (what is awaited, in words), `rows`, `shape` (cards, lines).
 */
@customElement('cm-loading')
export class Loading extends LitElement {
  @property() label = '';
  @property({ type: Number }) rows = 3;
  @property({ reflect: true }) shape: 'cards' | 'lines' = 'cards';

  protected override render(): TemplateResult {
    return html`
      <p role="status">${this.label}</p>
      <div aria-hidden="true">
        ${Array.from({ length: this.rows }, () => html`<div class="row"><i></i><b></b><b></b></div>`)}
      </div>
    `;
  }

  static override styles = loadingStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-loading': Loading;
  }
}
