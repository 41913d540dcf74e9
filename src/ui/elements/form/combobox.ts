import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';

import { comboboxStyles } from './combobox.styles.ts';
import './field.ts';
import '../signs/icon.ts';
import type { IconName } from '../signs/icons.ts';

/** Something that may be meant: its value, its words, a line to tell it apart, its symbol. */
export interface Suggestion {
  readonly value: string;
  readonly word: string;
  readonly hint?: string;
  readonly icon?: IconName;
}

/** A suggestion was taken; `value` is its. */
export class SuggestionTakenEvent extends Event {
  static readonly type = 'cm-suggestion-taken';
  constructor(readonly value: string) {
    super(SuggestionTakenEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * A line to write on that suggests while one writes; whatever is written counts, taken or not
 * (w3.org/WAI/ARIA/apg/patterns/combobox, list autocomplete with manual selection). Arrows walk, Enter
 * takes, Escape closes.
 *
 * Takes: `label`, `hint`, `error`, `optional`, `value`, `suggestions`, `told` (how many, in words).
 * Events: the native `input` (`value` is all that stands in the field), `cm-suggestion-taken`
 * (SuggestionTakenEvent).
 */
@customElement('cm-combobox')
export class Combobox extends LitElement {
  @property() label = '';
  @property() hint = '';
  @property() error = '';
  @property() optional = '';
  @property() value = '';
  @property() told = '';
  @property({ attribute: false }) suggestions: readonly Suggestion[] = [];

  @state() private open = false;
  /** Where the arrows are; -1: in the text. */
  @state() private at = -1;
  @query('input') private input!: HTMLInputElement | null;
  @query('[aria-selected=true]') private reached!: HTMLElement | null;

  constructor() {
    super();
    this.addEventListener('mousedown', this.#onPress);
    this.addEventListener('click', this.#onClick);
  }

  override focus(options?: FocusOptions): void {
    this.input?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('suggestions')) this.at = -1;
  }

  protected override updated(): void {
    this.reached?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const shown = this.#isShown;
    return html`
      <cm-field label=${this.label} hint=${this.hint} error=${this.error} optional=${this.optional}>
        <input
          type="text"
          role="combobox"
          maxlength="200"
          autocomplete="off"
          autocapitalize="sentences"
          spellcheck="false"
          aria-label=${this.label}
          aria-autocomplete="list"
          aria-expanded=${shown ? 'true' : 'false'}
          aria-controls="list"
          aria-activedescendant=${shown && this.at >= 0 ? `option-${String(this.at)}` : nothing}
          .value=${this.value}
          @input=${this.#onInput}
          @keydown=${this.#onKeyDown}
          @blur=${this.#onBlur}
        />
      </cm-field>
      <div class="below">
        <div id="list" role="listbox" aria-label=${this.label} ?hidden=${!shown}>
          ${shown ? this.suggestions.map((one, index) => this.#option(one, index)) : nothing}
        </div>
      </div>
      <p class="visually-hidden" role="status">${shown ? this.told : ''}</p>
    `;
  }

  #option({ word, hint, icon }: Suggestion, index: number): TemplateResult {
    return html`<div
      role="option"
      id="option-${String(index)}"
      class="option"
      aria-selected=${index === this.at ? 'true' : 'false'}
      data-index=${String(index)}
    >
      ${icon ? html`<cm-icon name=${icon}></cm-icon>` : nothing}
      <span class="words">
        <span class="word">${word}</span>
        ${hint ? html`<span class="hint">${hint}</span>` : nothing}
      </span>
    </div>`;
  }

  get #isShown(): boolean {
    return this.open && this.suggestions.length > 0;
  }

  #onInput(event: Event): void {
    this.value = (event.target as HTMLInputElement).value;
    this.open = true;
    this.at = -1;
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (this.suggestions.length === 0) return;
      event.preventDefault();
      this.#walk(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && this.#isShown && this.at >= 0) {
      // The form is not sent: somebody only chose a line.
      event.preventDefault();
      event.stopPropagation();
      this.#take(this.at);
    } else if (event.key === 'Escape' && this.#isShown) {
      event.preventDefault();
      event.stopPropagation();
      this.open = false;
      this.at = -1;
    }
  }

  /** From the text to the first or the last line and round again through the text. */
  #walk(by: 1 | -1): void {
    const { length } = this.suggestions;
    if (!this.#isShown) {
      this.open = true;
      this.at = by > 0 ? 0 : length - 1;
      return;
    }
    const next = this.at + by;
    this.at = next >= length ? -1 : next < -1 ? length - 1 : next;
  }

  #take(index: number): void {
    const taken = this.suggestions[index];
    this.open = false;
    this.at = -1;
    if (taken) this.dispatchEvent(new SuggestionTakenEvent(taken.value));
  }

  #onBlur(): void {
    this.open = false;
    this.at = -1;
  }

  /** The field keeps the person: a press on a line would take them away and close the list. */
  readonly #onPress = (event: MouseEvent): void => {
    if (lineIn(event)) event.preventDefault();
  };

  readonly #onClick = (event: MouseEvent): void => {
    const line = lineIn(event);
    if (line) this.#take(Number(line.dataset['index']));
  };

  static override styles = comboboxStyles;
}

/** The line of the list that was pressed; a symbol in it is an element with a tree of its own. */
function lineIn(event: MouseEvent): HTMLElement | undefined {
  return event
    .composedPath()
    .find(
      (one): one is HTMLElement => one instanceof HTMLElement && one.dataset['index'] !== undefined,
    );
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-combobox': Combobox;
  }
  interface GlobalEventHandlersEventMap {
    'cm-suggestion-taken': SuggestionTakenEvent;
  }
}
