import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import { checkboxStyles } from './checkbox.styles.ts';
import '../signs/icon.ts';

/** A box was ticked or cleared. */
export class TickedEvent extends Event {
  static readonly type = 'cm-ticked';
  constructor(readonly checked: boolean) {
    super(TickedEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * Yes or no, in one line that can be tapped anywhere.
 *
 * Takes: `label`, `hint`, `checked`, `disabled`.
 * Event: `cm-ticked` (TickedEvent).
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
          @change=${this.#onChange}
        />
        <span class="box"><cm-icon name="check"></cm-icon></span>
        <span class="word">${this.label}</span>
      </label>
      ${this.hint ? html`<p id="hint">${this.hint}</p>` : nothing}
    `;
  }

  #onChange(event: Event): void {
    this.checked = (event.target as HTMLInputElement).checked;
    this.dispatchEvent(new TickedEvent(this.checked));
  }

  static override styles = checkboxStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-checkbox': Checkbox;
  }
  interface GlobalEventHandlersEventMap {
    'cm-ticked': TickedEvent;
  }
}
