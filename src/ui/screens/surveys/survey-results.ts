import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SurveyFile } from '../../../data/surveys/surveys.ts';
import { MODES } from '../../../domain/surveys/answer.ts';
import { wordingOf } from '../../../domain/surveys/core-questions.ts';
import { withoutAnswer, type QuestionResult } from '../../../domain/surveys/results.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/layout/section.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { resultTableStyles } from './result-table.styles.ts';
import { shareWords } from './result-words.ts';
import './results-by-mode.ts';

/** How many said what to each question, with n and the interval. Takes: `file`, `population` (N). */
@customElement('cm-survey-results')
export class SurveyResults extends LitElement {
  static override styles = resultTableStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) file!: SurveyFile;
  @property({ type: Number }) population = 0;

  protected override render(): TemplateResult {
    const { surveys } = this.messages;
    const { results, byMode } = this.file;
    const modes = MODES.filter((mode) => byMode.has(mode));
    return html`<cm-section heading=${surveys.results}>
      ${
        results.people === 0
          ? html`<p>${surveys.noResult}</p>`
          : html`<p>
                ${modes
                  .map(
                    (mode) =>
                      `${surveys.modes[mode]} : ${surveys.answered(byMode.get(mode)?.people ?? 0)}`,
                  )
                  .join(' · ')}
              </p>
              ${results.questions.map((one) => this.#table(one))}`
      }
    </cm-section>`;
  }

  #table(result: QuestionResult): TemplateResult | typeof nothing {
    const { surveys } = this.messages;
    const question = this.file.survey.questions.find(({ id }) => id === result.question);
    const wording = question && wordingOf(question);
    // What was said in words has a part of its own.
    if (!wording || wording.kind === 'words') return nothing;
    const without = withoutAnswer(result);
    const rows =
      wording.kind === 'number'
        ? result.numbers.map(({ number, people }) => [String(number), people] as const)
        : wording.choices.map(({ code, label }) => [label, result.counts[code] ?? 0] as const);
    return html`<table>
        <caption>
          ${wording.text}
        </caption>
        <thead>
          <tr>
            <th scope="col">${surveys.answer}</th>
            <th scope="col">${surveys.peopleCount}</th>
            <th scope="col">${surveys.part}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([label, people]) =>
              html`<tr>
                <th scope="row">${label}</th>
                <td>${people}</td>
                <td>
                  ${shareWords(
                    {
                      ...{ yes: people, answers: result.answers },
                      population: Math.max(this.population, result.answers),
                    },
                    this.messages,
                  )}
                </td>
              </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <td colspan="3">
              ${surveys.answered(result.answers)}${without > 0 ? ` · ${surveys.without(without)}` : ''}
            </td>
          </tr>
        </tfoot>
      </table>
      <cm-results-by-mode .file=${this.file} question=${result.question}></cm-results-by-mode>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-survey-results': SurveyResults;
  }
}
