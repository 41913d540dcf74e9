import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { YearOfFigures } from '../../../../data/indicators/indicators.ts';
import { airOf } from '../../../../domain/indicators/air.ts';
import { valueOfTime } from '../../../../domain/indicators/value-of-time.ts';
import type { Messages } from '../../../../messages/kernel/messages.ts';
import { sayMasses, sayMoney } from '../../../../messages/kernel/quantities.ts';
import { sayNumber } from '../../../../messages/kernel/numbers.ts';
import { messagesContext } from '../../../kit/contexts.ts';
import { pageStyles } from '../../../theme/page.styles.ts';
import { missingWords } from '../missing-words.ts';

/** Euros and CO2 of a year in a few lines, with their method, for the printed summary. Takes: `year`. */
@customElement('cm-summary-value')
export class SummaryValue extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) year!: YearOfFigures;

  protected override render(): TemplateResult {
    const { indicators, language } = this.messages;
    const { value: words, hoursShort } = indicators;
    const { counts, territory } = this.year;
    const value = valueOfTime(counts.reports, territory.rates ?? []);
    const air = airOf(counts.reports, territory.rates ?? []);
    const [emitted, avoided, net] = sayMasses(
      [air.emitted, air.avoided, air.net] as const,
      language,
    );
    const hours = hoursShort(sayNumber(value.valuedMinutes / 60, language));
    const missing = [...value.missing, ...air.missing].map((one) =>
      missingWords(one, this.messages),
    );
    return html`<div class="stack tight">
      <p>
        <strong>${words.heading} : ${sayMoney(value.cents, language)}</strong> (${hours}).
        ${words.how}
      </p>
      <p>
        <strong>CO2.</strong> ${words.emitted} : ${emitted}. ${words.avoided} : ${avoided}.
        ${words.net} : ${net}. ${words.airHow}
      </p>
      ${missing.map((line) => html`<p>${line}</p>`)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-summary-value': SummaryValue;
  }
}
