import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Surveys } from '../../../data/surveys/surveys.ts';
import { idOf, uuidOf } from '../../../domain/kernel/ids.ts';
import { POPULATIONS, type Population, type Survey } from '../../../domain/surveys/survey.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/form/checkbox.ts';
import '../../elements/form/choice.ts';
import '../../elements/form/field.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/layout/section.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { messagesContext, surveysContext } from '../../kit/contexts.ts';
import { FormController, type Faults } from '../../kit/forms/form-controller.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { LiveController } from '../../kit/live.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import { goTo } from '../../kit/go-to.ts';
import { deskStyles } from '../../kit/styles/page-layout.styles.ts';
import { OwnQuestionEvent } from './own-question.ts';
import './own-question.ts';
import {
  anOwnQuestion,
  coreIdsOf,
  coreText,
  emptySurvey,
  faultIn,
  surveyDetailsOf,
  surveyDraftOf,
  type OwnQuestion,
  type SurveyDraft,
} from './survey-draft.ts';

/** Writes the questions of a survey, or corrects them while nobody was asked. */
@customElement('cm-survey-form-page')
export class SurveyFormPage extends LitElement {
  static override styles = deskStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: surveysContext }) surveys!: Surveys;
  /** The UUID of the survey; empty: a new one. */
  @property() survey = '';

  readonly #form = new FormController<SurveyDraft, CommandResult>(this, {
    start: () => (this.#known ? surveyDraftOf(this.#known) : emptySurvey()),
    draftKey: () => `survey:${this.survey || 'new'}`,
    faults: (draft) => this.#faults(draft),
    submit: async (draft) => this.#save(draft),
    said: () => ({ words: this.messages.surveys.saved }),
    done: ({ subject }) => goTo(`/surveys/${uuidOf(subject)}`, { replace: true }),
  });
  readonly #file = new LiveController(
    this,
    () => (this.survey ? this.surveys.one(idOf('survey', this.survey)) : undefined),
    () => [this.survey],
  );

  constructor() {
    super();
    this.addEventListener(OwnQuestionEvent.type, (event) => this.#onOwn(event));
  }

  protected override render(): TemplateResult {
    const { app, surveys } = this.messages;
    return html`
      <cm-app-bar
        heading=${this.survey ? surveys.amend : surveys.prepare}
        back=${app.back}
        back-href=${this.survey ? `/surveys/${this.survey}` : '/surveys'}
      ></cm-app-bar>
      <div class="stack loose">
        ${
          this.survey
            ? drawAnswer(
                this.#file,
                this.messages,
                (file) =>
                  file?.survey.status === 'draft'
                    ? this.#renderForm()
                    : notFoundState(this.messages, '/surveys'),
                { partly: true },
              )
            : this.#renderForm()
        }
      </div>
    `;
  }

  #renderForm(): TemplateResult {
    const { app, surveys } = this.messages;
    const { draft, faults, onSubmit, busy, problemLine } = this.#form;
    return html`${restoredNotice(this.#form, this.messages)}
      <form novalidate @submit=${onSubmit}>
        <div class="desk even">
          <div class="stack loose">
            <cm-field label=${surveys.title} hint=${surveys.titleHint} error=${faults.title ?? ''}>
              <input maxlength="200" data-field="title" .value=${draft.title} />
            </cm-field>
            <cm-choice
              label=${surveys.population}
              .options=${POPULATIONS.map((value) => ({ value, word: surveys.populations[value] }))}
              .value=${draft.population}
              @input=${this.#onPopulation}
            ></cm-choice>
          </div>
          <div class="stack loose">${this.#core(draft, faults)} ${this.#own(draft)}</div>
        </div>
        ${problemLine()}
        <div class="actions">
          <cm-button type="submit" variant="primary" icon="check" ?busy=${busy}
            >${app.save}</cm-button
          >
        </div>
      </form>`;
  }

  #core({ population, core }: SurveyDraft, faults: Faults<SurveyDraft>): TemplateResult {
    const { surveys } = this.messages;
    return html`<cm-section heading=${surveys.core}>
      <p>${surveys.coreText}</p>
      ${faults.core ? html`<p class="problem" role="alert">${faults.core}</p>` : ''}
      <div class="stack tight">
        ${coreIdsOf(population).map(
          (id) =>
            html`<cm-checkbox
              label=${coreText(id)}
              data-field="core"
              data-value=${id}
              ?checked=${core.includes(id)}
            ></cm-checkbox>`,
        )}
      </div>
    </cm-section>`;
  }

  #own({ own }: SurveyDraft): TemplateResult {
    const { surveys } = this.messages;
    return html`<cm-section heading=${surveys.own}>
      <div class="stack">
        <p>${surveys.ownText}</p>
        ${own.map(
          (question, index) =>
            html`<cm-own-question
              .question=${question}
              heading=${surveys.ownQuestion(index + 1)}
            ></cm-own-question>`,
        )}
        <cm-button icon="plus" @click=${this.#onAdd}>${surveys.addOwn}</cm-button>
      </div>
    </cm-section>`;
  }

  #faults(draft: SurveyDraft): Faults<SurveyDraft> {
    const { surveys } = this.messages;
    const fault = faultIn(draft);
    return {
      ...(draft.title.trim() === '' && { title: surveys.titleMissing }),
      ...(fault && { core: surveys.faults[fault] }),
    };
  }

  get #known(): Survey | undefined {
    return this.survey ? this.#file.value?.survey : undefined;
  }

  #save(draft: SurveyDraft): Promise<CommandResult> {
    const details = surveyDetailsOf(draft);
    return this.#known
      ? this.surveys.revise(this.#known._id, details)
      : this.surveys.draft(details);
  }

  /** Each group has questions of its own: those of the new one are all asked at first. */
  readonly #onPopulation = (event: Event): void => {
    const population = (event.currentTarget as HTMLElement & { value: Population }).value;
    this.#form.write({ population, core: coreIdsOf(population) });
  };

  readonly #onAdd = (): void => {
    this.#writeOwn([...this.#form.draft.own, anOwnQuestion()]);
  };

  #onOwn({ id, question }: OwnQuestionEvent): void {
    this.#writeOwn(this.#form.draft.own.flatMap((one) => (one.id === id ? (question ?? []) : one)));
  }

  #writeOwn(own: readonly OwnQuestion[]): void {
    this.#form.write({ own });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-survey-form-page': SurveyFormPage;
  }
}
