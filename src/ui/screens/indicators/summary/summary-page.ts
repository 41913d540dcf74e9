import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Indicators, YearOfFigures } from '../../../../data/indicators/indicators.ts';
import { sheetOf, type Sheet } from '../../../../domain/indicators/sheet.ts';
import type { Messages } from '../../../../messages/kernel/messages.ts';
import '../../../elements/form/button.ts';
import '../../../elements/layout/app-bar.ts';
import '../../../elements/status/notice.ts';
import { indicatorsContext, messagesContext } from '../../../kit/contexts.ts';
import { saveFile } from '../../../kit/save-file.ts';
import { showToast } from '../../../kit/toast-event.ts';
import '../counting-line.ts';
import { figuresPageStyles } from '../figures-page.styles.ts';
import './publish-card.ts';
import { summaryCsv, summaryJson } from './summary-files.ts';
import './summary-sheet.ts';
import type { YearChosenEvent } from '../year-chooser.ts';
import '../year-chooser.ts';
import { YearController } from '../year-controller.ts';

/** The two pages that a mayor prints, their files, and the page for everybody. */
@customElement('cm-summary-page')
export class SummaryPage extends LitElement {
  static override styles = [
    figuresPageStyles,
    css`
      @media print {
        cm-app-bar,
        .on-screen {
          display: none !important;
        }

        .stack {
          display: block;
          padding: 0 !important;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: indicatorsContext }) indicators!: Indicators;

  readonly #year = new YearController(this, () => this.indicators);

  protected override render(): TemplateResult {
    const { app, indicators } = this.messages;
    return html`
      <cm-app-bar
        heading=${indicators.summary.heading}
        back=${app.back}
        back-href="/figures"
      ></cm-app-bar>
      <div class="stack loose">${this.#year.draw(this.messages, (one) => this.#page(one))}</div>
    `;
  }

  #page(one: YearOfFigures): TemplateResult {
    const { counts, figures } = one;
    const { indicators } = this.messages;
    const sheet = sheetOf(counts, figures);
    const chooser = html`<cm-year-chooser
      year=${counts.year.year}
      .years=${counts.years}
      @cm-year-chosen=${this.#onYear}
    ></cm-year-chooser>`;
    if (!counts.hasData) {
      const years = indicators.yearsWithData(counts.years.join(', '));
      return html`${chooser}
        <cm-notice tone="know" heading=${indicators.noData(counts.year.year)}>
          ${counts.years.length > 0 ? `${indicators.noDataText} ${years}` : indicators.noDataEver}
        </cm-notice>`;
    }
    return html`
      <div class="on-screen head">${this.#take(one, sheet)} ${chooser}</div>
      <cm-summary-sheet .year=${one} .sheet=${sheet}></cm-summary-sheet>
      <cm-publish-card class="on-screen" .year=${one}></cm-publish-card>
    `;
  }

  #take(one: YearOfFigures, sheet: Sheet): TemplateResult {
    const { summary } = this.messages.indicators;
    const csv = (): void =>
      this.#save(summaryCsv(one, sheet, this.messages), one, 'csv', 'text/csv');
    const json = (): void => {
      const text = summaryJson(one, sheet, this.messages);
      this.#save(text, one, 'json', 'application/json');
    };
    // What leaves the house is of now.
    const isOld = one.countedAt !== undefined;
    return html`<div class="stack tight">
      <cm-counting-line .year=${one}></cm-counting-line>
      <div class="actions">
        <cm-button variant="primary" icon="printer" ?busy=${isOld} @click=${this.#onPrint}
          >${summary.print}</cm-button
        >
        <cm-button icon="download" ?busy=${isOld} @click=${csv}>${summary.csv}</cm-button>
        <cm-button icon="download" ?busy=${isOld} @click=${json}>${summary.json}</cm-button>
      </div>
    </div>`;
  }

  #save(text: string, { counts }: YearOfFigures, ending: string, type: string): void {
    const { summary } = this.messages.indicators;
    const name = `${summary.file}-${String(counts.year.year)}.${ending}`;
    saveFile(new Blob([text], { type: `${type};charset=utf-8` }), name);
    showToast(summary.exported);
  }

  #onPrint(): void {
    window.print();
  }

  #onYear(event: YearChosenEvent): void {
    this.#year.choose(event.year);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-summary-page': SummaryPage;
  }
}
