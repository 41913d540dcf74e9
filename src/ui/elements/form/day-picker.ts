import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { Day } from '../../../domain/kernel/when.ts';
import { dayPickerStyles } from './day-picker.styles.ts';
import '../signs/icon.ts';

/** A day that is often meant, and the words people say for it ("demain"). */
export interface DayChip {
  readonly day: Day;
  readonly word: string;
}

/** A day was chosen; '' when it was cleared. */
export class DayChosenEvent extends Event {
  static readonly type = 'cm-day-chosen';
  constructor(readonly day: Day) {
    super(DayChosenEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * A day, in one tap when it is one of the usual ones, with the phone's own calendar otherwise.
 *
 * Takes: `label`, `hint`, `error`, `value` (YYYY-MM-DD or ''), `min`, `max`, `chips`, `other` (the name of
 * the calendar field: "Un autre jour"). Event: `cm-day-chosen` (DayChosenEvent).
 */
@customElement('cm-day-picker')
export class DayPicker extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property() label = '';
  @property() hint = '';
  @property() error = '';
  @property() value: Day = '';
  @property() min = '';
  @property() max = '';
  @property() other = '';
  @property({ attribute: false }) chips: readonly DayChip[] = [];

  protected override render(): TemplateResult {
    const chips = this.chips.map((chip) => this.#chip(chip));
    return html`
      <fieldset aria-describedby="told" ?data-invalid=${this.error !== ''}>
        <legend>${this.label}</legend>
        <div id="told">
          ${this.hint ? html`<p class="hint">${this.hint}</p>` : nothing}
          ${
            this.error
              ? html`<p class="error"><cm-icon name="circle-alert"></cm-icon>${this.error}</p>`
              : nothing
          }
        </div>
        <div class="days">
          ${chips}
          <label class="calendar">
            <span>${this.other}</span>
            <input
              type="date"
              min=${this.min || nothing}
              max=${this.max || nothing}
              .value=${this.value}
              aria-invalid=${this.error ? 'true' : nothing}
              @change=${this.#onPicked}
            />
          </label>
        </div>
      </fieldset>
    `;
  }

  #chip(chip: DayChip): TemplateResult {
    const chosen = chip.day === this.value;
    return html`<button
      type="button"
      data-day=${chip.day}
      aria-pressed=${chosen ? 'true' : 'false'}
      @click=${this.#onChip}
    >
      ${chosen ? html`<cm-icon name="check"></cm-icon>` : nothing}${chip.word}
    </button>`;
  }

  #onChip(event: Event): void {
    this.#say((event.currentTarget as HTMLElement).dataset['day'] ?? '');
  }

  #onPicked(event: Event): void {
    this.#say((event.target as HTMLInputElement).value);
  }

  #say(day: Day): void {
    this.value = day;
    this.dispatchEvent(new DayChosenEvent(day));
  }

  static override styles = dayPickerStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-day-picker': DayPicker;
  }
  interface GlobalEventHandlersEventMap {
    'cm-day-chosen': DayChosenEvent;
  }
}
