import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/field.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** Another year was chosen. */
export class YearChosenEvent extends Event {
  static readonly type = 'cm-year-chosen';
  readonly year: number;

  constructor(year: number) {
    super(YearChosenEvent.type);
    this.year = year;
  }
}

/** Which year is told: those in which something happened, and this one. Takes: `year`, `years`. Event: `cm-year-chosen`. */
@customElement('cm-year-chooser')
export class YearChooser extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ type: Number }) year = 0;
  @property({ attribute: false }) years: readonly number[] = [];

  protected override render(): TemplateResult {
    const years = [...new Set([this.year, ...this.years])].sort((a, b) => b - a);
    return html`<span class="on-paper">${this.year}</span>
      <cm-field class="on-screen" label=${this.messages.indicators.year}>
        <select @change=${this.#onChange}>
          ${years.map(
            (year) => html`<option value=${year} ?selected=${year === this.year}>${year}</option>`,
          )}
        </select>
      </cm-field>`;
  }

  #onChange(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.dispatchEvent(new YearChosenEvent(Number(value)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-year-chooser': YearChooser;
  }
  interface GlobalEventHandlersEventMap {
    'cm-year-chosen': YearChosenEvent;
  }
}
