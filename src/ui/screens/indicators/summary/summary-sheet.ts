import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { YearOfFigures } from '../../../../data/indicators/indicators.ts';
import type { IndicatorId } from '../../../../domain/indicators/library.ts';
import { ENDED_FATES, type Sheet } from '../../../../domain/indicators/sheet.ts';
import type { DisclosedCount } from '../../../../domain/diagnosis/disclosure.ts';
import type { Messages } from '../../../../messages/kernel/messages.ts';
import { sayNumber } from '../../../../messages/kernel/numbers.ts';
import { sayDate, writeDay } from '../../../../messages/kernel/when.ts';
import { messagesContext } from '../../../kit/contexts.ts';
import { today } from '../../../kit/today.ts';
import type { Bar } from '../bar-chart.ts';
import '../bar-chart.ts';
import { figureWords, reasonWords, targetWords } from '../figure-words.ts';
import { summarySheetStyles } from './summary-sheet.styles.ts';
import './summary-decisions.ts';
import './summary-value.ts';

const FIRST_PAGE: readonly IndicatorId[] = [
  ...(['requests-met', 'requests-unmet', 'first-answer', 'help-without-app'] as const),
  ...(['people-helped', 'people-seen', 'nobody-unseen'] as const),
];
const SECOND_PAGE: readonly IndicatorId[] = ['volunteers-active', 'hours', 'kilometres'];
const OUTCOMES: readonly IndicatorId[] = [
  ...(['loneliness', 'lonely', 'isolation', 'morale'] as const),
  ...(['usefulness', 'able-to-act'] as const),
];

/** Two sheets hold so many. */
const MOST_QUOTED = 4;

/** The summary of a year on two sheets of A4. Takes: `year`, `sheet`. */
@customElement('cm-summary-sheet')
export class SummarySheet extends LitElement {
  static override styles = summarySheetStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) year!: YearOfFigures;
  @property({ attribute: false }) sheet!: Sheet;

  protected override render(): TemplateResult {
    return html`${this.#first()} ${this.#second()}`;
  }

  #first(): TemplateResult {
    const { indicators } = this.messages;
    const { groups, fates } = indicators;
    return html`<section class="sheet" aria-labelledby="title">
      ${this.#header(1)} ${this.#population()}
      <h3>${groups.requests} · ${groups.people}</h3>
      ${this.#figures(FIRST_PAGE, groups.people)}
      <cm-bar-chart
        heading=${fates.heading}
        name-word=${indicators.requests}
        .series=${[indicators.summary.figure]}
        .bars=${this.#endings()}
      ></cm-bar-chart>
      ${this.#reasons()}
    </section>`;
  }

  #second(): TemplateResult {
    const { groups, summary } = this.messages.indicators;
    return html`<section class="sheet">
      ${this.#header(2)}
      <h3>${groups.volunteers} · ${groups.reports}</h3>
      ${this.#figures(SECOND_PAGE, groups.volunteers)}
      <cm-summary-value .year=${this.year}></cm-summary-value>
      <h3>${summary.outcomes}</h3>
      ${
        this.#asked().length > 0
          ? this.#figures(this.#asked(), summary.outcomes)
          : html`<p>${summary.outcomesEmpty}</p>`
      }
      <h3>${summary.verbatims}</h3>
      ${
        this.year.quotes.length === 0
          ? html`<p>${summary.verbatimsEmpty}</p>`
          : this.year.quotes
              .slice(0, MOST_QUOTED)
              .map((words) => html`<blockquote>${summary.quoted(words)}</blockquote>`)
      }
      <cm-summary-decisions .decisions=${this.year.decisions}></cm-summary-decisions>
      <footer>
        <p><strong>${summary.method}.</strong> ${summary.rule}</p>
        <p>${summary.printedOn(writeDay(today(), this.messages.when))}</p>
      </footer>
    </section>`;
  }

  /** What nobody was asked yet takes no line of the two sheets, as long as something was. */
  #asked(): readonly IndicatorId[] {
    const { figures } = this.sheet;
    return OUTCOMES.filter((outcome) =>
      figures.some(({ id, value }) => id === outcome && value.as !== 'none'),
    );
  }

  #header(page: number): TemplateResult {
    const { summary } = this.messages.indicators;
    const { territory, counts } = this.year;
    const title = summary.title(territory.name, counts.year.year);
    return html`<header>
      ${page === 1 ? html`<h2 id="title">${title}</h2>` : html`<strong>${title}</strong>`}
      <span class="soft">${summary.subtitle}. ${summary.page(page)}.</span>
    </header>`;
  }

  #population(): TemplateResult {
    const { indicators, when } = this.messages;
    const { summary } = indicators;
    const { territory, counts } = this.year;
    const { year, to, asOf } = counts.year;
    const inhabitants = territory.communes.reduce((sum, { population = 0 }) => sum + population, 0);
    const words = [
      `${summary.communes} : ${sayNumber(territory.communes.length, this.messages.language)}`,
      ...(inhabitants > 0
        ? [`${summary.inhabitants} : ${sayNumber(inhabitants, this.messages.language)}`]
        : []),
      `${summary.knownPeople} : ${sayNumber(counts.people.known, this.messages.language)}`,
    ];
    return html`<p>
      ${words.join('. ')}. ${indicators.asOf(sayDate(asOf, when))}
      ${asOf < to ? `${summary.runs} (${String(year)})` : ''}
    </p>`;
  }

  #figures(ids: readonly IndicatorId[], name: string): TemplateResult {
    const { indicators } = this.messages;
    return html`<div class="figures" role="region" tabindex="0" aria-label=${name}>
      <table>
        <tbody>
          ${this.sheet.figures
            .filter(({ id }) => ids.includes(id))
            .map((figure) => {
              const { main, beside } = figureWords(figure, this.messages);
              const target = targetWords(figure.id, this.year.territory.targets, this.messages);
              return html`<tr>
                <th scope="row">${indicators.definitions[figure.id].label}</th>
                <td><strong>${main}</strong></td>
                <td class="said">${[...beside, ...(target ? [target] : [])].join(' · ')}</td>
              </tr>`;
            })}
        </tbody>
      </table>
    </div>`;
  }

  #endings(): readonly Bar[] {
    const { fates } = this.messages.indicators;
    return ENDED_FATES.map((fate, at) => this.#bar(fates[fate], this.sheet.fates.cells[at]));
  }

  #reasons(): TemplateResult | typeof nothing {
    const { indicators } = this.messages;
    if (this.sheet.reasons.length === 0) return nothing;
    return html`<cm-bar-chart
      heading=${indicators.definitions['requests-unmet'].label}
      name-word=${indicators.parts.why}
      .series=${[indicators.requests]}
      .bars=${this.sheet.reasons.map((reason, at) =>
        this.#bar(reasonWords(reason, this.messages), this.sheet.unmet.cells[at]),
      )}
    ></cm-bar-chart>`;
  }

  #bar(name: string, count: DisclosedCount | undefined): Bar {
    return typeof count === 'number'
      ? { name, parts: [count] }
      : { name, parts: [0], words: this.messages.indicators.summary.hidden };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-summary-sheet': SummarySheet;
  }
}
