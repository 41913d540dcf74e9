import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import { choiceStyles } from './choice.styles.ts';
import '../signs/icon.ts';
import type { IconName } from '../signs/icons.ts';

/** One of the things a person can choose: its value, its word, its symbol, and a line to explain it. */
export interface Option {
  readonly value: string;
  readonly word: string;
  readonly icon?: IconName;
  readonly hint?: string;
}

let groups = 0;

/**
 * A question with a few answers, each a card large enough for a thumb in a glove. Native radios inside.
 *
 * Takes: `label` (the question), `hint`, `error`, `options`, `value` ('' = none yet), `compact` (cards in a row, symbol above its word).
 * Event: the native `input`; `value` is the chosen option's by then.
 */
@customElement('cm-choice')
export class Choice extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property() label = '';
  @property() hint = '';
  @property() error = '';
  @property({ attribute: false }) options: readonly Option[] = [];
  @property() value = '';
  @property({ type: Boolean, reflect: true }) compact = false;

  readonly #group = `cm-choice-${String((groups += 1))}`;

  protected override render(): TemplateResult {
    const cards = this.options.map((option) => this.#card(option));
    return html`
      <fieldset aria-describedby="told" ?data-invalid=${this.error !== ''}>
        <legend>${this.label}</legend>
        <div id="told">
          ${this.hint ? html`<p class="hint">${this.hint}</p>` : nothing}
          ${
            this.error
              ? html`<p class="error" role="alert">
                  <cm-icon name="circle-alert"></cm-icon>${this.error}
                </p>`
              : nothing
          }
        </div>
        <div class="options" @input=${this.#onInput}>${cards}</div>
      </fieldset>
    `;
  }

  #card(option: Option): TemplateResult {
    return html`
      <label class="option" ?data-chosen=${option.value === this.value}>
        <input
          type="radio"
          name=${this.#group}
          .value=${option.value}
          .checked=${option.value === this.value}
        />
        ${option.icon ? html`<cm-icon name=${option.icon}></cm-icon>` : nothing}
        <span class="words">
          <span class="word">${option.word}</span>
          ${option.hint ? html`<span class="hint">${option.hint}</span>` : nothing}
        </span>
        <cm-icon class="mark" name="check"></cm-icon>
      </label>
    `;
  }

  #onInput(event: Event): void {
    this.value = (event.target as HTMLInputElement).value;
  }

  static override styles = choiceStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-choice': Choice;
  }
}
