import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import '../signs/icon.ts';
import type { IconName } from '../signs/icons.ts';
import { stepperStyles } from './stepper.styles.ts';

/**
 * A small figure (minutes, kilometres) with − and + of a thumb's size; it can be typed too.
 *
 * Takes: `label`, `hint`, `unit`, `value`, `min`, `max`, `step`, and the words of the two buttons,
 * `less` and `more` ("15 minutes de moins").
 * Event: `input`, at every figure that counts; `value` is always within min and max.
 */
@customElement('cm-stepper')
export class Stepper extends LitElement {
  @property() label = '';
  @property() hint = '';
  @property() unit = '';
  @property() less = '';
  @property() more = '';
  @property({ type: Number }) value = 0;
  @property({ type: Number }) min = 0;
  @property({ type: Number }) max = 999;
  @property({ type: Number }) step = 1;

  protected override render(): TemplateResult {
    return html`
      <label for="figure">${this.label}</label>
      ${this.hint ? html`<p id="hint">${this.hint}</p>` : nothing}
      <div class="row">
        ${this.#button(this.less, 'minus', this.value <= this.min, this.#onLess)}
        <span class="figure">
          <input
            id="figure"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            aria-describedby=${this.hint ? 'hint unit' : 'unit'}
            .value=${String(this.value)}
            @input=${this.#onDigit}
            @change=${this.#onTyped}
            @keydown=${this.#onKeyDown}
          />
          <span id="unit">${this.unit}</span>
        </span>
        ${this.#button(this.more, 'plus', this.value >= this.max, this.#onMore)}
      </div>
      <span class="visually-hidden" role="status">${this.value} ${this.unit}</span>
    `;
  }

  #button(word: string, icon: IconName, off: boolean, onClick: () => void): TemplateResult {
    return html`<button
      type="button"
      aria-label="${word}, ${this.label}"
      aria-disabled=${off ? 'true' : 'false'}
      @click=${onClick}
    >
      <cm-icon name=${icon}></cm-icon>
    </button>`;
  }

  #onLess(): void {
    this.#set(this.value - this.step);
  }

  #onMore(): void {
    this.#set(this.value + this.step);
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.#set(this.value + (event.key === 'ArrowUp' ? this.step : -this.step));
  }

  /** Half a figure ("1" of "15") is none yet. */
  #onDigit(event: Event): void {
    event.stopPropagation();
  }

  #onTyped(event: Event): void {
    const input = event.target as HTMLInputElement;
    const typed = Number(input.value.replace(',', '.').trim() || Number.NaN);
    if (Number.isFinite(typed)) this.#set(typed);
    input.value = String(this.value);
  }

  #set(wanted: number): void {
    const value = Math.min(this.max, Math.max(this.min, Math.round(wanted * 100) / 100));
    if (value === this.value) return;
    this.value = value;
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  static override styles = stepperStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-stepper': Stepper;
  }
}
