import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Indicators, YearOfFigures } from '../../../data/indicators/indicators.ts';
import { valueOfTime } from '../../../domain/indicators/value-of-time.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/layout/app-bar.ts';
import { indicatorsContext, messagesContext } from '../../kit/contexts.ts';
import './air-table.ts';
import './counting-line.ts';
import { figuresPageStyles } from './figures-page.styles.ts';
import './rates-list.ts';
import './value-table.ts';
import type { YearChosenEvent } from './year-chooser.ts';
import './year-chooser.ts';
import { YearController } from './year-controller.ts';

/** What the volunteers of a year gave: hours and their worth, kilometres and CO2, and the rates behind them. */
@customElement('cm-value-page')
export class ValuePage extends LitElement {
  static override styles = figuresPageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: indicatorsContext }) indicators!: Indicators;

  readonly #year = new YearController(this, () => this.indicators);

  protected override render(): TemplateResult {
    const { app, indicators } = this.messages;
    return html`
      <cm-app-bar
        heading=${indicators.value.heading}
        back=${app.back}
        back-href="/figures"
      ></cm-app-bar>
      <div class="stack loose">${this.#year.draw(this.messages, (one) => this.#page(one))}</div>
    `;
  }

  #page(one: YearOfFigures): TemplateResult {
    const { counts, territory } = one;
    const written = territory.rates ?? [];
    return html`
      <div class="head">
        <div class="stack tight">
          <p>${this.messages.indicators.value.lead}</p>
          <cm-counting-line .year=${one}></cm-counting-line>
        </div>
        <cm-year-chooser
          year=${counts.year.year}
          .years=${counts.years}
          @cm-year-chosen=${this.#onYear}
        ></cm-year-chooser>
      </div>
      <cm-value-table
        .value=${valueOfTime(counts.reports, written)}
        year=${counts.year.year}
      ></cm-value-table>
      <cm-air-table .reports=${counts.reports} .rates=${written}></cm-air-table>
      <cm-rates-list .territory=${territory}></cm-rates-list>
    `;
  }

  #onYear(event: YearChosenEvent): void {
    this.#year.choose(event.year);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-value-page': ValuePage;
  }
}
