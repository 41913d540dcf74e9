import type { SVGTemplateResult, TemplateResult } from 'lit';
import { html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { barChartStyles } from './bar-chart.styles.ts';

/** One bar: its name, and its parts in the order of the chart's series. */
export interface Bar {
  readonly name: string;
  readonly parts: readonly number[];
  /** Said in place of the figure, where there is none to show. */
  readonly words?: string;
}

/** The name stands above its bar, so that both keep their size on a phone. */
const WIDTH = 420;
const ROW = 42;
const VALUES = 90;
const THICK = 16;

/**
 * Bars from the left, each of one or several parts, and the table of the same figures below: who cannot see
 * the drawing reads the table, and who prints has both.
 *
 * Takes: `heading`, `name-word` (what a bar is), `series` (names of the parts, at most four), `bars`.
 */
@customElement('cm-bar-chart')
export class BarChart extends LitElement {
  static override styles = barChartStyles;

  @property() heading = '';
  @property({ attribute: 'name-word' }) nameWord = '';
  @property({ attribute: false }) series: readonly string[] = [];
  @property({ attribute: false }) bars: readonly Bar[] = [];

  protected override render(): TemplateResult {
    return html`<figure>
      <figcaption>${this.heading}</figcaption>
      ${this.#drawing()} ${this.series.length > 1 ? this.#legend() : nothing} ${this.#table()}
    </figure>`;
  }

  #drawing(): TemplateResult {
    const height = this.bars.length * ROW + 4;
    const most = Math.max(1, ...this.bars.map(({ parts }) => sum(parts)));
    const scale = (WIDTH - VALUES) / most;
    return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label=${this.#said()}>
      ${this.bars.map((bar, at) => this.#bar(bar, at * ROW + 4, scale))}
    </svg>`;
  }

  #bar({ name, parts, words }: Bar, top: number, scale: number): SVGTemplateResult {
    let left = 1;
    const drawn = parts.map((part, series) => {
      const from = left;
      left += part * scale;
      return part > 0
        ? svg`<rect class="bar-${series}" x=${from} y=${top + 20} width=${part * scale} height=${THICK}></rect>`
        : svg``;
    });
    return svg`
      <text x="0" y=${top + 14}>${name}</text>
      ${drawn}
      <text class="value" x=${left + 6} y=${top + 33}>${words ?? String(sum(parts))}</text>
    `;
  }

  #legend(): TemplateResult {
    return html`<div class="legend" aria-hidden="true">
      ${this.series.map(
        (word, at) =>
          html`<span
            ><svg viewBox="0 0 16 16">
              <rect class="bar-${at}" x="1" y="1" width="14" height="14"></rect></svg
            >${word}</span
          >`,
      )}
    </div>`;
  }

  #table(): TemplateResult {
    return html`<div class="figures" role="region" tabindex="0" aria-label=${this.heading}>
      <table>
        <thead>
          <tr>
            <th scope="col">${this.nameWord}</th>
            ${this.series.map((word) => html`<th scope="col">${word}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.bars.map(
            ({ name, parts, words }) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${parts.map((part) => html`<td>${words ?? part}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** What a screen reader says of the drawing: its name, and what is drawn. */
  #said(): string {
    const bars = this.bars.map(({ name, parts, words = String(sum(parts)) }) => `${name} ${words}`);
    return `${this.heading}. ${bars.join(', ')}.`;
  }
}

function sum(parts: readonly number[]): number {
  return parts.reduce((all, one) => all + one, 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-bar-chart': BarChart;
  }
}
