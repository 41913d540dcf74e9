import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import { steeples } from './steeples.ts';
import { skylineStyles } from './skyline.styles.ts';

/**
 * A line of hills with the village's skyline, between the green block and the page background. Decoration for
 * the foot of a block in the colour of the bar, behind its words: the block is `position: relative` and
 * `isolation: isolate`, and leaves 1.9rem free.
 *
 * Takes: `bare` (the hills alone).
 */
@customElement('cm-skyline')
export class Skyline extends LitElement {
  @property({ type: Boolean, reflect: true }) bare = false;

  protected override render(): TemplateResult {
    return html`
      ${
        this.bare
          ? nothing
          : html`<svg class="village" viewBox="0 0 180 60" aria-hidden="true">${steeples}</svg>`
      }
      <svg class="hills" viewBox="0 0 400 24" preserveAspectRatio="none" aria-hidden="true">
        <path class="far" d="M0 22V18C60 5 120 4 180 13s120 8 220-9v18z" />
        <path class="near" d="M0 24v-3c90 2 150-12 250-12 70 0 110 7 150 12v3z" />
      </svg>
    `;
  }

  static override styles = skylineStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-skyline': Skyline;
  }
}
