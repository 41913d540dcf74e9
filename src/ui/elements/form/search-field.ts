import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';

import '../signs/icon.ts';
import { searchFieldStyles } from './search-field.styles.ts';

/**
 * Find in a list while writing: any fragment of a name, a phone number, a commune.
 *
 * Takes: `label` (visible), `value`, `placeholder` (an example), `clear` (the word of the cross).
 * Event: the native `input` at every change; `value` is what is looked for. Escape clears.
 */
@customElement('cm-search-field')
export class SearchField extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property() label = '';
  @property() value = '';
  @property() placeholder = '';
  @property() clear = '';

  @query('input') private input!: HTMLInputElement | null;

  protected override render(): TemplateResult {
    return html`
      <label for="words">${this.label}</label>
      <div class="control">
        <cm-icon name="search"></cm-icon>
        <input
          id="words"
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          placeholder=${this.placeholder || nothing}
          .value=${this.value}
          @input=${this.#onInput}
          @keydown=${this.#onKeyDown}
        />
        ${
          this.value
            ? html`<button type="button" aria-label=${this.clear} @click=${this.#onClear}>
                <cm-icon name="x"></cm-icon>
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #onInput(event: Event): void {
    this.value = (event.target as HTMLInputElement).value;
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.value === '') return;
    event.preventDefault();
    this.#empty();
  }

  #onClear(): void {
    this.#empty();
    this.input?.focus();
  }

  #empty(): void {
    this.value = '';
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  static override styles = searchFieldStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-search-field': SearchField;
  }
}
