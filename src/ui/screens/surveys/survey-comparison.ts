import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SurveyFile } from '../../../data/surveys/surveys.ts';
import type { ComparedQuestion } from '../../../domain/surveys/compared.ts';
import { wordingOf } from '../../../domain/surveys/core-questions.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayPercent, sayPoints } from '../../../messages/kernel/quantities.ts';
import { sayDate } from '../../../messages/kernel/when.ts';
import '../../elements/layout/section.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** What changed since the survey of the same group before this one, and what cannot be compared. Takes: `file`. */
@customElement('cm-survey-comparison')
export class SurveyComparison extends LitElement {
  static override styles = [
    pageStyles,
    css`
      h3 {
        font-size: var(--cm-text-m);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) file!: SurveyFile;

  protected override render(): TemplateResult | typeof nothing {
    const { before } = this.file;
    if (!before || before.questions.length === 0) return nothing;
    const { surveys, when } = this.messages;
    const compared = before.questions.filter(({ as }) => as === 'compared').length;
    return html`<cm-section heading=${surveys.comparison}>
      <div class="stack tight">
        <p>
          ${surveys.comparedTo(before.title, sayDate(before.closedOn, when))} ${surveys.asTwoGroups}
        </p>
        ${compared > 1 ? html`<p>${surveys.severalTests(compared)}</p>` : nothing}
        <ul class="stack">
          ${before.questions.map((one) => html`<li class="stack tight">${this.#one(one)}</li>`)}
        </ul>
      </div>
    </cm-section>`;
  }

  #one(one: ComparedQuestion): TemplateResult {
    const { surveys } = this.messages;
    const question = this.file.survey.questions.find(({ id }) => id === one.question);
    const wording = question && wordingOf(question);
    return html`
      <h3>${wording?.text ?? one.question}</h3>
      ${
        one.as === 'compared'
          ? html`<p class="soft">${this.#yes(one)}</p>
              ${this.#change(one)}`
          : html`<p>${surveys.notCompared[one.as]}</p>`
      }
    `;
  }

  /** Which answers are counted, in their own words. */
  #yes({ question }: ComparedQuestion): string {
    const { surveys } = this.messages;
    const found = this.file.survey.questions.find(({ id }) => id === question);
    const wording = found && wordingOf(found);
    const yes = wording && 'yes' in wording ? (wording.yes as readonly string[]) : [];
    const labels = (wording?.choices ?? [])
      .filter(({ code }) => yes.includes(code))
      .map(({ label }) => label);
    return surveys.countedAnswers(labels);
  }

  #change({
    before,
    after,
    change,
    holds,
  }: Extract<ComparedQuestion, { readonly as: 'compared' }>): TemplateResult {
    const { surveys } = this.messages;
    const share = ({ yes, answers }: typeof before): string =>
      sayPercent(yes / answers, this.messages.language);
    const points = (one: number): string => sayPoints(one, this.messages.language);
    const { difference, low, high } = change;
    return html`
      <p>
        ${surveys.fromTo(share(before), share(after))}
        <span class="soft">${surveys.ofThen(before.answers, after.answers)}</span>
      </p>
      <p>
        <strong>${surveys.points(points(difference), points(low), points(high))}.</strong>
        ${holds ? surveys.hasChanged : surveys.mayBeChance}
      </p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-survey-comparison': SurveyComparison;
  }
}
