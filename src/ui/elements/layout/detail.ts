import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import { detailStyles } from './detail.styles.ts';
import '../signs/icon.ts';
import type { IconName } from '../signs/icons.ts';

/**
 * One thing known about a mission or a person: when, where, the phone. With `href` (tel:, geo:) the whole
 * row can be tapped.
 *
 * Takes: `icon`, `label`, `href`. Slots: default (the value), `end` (a button).
 */
@customElement('cm-detail')
export class Detail extends LitElement {
  @property() icon: IconName | '' = '';
  @property() label = '';
  @property() href = '';

  protected override render(): TemplateResult {
    return html`
      <div class="row">
        ${this.icon ? html`<cm-icon name=${this.icon}></cm-icon>` : nothing}
        <div class="words">
          <span class="label" id="label">${this.label}</span>
          ${
            this.href
              ? html`<a href=${this.href} aria-describedby="label"><slot></slot></a>`
              : html`<span class="value"><slot></slot></span>`
          }
        </div>
        <slot name="end"></slot>
      </div>
    `;
  }

  static override styles = detailStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-detail': Detail;
  }
}
