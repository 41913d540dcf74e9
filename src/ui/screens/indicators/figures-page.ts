import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Indicators, YearOfFigures } from '../../../data/indicators/indicators.ts';
import { indicatorOf, type Population } from '../../../domain/indicators/library.ts';
import type { Figure } from '../../../domain/indicators/figure.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../cards/decisions/what-we-decide.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/layout/card.ts';
import '../../elements/layout/section.ts';
import '../../elements/status/notice.ts';
import { indicatorsContext, messagesContext } from '../../kit/contexts.ts';
import type { NamedFigure } from '../../cards/decisions/decide-form.ts';
import './bar-chart.ts';
import './counting-line.ts';
import './figure-card.ts';
import { fateBars, monthBars, unmetBars } from './figure-bars.ts';
import { figuresPageStyles } from './figures-page.styles.ts';
import type { YearChosenEvent } from './year-chooser.ts';
import './year-chooser.ts';
import { YearController } from './year-controller.ts';

type Group = Population | 'asked';

const GROUPS: readonly Group[] = ['requests', 'people', 'volunteers', 'reports', 'asked'];

/** What the territory's work comes to in a year: each figure with n, N, its interval and its definition. */
@customElement('cm-figures-page')
export class FiguresPage extends LitElement {
  static override styles = figuresPageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: indicatorsContext }) indicators!: Indicators;

  readonly #year = new YearController(this, () => this.indicators);

  protected override render(): TemplateResult {
    const { indicators } = this.messages;
    return html`
      <cm-app-bar heading=${indicators.heading}></cm-app-bar>
      <div class="stack loose">${this.#year.draw(this.messages, (one) => this.#page(one))}</div>
    `;
  }

  #page(one: YearOfFigures): TemplateResult {
    const { indicators } = this.messages;
    const { counts, figures } = one;
    return html`
      <div class="head">
        <div class="stack tight">
          <h2>${indicators.lead(counts.year.year)}</h2>
          <cm-counting-line .year=${one}></cm-counting-line>
          <div>
            <cm-button icon="file-text" href="/figures/summary"
              >${indicators.links.summary}</cm-button
            >
          </div>
          ${
            counts.wrongDays > 0
              ? html`<p class="soft small">${indicators.wrongDays(counts.wrongDays)}</p>`
              : nothing
          }
        </div>
        <cm-year-chooser
          year=${counts.year.year}
          .years=${counts.years}
          @cm-year-chosen=${this.#onYear}
        ></cm-year-chooser>
      </div>
      ${counts.hasData ? GROUPS.map((group) => this.#group(group, figures, one)) : this.#noData(one)}
      ${
        counts.hasData
          ? html`<cm-what-we-decide
              .about=${{ kind: 'figures', year: counts.year.year }}
              .figures=${this.#figureNames(figures)}
            ></cm-what-we-decide>`
          : nothing
      }
      ${this.#links()}
    `;
  }

  #figureNames(figures: readonly Figure[]): readonly NamedFigure[] {
    const { definitions } = this.messages.indicators;
    return figures.map(({ id }) => ({ id, name: definitions[id].label }));
  }

  #noData({ counts: { year, years } }: YearOfFigures): TemplateResult {
    const { indicators } = this.messages;
    return html`<cm-notice tone="know" heading=${indicators.noData(year.year)}>
      ${years.length > 0 ? `${indicators.noDataText} ${indicators.yearsWithData(years.join(', '))}` : indicators.noDataEver}
    </cm-notice>`;
  }

  #links(): TemplateResult {
    const { links } = this.messages.indicators;
    return html`<div class="grid">
      <cm-card href="/figures/value">
        <span slot="heading">${links.value}</span>${links.valueText}
      </cm-card>
      <cm-card href="/figures/theory">
        <span slot="heading">${links.theory}</span>${links.theoryText}
      </cm-card>
    </div>`;
  }

  #group(group: Group, figures: readonly Figure[], one: YearOfFigures): TemplateResult {
    const { groups } = this.messages.indicators;
    return html`<cm-section heading=${groups[group]}>
      <div class="stack">
        <div class="grid">
          ${figures
            .filter(({ id }) => groupOf(id) === group)
            .map(
              (figure) =>
                html`<cm-figure-card
                  .figure=${figure}
                  .territory=${one.territory}
                ></cm-figure-card>`,
            )}
        </div>
        ${this.#charts(group, one)}
      </div>
    </cm-section>`;
  }

  #charts(group: Group, { counts }: YearOfFigures): TemplateResult | typeof nothing {
    const { indicators } = this.messages;
    const { months, fates } = indicators;
    if (group === 'people') {
      return html`<cm-bar-chart
        heading=${months.heading}
        name-word=${months.month}
        .series=${[months.seen, months.called, months.explained, months.unseen]}
        .bars=${monthBars(counts.people, this.messages)}
      ></cm-bar-chart>`;
    }
    if (group !== 'requests') return nothing;
    const unmet = unmetBars(counts.requests, this.messages);
    return html`
      <cm-bar-chart
        heading=${fates.heading}
        name-word=${indicators.requests}
        .series=${[indicators.summary.figure]}
        .bars=${fateBars(counts.requests, this.messages)}
      ></cm-bar-chart>
      ${
        unmet.length > 0
          ? html`<cm-bar-chart
                heading=${indicators.definitions['requests-unmet'].label}
                name-word=${indicators.parts.why}
                .series=${[indicators.requests]}
                .bars=${unmet}
              ></cm-bar-chart>
              <div>
                <cm-button icon="hand-heart" href="/map/and-if"
                  >${indicators.links.andIf}</cm-button
                >
              </div>`
          : nothing
      }
    `;
  }

  #onYear(event: YearChosenEvent): void {
    this.#year.choose(event.year);
  }
}

function groupOf(id: string): Group | undefined {
  const definition = indicatorOf(id);
  return definition?.source === 'question' ? 'asked' : definition?.population;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-figures-page': FiguresPage;
  }
}
