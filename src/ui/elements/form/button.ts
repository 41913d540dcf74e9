import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import { buttonStyles } from './button.styles.ts';
import '../signs/icon.ts';
import type { IconName } from '../signs/icons.ts';
import { submitForm } from './submit-form.ts';

/**
 * Something one can do, said in its words ("Accepter la mission"). One primary button per screen.
 *
 * Takes: `variant` (primary, secondary, quiet, danger), `type` (button, submit), `href` (then it is a
 * link), `icon`, `busy` (keeps its words, turns, does nothing), `disabled`, `wide` (full width), and
 * `label` with `square` for a button that shows its symbol only.
 * `submit` sends the form it stands in. Slot: the words. Event: the native `click`.
 */
@customElement('cm-button')
export class Button extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property({ reflect: true }) variant: 'primary' | 'secondary' | 'quiet' | 'danger' = 'secondary';
  @property() type: 'button' | 'submit' = 'button';
  @property() href = '';
  @property() icon: IconName | '' = '';
  @property() label = '';
  @property({ type: Boolean, reflect: true }) busy = false;
  @property({ type: Boolean, reflect: true }) disabled = false;
  @property({ type: Boolean, reflect: true }) wide = false;
  @property({ type: Boolean, reflect: true }) square = false;

  constructor() {
    super();
    this.addEventListener('click', this.#onHostClick, { capture: true });
  }

  protected override render(): TemplateResult {
    const name = this.label || nothing;
    return this.href && !this.disabled
      ? html`<a class="button" href=${this.href} aria-label=${name}>${this.#inside()}</a>`
      : html`<button
          class="button"
          type="button"
          aria-label=${name}
          aria-busy=${this.busy ? 'true' : nothing}
          ?disabled=${this.disabled}
          @click=${this.#onClick}
        >
          ${this.#inside()}
        </button>`;
  }

  #inside(): TemplateResult {
    return html`
      ${this.icon && !this.busy ? html`<cm-icon name=${this.icon}></cm-icon>` : nothing}
      ${this.busy ? html`<span class="turning" aria-hidden="true"></span>` : nothing}
      <span class="words"><slot></slot></span>
    `;
  }

  /** A busy or disabled button says nothing to anybody, not even to a listener on the host. */
  readonly #onHostClick = (event: MouseEvent): void => {
    if (!this.busy && !this.disabled) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  #onClick(): void {
    if (this.type === 'submit') submitForm(this.closest('form'));
  }

  static override styles = buttonStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-button': Button;
  }
}
