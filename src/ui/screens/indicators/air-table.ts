import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { airOf } from '../../../domain/indicators/air.ts';
import type { CountedReports } from '../../../domain/indicators/counted-reports.ts';
import type { DatedRate } from '../../../domain/rates/rate.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayMasses } from '../../../messages/kernel/quantities.ts';
import { numberIn } from '../../../messages/kernel/numbers.ts';
import '../../elements/layout/detail.ts';
import '../../elements/layout/section.ts';
import '../../elements/status/notice.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { missingWords } from './missing-words.ts';

/** Kilometres, and the CO2 emitted, avoided and net, told apart. Takes: `reports`, `rates`. */
@customElement('cm-air-table')
export class AirTable extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) reports!: CountedReports;
  @property({ attribute: false }) rates: readonly DatedRate[] = [];

  protected override render(): TemplateResult {
    const { indicators, language } = this.messages;
    const { value: words } = indicators;
    const { emitted, avoided, net, unknownCars, missing } = airOf(this.reports, this.rates);
    const { km, withKm, reports } = this.reports;
    const number = numberIn(language);
    const masses = sayMasses([emitted, avoided, net] as const, language);
    return html`<cm-section heading=${words.air}>
      <div class="stack tight">
        <cm-detail icon="route" label=${words.driven}
          >${indicators.km(number(km.given.total))}.
          ${indicators.told(number(withKm), number(reports))}</cm-detail
        >
        <cm-detail icon="car" label=${words.emitted}>${masses[0]}</cm-detail>
        <cm-detail icon="leaf" label=${words.avoided}>${masses[1]}</cm-detail>
        <cm-detail icon="info" label=${words.net}>${masses[2]}</cm-detail>
        ${missing.map(
          (one) => html`<cm-notice tone="wait">${missingWords(one, this.messages)}</cm-notice>`,
        )}
        ${
          unknownCars > 0
            ? html`<p class="soft small">${words.unknownCars(unknownCars)}</p>`
            : nothing
        }
        <p class="soft small">${words.airHow}</p>
      </div>
    </cm-section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-air-table': AirTable;
  }
}
