import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SurveyFile } from '../../../data/surveys/surveys.ts';
import { MODES } from '../../../domain/surveys/answer.ts';
import { wordingOf } from '../../../domain/surveys/core-questions.ts';
import { questionByMode } from '../../../domain/surveys/modes-apart.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { resultTableStyles } from './result-table.styles.ts';

/**
 * One question by each way of answering, folded: a voice is answered otherwise than a screen. Takes: `file`,
 * `question` (its id).
 */
@customElement('cm-results-by-mode')
export class ResultsByMode extends LitElement {
  static override styles = resultTableStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) file!: SurveyFile;
  @property() question = '';

  protected override render(): TemplateResult | typeof nothing {
    const { surveys } = this.messages;
    const { survey, byMode } = this.file;
    const modes = MODES.filter((mode) => byMode.has(mode));
    const found = survey.questions.find(({ id }) => id === this.question);
    const wording = found && wordingOf(found);
    if (!wording || wording.choices.length === 0 || modes.length < 2) return nothing;
    const apart = questionByMode(survey, byMode, this.question);
    const results = modes.map((mode) =>
      byMode.get(mode)?.questions.find((one) => one.question === this.question),
    );
    return html`<details>
      <summary>${surveys.byMode}</summary>
      <table>
        <caption class="visually-hidden">
          ${wording.text}
        </caption>
        <thead>
          <tr>
            <th scope="col">${surveys.answer}</th>
            ${modes.map((mode) => html`<th scope="col">${surveys.modes[mode]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${wording.choices.map(
            ({ code, label }) =>
              html`<tr>
                <th scope="row">${label}</th>
                ${results.map((one, index) => {
                  const mode = modes[index];
                  return html`<td data-of=${mode ? surveys.modes[mode] : ''}>
                    ${surveys.ofPeople(one?.counts[code] ?? 0, one?.answers ?? 0)}
                  </td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
      ${apart ? html`<p>${surveys.combining[apart.combining]}</p>` : nothing}
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-results-by-mode': ResultsByMode;
  }
}
