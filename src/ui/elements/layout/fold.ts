import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import '../signs/icon.ts';
import type { IconName } from '../signs/icons.ts';
import { foldStyles } from './fold.styles.ts';

/**
 * One line that opens: what most people do not need today, at hand for who does.
 *
 * Takes: `icon`, `told` (a few words beside the line, e.g. what is chosen), `open`.
 * Slots: `line` (the words of the line), default (what it opens). Event: the native `toggle` does not
 * leave it; what is inside says what happens there.
 */
@customElement('cm-fold')
export class Fold extends LitElement {
  @property() icon: IconName | '' = '';
  @property() told = '';
  @property({ type: Boolean, reflect: true }) open = false;

  protected override render(): TemplateResult {
    return html`<details ?open=${this.open} @toggle=${this.#onToggle}>
      <summary>
        ${this.icon ? html`<cm-icon name=${this.icon}></cm-icon>` : ''}
        <span class="words"
          ><slot name="line"></slot>${
            this.told ? html`<span class="told"> ${this.told}</span>` : ''
          }</span
        >
        <cm-icon class="door" name="chevron-right"></cm-icon>
      </summary>
      <div class="inside"><slot></slot></div>
    </details>`;
  }

  #onToggle(event: Event): void {
    this.open = (event.target as HTMLDetailsElement).open;
  }

  static override styles = foldStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-fold': Fold;
  }
}
