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

const WIDTH = 640;
const ROW = 30;
const NAMES = 220;
const VALUES = 90;
const THICK = 18;

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
    const scale = (WIDTH - NAMES - VALUES) / most;
    return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label=${this.#said()}>
      ${this.bars.map((bar, at) => this.#bar(bar, at * ROW + 4, scale))}
    </svg>`;
  }

  #bar({ name, parts, words }: Bar, top: number, scale: number): SVGTemplateResult {
    let left = NAMES;
    const drawn = parts.map((part, series) => {
      const from = left;
      left += part * scale;
      return part > 0
        ? svg`<rect class="bar-${series}" x=${from} y=${top} width=${part * scale} height=${THICK}></rect>`
        : svg``;
    });
    return svg`
      <text x=${NAMES - 8} y=${top + 14} text-anchor="end">${shortened(name)}</text>
      ${drawn}
      <text class="value" x=${left + 6} y=${top + 14}>${words ?? String(sum(parts))}</text>
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

const MOST_LETTERS = 32;

function shortened(name: string): string {
  return name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-bar-chart': BarChart;
  }
}
