import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';

import '../signs/icon.ts';
import type { IconName } from '../signs/icons.ts';
import type { CheckedField, FieldFault } from './field-fault.ts';
import { stepperStyles } from './stepper.styles.ts';
import { readNumber, writeNumber } from './typed-number.ts';

/**
 * A small figure (minutes, kilometres) with − and + of a thumb's size; it can be typed too.
 *
 * Takes: `label`, `hint`, `unit`, `value`, `min`, `max`, `step`, `decimals` (how many figures may stand behind the
 * comma), `unread` (why what was typed cannot be taken), and the words of the two buttons, `less` and `more`
 * ("15 minutes de moins").
 * Event: `input`, at every figure that counts; `value` is always within min and max. What is typed and does not fit
 * stays as it was typed, and counts for nothing: `fault` says why.
 */
@customElement('cm-stepper')
export class Stepper extends LitElement implements CheckedField {
  @property() label = '';
  @property() hint = '';
  @property() unit = '';
  @property() less = '';
  @property() more = '';
  @property({ type: Number }) value = 0;
  @property({ type: Number }) min = 0;
  @property({ type: Number }) max = 999;
  @property({ type: Number }) step = 1;
  @property({ type: Number }) decimals = 0;
  @property({ attribute: false }) unread = '';
  @query('input') private input!: HTMLInputElement | null;

  /** Why what stands in the field is not its value; undefined: it is. */
  get fault(): FieldFault | undefined {
    const { decimals, input, max, min } = this;
    const read = readNumber(input?.value ?? String(this.value), { min, max, decimals });
    return typeof read === 'number' ? undefined : { why: read, min, max, decimals };
  }

  override focus(options?: FocusOptions): void {
    this.input?.focus(options);
  }

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
            aria-describedby=${this.hint ? 'hint unit wrong' : 'unit wrong'}
            aria-invalid=${this.unread ? 'true' : nothing}
            .value=${this.#words}
            @input=${this.#onDigit}
            @change=${this.#onTyped}
            @keydown=${this.#onKeyDown}
          />
          <span id="unit">${this.unit}</span>
        </span>
        ${this.#button(this.more, 'plus', this.value >= this.max, this.#onMore)}
      </div>
      <div id="wrong" class="error" role="alert">
        ${this.unread ? html`<cm-icon name="circle-alert"></cm-icon>${this.unread}` : nothing}
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
    if (this.unread && !this.fault) this.unread = '';
  }

  #onTyped(): void {
    const { decimals, input, max, min } = this;
    const typed = readNumber(input?.value ?? '', { min, max, decimals });
    if (typeof typed === 'number') this.#set(typed);
  }

  /** As it is written in the language of the page. */
  get #words(): string {
    return writeNumber(this.value, document.documentElement.lang);
  }

  #set(wanted: number): void {
    const value = Math.min(this.max, Math.max(this.min, Math.round(wanted * 100) / 100));
    const before = this.value;
    this.value = value;
    // What stood there may have been no figure at all.
    if (this.input) this.input.value = this.#words;
    this.unread = '';
    if (value === before) return;
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  static override styles = stepperStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-stepper': Stepper;
  }
}
