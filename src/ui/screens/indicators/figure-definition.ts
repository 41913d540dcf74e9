import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { IndicatorDefinition, IndicatorId } from '../../../domain/indicators/library.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './target-form.ts';

/** How a figure is counted: one tap away from it. Takes: `definition`, `territory`. */
@customElement('cm-figure-definition')
export class FigureDefinition extends LitElement {
  static override styles = [
    pageStyles,
    css`
      summary {
        display: flex;
        align-items: center;
        min-height: var(--cm-touch);
        color: var(--cm-primary);
        font-weight: var(--cm-weight-strong);
        cursor: pointer;
      }

      dl {
        display: grid;
        gap: var(--cm-space-2);
        margin: 0 0 var(--cm-space-3);
        font-size: var(--cm-text-s);
      }

      dt {
        font-weight: var(--cm-weight-strong);
      }

      dd {
        margin: 0;
      }

      @media print {
        details {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) definition!: IndicatorDefinition;
  @property({ attribute: false }) territory!: Territory;
  @state() private open = false;

  protected override render(): TemplateResult {
    const { indicators } = this.messages;
    return html`<details @toggle=${this.#onToggle}>
      <summary>${indicators.more}</summary>
      <dl>
        ${this.#lines().map(
          ([term, words]) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${words}</dd>
            </div>`,
        )}
      </dl>
      ${
        this.open
          ? html`<cm-target-form
              .definition=${this.definition}
              .territory=${this.territory}
            ></cm-target-form>`
          : ''
      }
    </details>`;
  }

  #lines(): readonly (readonly [string, string])[] {
    const { indicators } = this.messages;
    const { parts } = indicators;
    const { id, version, population, better, fewest } = this.definition;
    const { why, formula, beware } = indicators.definitions[id as IndicatorId];
    return [
      [parts.why, why],
      [parts.population, indicators.population[population]],
      [parts.formula, `${formula} ${beware}`],
      [parts.from, this.#from()],
      [parts.source, indicators.sourceOurs],
      [parts.direction, indicators.better[better]],
      [parts.fewest, fewest > 0 ? indicators.fewest(fewest) : indicators.noFewest],
      [parts.version, indicators.version(id, version)],
    ];
  }

  /** Facts by the words that people know them by. */
  #from(): string {
    const { indicators, steps } = this.messages;
    const { source, uses } = this.definition;
    if (source === 'question') return indicators.fromQuestion(uses.join(', '));
    const words: Readonly<Record<string, string>> = steps;
    return indicators.fromFacts(uses.map((type) => words[type] ?? type).join(', '));
  }

  #onToggle(event: Event): void {
    this.open = (event.target as HTMLDetailsElement).open;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-figure-definition': FigureDefinition;
  }
}
