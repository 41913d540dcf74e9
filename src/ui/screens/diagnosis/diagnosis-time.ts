import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { weeksUpTo, type Period } from '../../../domain/diagnosis/period.ts';
import { addDays, type Day } from '../../../domain/kernel/when.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import { WrittenEvent } from '../../kit/forms/written-event.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { periodWords } from './diagnosis-words.ts';

/** For how many weeks one may look at once. */
export const SPANS = ['1', '4', '13', '52'] as const;

/** The weeks that are looked at: how many, the last of them so many weeks ago. */
export interface WeekChoice {
  readonly ago: number;
  readonly span: (typeof SPANS)[number];
}

/** The week one is in. */
export const THIS_WEEK: WeekChoice = { ago: 0, span: '1' };

/** The days of these weeks. */
export function periodOf({ ago, span }: WeekChoice, today: Day): Period {
  return weeksUpTo(addDays(today, -7 * ago), Number(span));
}

/** A year, this week being the last one. */
const MAX_WEEKS_AGO = 51;

/**
 * The weeks of the past year on a rail: dragged, or moved by the arrows of the keyboard or the buttons.
 * Takes: `choice`, `today`. Event: `cm-written` with `ago`
 * or `span`.
 */
@customElement('cm-diagnosis-time')
export class DiagnosisTime extends LitElement {
  static override styles = [
    pageStyles,
    css`
      :host {
        display: grid;
        gap: var(--cm-space-3) var(--cm-space-5);
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
        align-items: end;
      }

      label {
        font-weight: var(--cm-weight-strong);
      }

      output {
        display: block;
        color: var(--cm-ink-soft);
      }

      .row {
        display: flex;
        gap: var(--cm-space-2);
        align-items: center;
      }

      input {
        flex: 1;
        min-width: 4rem;
        height: var(--cm-touch);
        margin: 0;
        cursor: pointer;
        accent-color: var(--cm-primary);
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) choice = THIS_WEEK;
  @property() today: Day = '';

  protected override render(): TemplateResult {
    const { diagnosis } = this.messages;
    const { ago } = this.choice;
    return html`
      <div>
        <label for="week">${diagnosis.time}</label>
        <output for="week">${this.#words()}</output>
        <div class="row">
          <cm-button
            square
            icon="arrow-left"
            label=${diagnosis.earlier}
            ?disabled=${ago >= MAX_WEEKS_AGO}
            @click=${this.#onEarlier}
          ></cm-button>
          <input
            id="week"
            type="range"
            min="0"
            max=${MAX_WEEKS_AGO}
            step="1"
            .value=${String(MAX_WEEKS_AGO - ago)}
            aria-valuetext=${this.#words()}
            @input=${this.#onInput}
          />
          <cm-button
            square
            icon="arrow-right"
            label=${diagnosis.later}
            ?disabled=${ago <= 0}
            @click=${this.#onLater}
          ></cm-button>
        </div>
      </div>
      ${this.#span()}
    `;
  }

  #span(): TemplateResult {
    const { diagnosis } = this.messages;
    return html`<cm-field label=${diagnosis.span}>
      <select @change=${this.#onSpan}>
        ${SPANS.map(
          (span) =>
            html`<option value=${span} ?selected=${span === this.choice.span}>
              ${diagnosis.spans[span]}
            </option>`,
        )}
      </select>
    </cm-field>`;
  }

  #words(): string {
    const words = periodWords(periodOf(this.choice, this.today), this.messages);
    return this.choice.ago === 0 && this.choice.span === '1'
      ? `${this.messages.diagnosis.thisWeek}, ${words}`
      : words;
  }

  #onInput(event: Event): void {
    this.#choose({ ago: MAX_WEEKS_AGO - Number((event.target as HTMLInputElement).value) });
  }

  #onEarlier(): void {
    this.#choose({ ago: Math.min(MAX_WEEKS_AGO, this.choice.ago + 1) });
  }

  #onLater(): void {
    this.#choose({ ago: Math.max(0, this.choice.ago - 1) });
  }

  #onSpan(event: Event): void {
    this.#choose({ span: (event.target as HTMLSelectElement).value as WeekChoice['span'] });
  }

  #choose(change: Partial<WeekChoice>): void {
    this.dispatchEvent(new WrittenEvent({ ...change }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-diagnosis-time': DiagnosisTime;
  }
}
