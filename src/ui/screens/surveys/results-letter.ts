import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DecisionCard, Decisions } from '../../../data/decisions/decisions.ts';
import type { SurveyFile } from '../../../data/surveys/surveys.ts';
import { pointsAtSomebody } from '../../../domain/statistics/small-numbers.ts';
import { mainResults } from '../../../domain/surveys/main-results.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { standingWords } from '../../cards/decisions/decision-words.ts';
import { deskWords, letterhead } from '../../cards/territory/letterhead.ts';
import { currentTerritoryContext, decisionsContext, messagesContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/**
 * What goes back to those who answered, in plain words and large letters: three results as counts, what was decided,
 * and whom to ring. The same words are read aloud. Takes: `file`.
 */
@customElement('cm-results-letter')
export class ResultsLetter extends LitElement {
  static override styles = [
    pageStyles,
    css`
      article {
        border: 1px solid var(--cm-line);
        border-radius: var(--cm-radius-m);
        display: grid;
        gap: var(--cm-space-4);
        overflow-wrap: break-word;
        padding: var(--cm-space-3);
      }

      ul {
        display: grid;
        gap: var(--cm-space-3);
      }

      @media print {
        .on-screen {
          display: none;
        }

        article {
          border: 0;
          font-size: 16pt;
          padding: 0;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: decisionsContext }) decisions!: Decisions;
  @property({ attribute: false }) file!: SurveyFile;

  readonly #list = new LiveController(this, () => this.decisions.list());

  protected override render(): TemplateResult {
    const { surveys } = this.messages;
    const { survey, results } = this.file;
    const main = mainResults(survey, results);
    return html`<article>
      ${letterhead(this.territory)}
      <h2>${surveys.letterOfResults}</h2>
      <p>
        ${surveys.thankYou(pointsAtSomebody(results.people) ? 1 : results.people)}
        ${surveys.namesNobody}
      </p>
      ${
        main.length === 0
          ? html`<p>${surveys.noMainResult}</p>`
          : html`<ul>
              ${main.map(
                ({ text, people, of, labels }) =>
                  html`<li>${text}<br />${surveys.mainResult(people, of, labels)}</li>`,
              )}
            </ul>`
      }
      <h3>${surveys.whatWeDecided}</h3>
      ${this.#decided()}
      ${this.territory?.phone ? html`<p>${surveys.callUs(deskWords(this.territory))}</p>` : nothing}
    </article>`;
  }

  /** What was dropped is told too. Of what is still to be done the day that was promised is told, also when it is past. */
  #decided(): TemplateResult {
    const { surveys } = this.messages;
    const ours = (this.#list.value ?? []).filter(
      ({ decision: { about } }) =>
        about?.kind === 'survey' && about.survey === this.file.survey._id,
    );
    if (ours.length === 0) return html`<p class="on-screen">${surveys.nothingDecided}</p>`;
    return html`<ul>
      ${ours.map(
        ({ decision }: DecisionCard) =>
          html`<li>${decision.what}. ${standingWords(decision, decision.due, this.messages)}.</li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-results-letter': ResultsLetter;
  }
}
