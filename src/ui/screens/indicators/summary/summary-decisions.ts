import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Decision } from '../../../../domain/decisions/decision.ts';
import type { Messages } from '../../../../messages/kernel/messages.ts';
import { standingWords } from '../../../cards/decisions/decision-words.ts';
import { messagesContext } from '../../../kit/contexts.ts';
import { today } from '../../../kit/today.ts';
import { pageStyles } from '../../../theme/page.styles.ts';

/** Two sheets hold so many. */
const MOST_TOLD = 4;
const ACTIONS = 3;

/**
 * What was decided and how it stands, then three actions for the year to come, with lines to write on where fewer are
 * noted. Takes: `decisions` of the year, in order.
 */
@customElement('cm-summary-decisions')
export class SummaryDecisions extends LitElement {
  static override styles = [
    pageStyles,
    css`
      :host {
        display: grid;
        gap: var(--cm-space-3);
      }

      h3 {
        color: var(--cm-primary);
      }

      ul,
      ol {
        display: grid;
        gap: var(--cm-space-2);
      }

      li {
        overflow-wrap: break-word;
      }

      ul span {
        display: block;
      }

      ol {
        padding-inline-start: 1.4em;
        list-style: decimal;
      }

      .lines {
        display: grid;
        gap: 2.2em;
        padding-top: 1.6em;
      }

      .lines span {
        border-bottom: 1px solid var(--cm-line-strong);
      }

      @media print {
        :host {
          gap: 2mm;
        }

        h3 {
          font-size: 11pt;
        }

        ul,
        ol {
          gap: 1mm;
          font-size: 9pt;
        }

        .what {
          display: -webkit-box;
          overflow: hidden;
          -webkit-box-orient: vertical;
          -webkit-line-clamp: 2;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) decisions: readonly Decision[] = [];

  protected override render(): TemplateResult {
    const { summary } = this.messages.indicators;
    const actions = this.decisions.filter(({ status }) => status === 'to-do').slice(0, ACTIONS);
    return html`
      <h3>${summary.decisions}</h3>
      ${
        this.decisions.length === 0
          ? html`<p>${summary.decisionsEmpty}</p>
              ${lines(2)}`
          : this.#told(latest(this.decisions))
      }
      <h3>${summary.actions}</h3>
      ${
        actions.length > 0
          ? html`<ol>
              ${actions.map((one) => html`<li>${this.#action(one)}</li>`)}
            </ol>`
          : nothing
      }
      ${lines(ACTIONS - actions.length)}
    `;
  }

  #told(told: readonly Decision[]): TemplateResult {
    const { summary } = this.messages.indicators;
    return html`<ul aria-label=${summary.decisions}>
      ${told.map(
        (one) =>
          html`<li>
            <strong class="what">${one.what}</strong>
            <span>${one.owner} · ${standingWords(one, today(), this.messages)}</span>
          </li>`,
      )}
    </ul>`;
  }

  #action(decision: Decision): string {
    const { what, owner } = decision;
    return `${what} (${owner}. ${standingWords(decision, today(), this.messages)}.)`;
  }
}

/** Those of the last meeting are what a committee looks for first. */
function latest(decisions: readonly Decision[]): readonly Decision[] {
  return [...decisions].sort((a, b) => b.decidedOn.localeCompare(a.decidedOn)).slice(0, MOST_TOLD);
}

function lines(count: number): TemplateResult | typeof nothing {
  if (count <= 0) return nothing;
  return html`<div class="lines" aria-hidden="true">
    ${Array.from({ length: count }, () => html`<span></span>`)}
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-summary-decisions': SummaryDecisions;
  }
}
