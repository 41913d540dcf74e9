import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { Drawing } from '../signs/drawings.ts';
import { drawings } from '../signs/drawings.ts';
import { emptyStyles } from './empty.styles.ts';

/**
 * Nothing is here, and that is all right: a drawing, a sentence, the next step.
 *
 * Takes: `drawing` (village, path, bench), `heading`. Slots: default (why, or what will come), `actions`.
 */
@customElement('cm-empty')
export class Empty extends LitElement {
  @property() drawing: Drawing = 'village';
  @property() heading = '';

  protected override render(): TemplateResult {
    return html`
      <svg viewBox="0 0 240 120" aria-hidden="true">${drawings[this.drawing]}</svg>
      <p class="heading">${this.heading}</p>
      <div class="body"><slot></slot></div>
      <div class="actions"><slot name="actions"></slot></div>
    `;
  }

  static override styles = emptyStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-empty': Empty;
  }
}
