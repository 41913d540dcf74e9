import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import { progressStyles } from './progress.styles.ts';

/**
 * How far a long thing has come, as a bar and as a figure in words.
 *
 * Takes: `label` (what is under way), `done`, `total`, `figure` ("1 200 sur 3 000").
 */
@customElement('cm-progress')
export class Progress extends LitElement {
  @property() label = '';
  @property() figure = '';
  @property({ type: Number }) done = 0;
  @property({ type: Number }) total = 1;

  protected override render(): TemplateResult {
    return html`
      <div class="words">
        <span id="label">${this.label}</span>
        <span class="figure">${this.figure}</span>
      </div>
      <progress
        aria-labelledby="label"
        aria-valuetext=${this.figure}
        .max=${Math.max(1, this.total)}
        .value=${this.done}
      ></progress>
    `;
  }

  static override styles = progressStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-progress': Progress;
  }
}
