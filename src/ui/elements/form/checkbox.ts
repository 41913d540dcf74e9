import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import { checkboxStyles } from './checkbox.styles.ts';
import '../signs/icon.ts';

/**
 * Yes or no, in one line that can be tapped anywhere.
 *
 * Takes: `label`, `hint`, `checked`, `disabled`.
 * Event: the native `input`; `checked` says how it stands by then.
 */
@customElement('cm-checkbox')
export class Checkbox extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property() label = '';
  @property() hint = '';
  @property({ type: Boolean, reflect: true }) checked = false;
  @property({ type: Boolean, reflect: true }) disabled = false;

  protected override render(): TemplateResult {
    return html`
      <label>
        <input
          type="checkbox"
          aria-describedby=${this.hint ? 'hint' : nothing}
          .checked=${this.checked}
          ?disabled=${this.disabled}
          @input=${this.#onInput}
        />
        <span class="box"><cm-icon name="check"></cm-icon></span>
        <span class="word">${this.label}</span>
      </label>
      ${this.hint ? html`<p id="hint">${this.hint}</p>` : nothing}
    `;
  }

  #onInput(event: Event): void {
    this.checked = (event.target as HTMLInputElement).checked;
  }

  static override styles = checkboxStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-checkbox': Checkbox;
  }
}
