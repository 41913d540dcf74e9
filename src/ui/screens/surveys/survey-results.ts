import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SurveyFile } from '../../../data/surveys/surveys.ts';
import { isNoFigure } from '../../../domain/statistics/no-figure.ts';
import { shownAs } from '../../../domain/statistics/display.ts';
import { MODES } from '../../../domain/surveys/answer.ts';
import { wordingOf } from '../../../domain/surveys/core-questions.ts';
import { withoutAnswer, type QuestionResult } from '../../../domain/surveys/results.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/layout/section.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { percent } from './percent.ts';

/** How many said what to each question, with n and the interval. Takes: `file`, `population` (N). */
@customElement('cm-survey-results')
export class SurveyResults extends LitElement {
  static override styles = [
    pageStyles,
    css`
      table {
        border-collapse: collapse;
        width: 100%;
      }

      :host {
        container-type: inline-size;
        display: block;
      }

      /* With letters twice as large a line is no longer wide enough for three columns. */
      @container (max-width: 20rem) {
        caption,
        tr,
        th,
        td {
          display: block;
        }
      }

      caption {
        font-weight: 600;
        padding-block: var(--cm-space-2);
        text-align: start;
      }

      th,
      td {
        border-block-end: 1px solid var(--cm-line);
        padding: var(--cm-space-2);
        text-align: start;
        vertical-align: top;
      }

      td:not(:first-child) {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

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
    if (!wording) return nothing;
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
              <td>${this.#share(people, result.answers)}</td>
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
    </table>`;
  }

  /** The display rules: of few people counts alone, else the percentage with its interval. */
  #share(yes: number, answers: number): string {
    const { surveys } = this.messages;
    const population = Math.max(this.population, answers);
    const shown = shownAs({ population, answers, yes }, 'house');
    if (isNoFigure(shown) || shown.as === 'suppressed') return '';
    if (shown.as === 'counts') return surveys.ofPeople(yes, answers);
    const { share, interval } = shown;
    return surveys.share(percent(share), percent(interval.low), percent(interval.high));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-survey-results': SurveyResults;
  }
}
