import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import '../signs/icon.ts';
import type { IconName } from '../signs/icons.ts';
import { tagStyles } from './tag.styles.ts';

/**
 * A word or two beside a thing: "3 km", "fauteuil", "pas encore envoyé". A mission's standing is a `cm-state`.
 *
 * Takes: `tone` (plain, good, wait, call, know), `icon`. Slot: the words.
 */
@customElement('cm-tag')
export class Tag extends LitElement {
  @property({ reflect: true }) tone: 'plain' | 'good' | 'wait' | 'call' | 'know' = 'plain';
  @property() icon: IconName | '' = '';

  protected override render(): TemplateResult {
    return html`${this.icon ? html`<cm-icon name=${this.icon}></cm-icon>` : nothing}<slot></slot>`;
  }

  static override styles = tagStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-tag': Tag;
  }
}
