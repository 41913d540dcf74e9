import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { SurveyFile, Surveys } from '../../../data/surveys/surveys.ts';
import { idOf } from '../../../domain/kernel/ids.ts';
import { TOLD_BY, type Told } from '../../../domain/surveys/survey.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDate } from '../../../messages/kernel/when.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import '../../elements/layout/app-bar.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { messagesContext, surveysContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { LiveController } from '../../kit/live.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { today } from '../../kit/today.ts';
import './results-letter.ts';

/** Results go back to those who answered: a letter to print or to read aloud, and a note that it was done. */
@customElement('cm-give-back-page')
export class GiveBackPage extends LitElement {
  static override styles = [
    formStyles,
    css`
      @media print {
        cm-app-bar,
        .on-screen {
          display: none !important;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: surveysContext }) surveys!: Surveys;
  /** The UUID of the survey. */
  @property() survey = '';

  readonly #file = new LiveController(
    this,
    () => this.surveys.one(idOf('survey', this.survey)),
    () => [this.survey],
  );
  readonly #form = new FormController<Told, CommandResult>(this, {
    start: () => ({ day: today(), by: 'letter' }),
    draftKey: () => `told:${this.survey}`,
    faults: ({ day }) => (day === '' ? { day: this.messages.surveys.toldDayMissing } : {}),
    submit: ({ day, by }) => this.surveys.told(idOf('survey', this.survey), { day, by }),
    said: () => ({ words: this.messages.surveys.toldNoted }),
  });

  protected override render(): TemplateResult {
    const { app, surveys } = this.messages;
    return html`
      <cm-app-bar
        heading=${surveys.giveBack}
        back=${app.back}
        back-href="/surveys/${this.survey}"
      ></cm-app-bar>
      <div class="stack loose">
        ${drawAnswer(this.#file, this.messages, (file) =>
          file ? this.#page(file) : notFoundState(this.messages, '/surveys'),
        )}
      </div>
    `;
  }

  #page(file: SurveyFile): TemplateResult {
    const { surveys } = this.messages;
    return html`
      <div class="stack on-screen">
        <p>${surveys.giveBackText}</p>
        <cm-button variant="primary" icon="printer" wide @click=${this.#onPrint}
          >${surveys.print}</cm-button
        >
      </div>
      <cm-results-letter .file=${file}></cm-results-letter>
      <div class="stack on-screen">
        <div class="news" tabindex="-1">${this.#told(file)}</div>
        ${file.survey.status === 'closed' ? this.#noting() : nothing}
      </div>
    `;
  }

  #told({ survey: { told = [] } }: SurveyFile): TemplateResult {
    const { surveys, when } = this.messages;
    return html`${told.map(
      ({ day, by }) => html`<p>${surveys.toldOn(surveys.toldBy[by], sayDate(day, when))}</p>`,
    )}`;
  }

  #noting(): TemplateResult {
    const { surveys } = this.messages;
    const { draft, faults, busy, onSubmit, problemLine } = this.#form;
    return html`<form novalidate @submit=${onSubmit}>
      ${restoredNotice(this.#form, this.messages)}
      <cm-field label=${surveys.toldHow}>
        <select data-field="by">
          ${TOLD_BY.map(
            (by) =>
              html`<option value=${by} ?selected=${by === draft.by}>${surveys.toldBy[by]}</option>`,
          )}
        </select>
      </cm-field>
      <cm-field label=${surveys.toldDay} error=${faults.day ?? ''}>
        <input type="date" max=${today()} data-field="day" .value=${draft.day} />
      </cm-field>
      ${problemLine()}
      <cm-button type="submit" icon="check" wide ?busy=${busy}>${surveys.tell}</cm-button>
    </form>`;
  }

  #onPrint(): void {
    print();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-give-back-page': GiveBackPage;
  }
}
