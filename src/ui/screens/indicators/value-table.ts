import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { classEightOf } from '../../../domain/indicators/class-eight.ts';
import type { ValueOfTime } from '../../../domain/indicators/value-of-time.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayMoney } from '../../../messages/kernel/quantities.ts';
import { sayNumber } from '../../../messages/kernel/numbers.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { saveFile } from '../../kit/save-file.ts';
import { figuresStyles } from '../../kit/styles/figures.styles.ts';
import { showToast } from '../../kit/toast-event.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { missingWords } from './missing-words.ts';
import { classEightCsv } from './summary/summary-files.ts';

/** Hours by kind of help and what they are worth; lines for the accounts. Takes: `value`, `year`. */
@customElement('cm-value-table')
export class ValueTable extends LitElement {
  static override styles = [pageStyles, figuresStyles];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) value!: ValueOfTime;
  @property({ type: Number }) year = 0;

  protected override render(): TemplateResult {
    const { value: words } = this.messages.indicators;
    return html`<div class="stack">
      ${this.#table()} ${this.#missing()}
      <p class="soft small">${words.how}</p>
      ${
        classEightOf(this.value).length > 0
          ? html`<div class="actions">
                <cm-button icon="download" @click=${this.#onCsv}>${words.csv}</cm-button>
              </div>
              <p class="soft small">${words.accountsHow}</p>`
          : nothing
      }
    </div>`;
  }

  #table(): TemplateResult {
    const { indicators, vocabulary } = this.messages;
    const { value: words } = indicators;
    const { kinds, minutes, valuedMinutes, cents } = this.value;
    return html`<div class="figures" role="region" tabindex="0" aria-label=${words.heading}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.kind}</th>
            <th scope="col">${words.hours}</th>
            <th scope="col">${words.worth}</th>
          </tr>
        </thead>
        <tbody>
          ${kinds.map((one) =>
            this.#row(vocabulary.kindWord(one.kind), one.minutes, one.valuedMinutes, one.cents),
          )}
        </tbody>
        <tfoot>
          ${this.#row(words.total, minutes, valuedMinutes, cents)}
        </tfoot>
      </table>
    </div>`;
  }

  #row(name: string, minutes: number, valued: number, cents: number): TemplateResult {
    return html`<tr>
      <th scope="row">${name}</th>
      <td>${this.#hours(minutes)}</td>
      <td>${valued > 0 ? sayMoney(cents, this.messages.language) : '–'}</td>
    </tr>`;
  }

  #missing(): TemplateResult | typeof nothing {
    const { missing, minutes, valuedMinutes } = this.value;
    if (missing.length === 0) return nothing;
    const words = missing.map((one) => missingWords(one, this.messages));
    const left = this.#hours(minutes - valuedMinutes);
    return html`<cm-notice tone="wait" heading=${words.join(' ')}
      >${this.messages.indicators.value.missingText(left)}</cm-notice
    >`;
  }

  #hours(minutes: number): string {
    const { indicators, language } = this.messages;
    return indicators.hoursShort(sayNumber(minutes / 60, language, { digits: 1 }));
  }

  #onCsv(): void {
    const { value: words, summary } = this.messages.indicators;
    const text = classEightCsv(classEightOf(this.value), this.messages);
    const name = `${words.file}-${String(this.year)}.csv`;
    saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
    showToast(summary.exported);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-value-table': ValueTable;
  }
}
