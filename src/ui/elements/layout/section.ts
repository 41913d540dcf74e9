import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import { sectionStyles } from './section.styles.ts';

/**
 * A part of a screen under its own title.
 *
 * Takes: `heading`, `level` (2 or 3), `count` (how many things are below; none when negative).
 * Slots: `end` (a quiet button or link), default.
 */
@customElement('cm-section')
export class Section extends LitElement {
  @property() heading = '';
  @property({ type: Number }) level: 2 | 3 = 2;
  @property({ type: Number }) count = -1;

  protected override render(): TemplateResult {
    const words = html`${this.heading}${
      this.count >= 0 ? html` <span class="count">${this.count}</span>` : nothing
    }`;
    return html`
      <section aria-labelledby="heading">
        <div class="head">
          ${
            this.level === 3
              ? html`<h3 id="heading">${words}</h3>`
              : html`<h2 id="heading">${words}</h2>`
          }
          <slot name="end"></slot>
        </div>
        <slot></slot>
      </section>
    `;
  }

  static override styles = sectionStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-section': Section;
  }
}
