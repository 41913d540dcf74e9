import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SurveyFile, Surveys } from '../../../data/surveys/surveys.ts';
import { idOf, uuidOf } from '../../../domain/kernel/ids.ts';
import { RULES } from '../../../domain/rules.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDate } from '../../../messages/kernel/when.ts';
import '../../cards/decisions/what-we-decide.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/status/tag.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { ask } from '../../kit/ask.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { messagesContext, surveysContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { newerTag } from '../../kit/newer-tag.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import { deskStyles } from '../../kit/styles/page-layout.styles.ts';
import './open-survey.ts';
import './own-words.ts';
import './survey-cockpit.ts';
import './survey-comparison.ts';
import './survey-perspective.ts';
import './survey-results.ts';

/** One survey: how far it is, what to do next, and what was answered. */
@customElement('cm-survey-page')
export class SurveyPage extends LitElement {
  static override styles = deskStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: surveysContext }) surveys!: Surveys;
  /** The UUID of the survey. */
  @property() survey = '';

  readonly #command = new CommandController(this);
  readonly #file = new LiveController(
    this,
    () => this.surveys.one(idOf('survey', this.survey)),
    () => [this.survey],
  );

  protected override render(): TemplateResult {
    const { app, surveys } = this.messages;
    const file = this.#file.value;
    return html`
      <cm-app-bar
        heading=${file?.survey.title ?? surveys.heading}
        overline=${file ? surveys.populations[file.survey.population] : ''}
        back=${app.back}
        back-href="/surveys"
      ></cm-app-bar>
      <div class="stack loose">
        ${drawAnswer(this.#file, this.messages, (found) =>
          found ? this.#renderFile(found) : notFoundState(this.messages, '/surveys'),
        )}
      </div>
    `;
  }

  #renderFile(file: SurveyFile): TemplateResult {
    const { surveys } = this.messages;
    const { survey } = file;
    return html`
      <p class="news" tabindex="-1">
        <cm-tag>${surveys.statuses[survey.status]}</cm-tag>
        ${surveys.questions(survey.questions.length)}
        ${newerTag(survey, this.messages, undefined, RULES)}
      </p>
      ${survey.status === 'draft' ? this.#renderDraft(file) : this.#renderAsked(file)}
      ${this.#command.problemLine()}
    `;
  }

  #renderDraft({ survey }: SurveyFile): TemplateResult {
    const { surveys } = this.messages;
    return html`<div class="desk even">
      <cm-open-survey .survey=${survey}></cm-open-survey>
      <div class="stack">
        <cm-button icon="eye" wide href="/surveys/${this.survey}/try">${surveys.tryIt}</cm-button>
        <cm-button icon="pencil" wide href="/surveys/${this.survey}/edit"
          >${surveys.amend}</cm-button
        >
      </div>
    </div>`;
  }

  #renderAsked(file: SurveyFile): TemplateResult {
    const { survey, calls, answered, answeredIn } = file;
    const population = Math.max(answered, (survey.frame?.size ?? 0) - calls.gone);
    return html`
      <div class="desk">
        <div class="stack loose">
          <cm-survey-cockpit
            .survey=${survey}
            .calls=${calls}
            .answered=${answered}
            .answeredIn=${answeredIn}
          ></cm-survey-cockpit>
          ${survey.status === 'open' ? this.#actions(file) : this.#givingBack(file)}
        </div>
        <div class="stack loose">
          <cm-survey-results .file=${file} .population=${population}></cm-survey-results>
          <cm-survey-comparison .file=${file}></cm-survey-comparison>
          <cm-survey-perspective .file=${file}></cm-survey-perspective>
          <cm-own-words .file=${file}></cm-own-words>
          ${
            answered > 0
              ? html`<cm-what-we-decide
                  .about=${{ kind: 'survey', survey: survey._id }}
                ></cm-what-we-decide>`
              : nothing
          }
        </div>
      </div>
    `;
  }

  /** Results belong to those who answered: what was told them, and the way to tell them. */
  #givingBack({ survey: { told = [] }, answered }: SurveyFile): TemplateResult | typeof nothing {
    if (answered === 0) return nothing;
    const { surveys, when } = this.messages;
    return html`<div class="stack tight">
      ${told.map(
        ({ day, by }) => html`<p>${surveys.toldOn(surveys.toldBy[by], sayDate(day, when))}</p>`,
      )}
      <cm-button
        variant=${told.length === 0 ? 'primary' : 'secondary'}
        icon="send"
        wide
        href="/surveys/${this.survey}/results"
        >${surveys.giveBack}</cm-button
      >
    </div>`;
  }

  #actions(file: SurveyFile): TemplateResult {
    const { surveys } = this.messages;
    return html`<div class="stack">
      ${
        file.list
          ? html`<cm-button
              variant="primary"
              icon="phone-call"
              wide
              href="/calls/${uuidOf(file.list)}"
              >${surveys.calls}</cm-button
            >`
          : nothing
      }
      <cm-button icon="file-pen-line" wide href="/surveys/${this.survey}/note"
        >${surveys.noteAnswer}</cm-button
      >
      <cm-button icon="printer" wide href="/surveys/${this.survey}/letters"
        >${surveys.letters}</cm-button
      >
      <cm-button
        variant="quiet"
        icon="circle-check"
        ?busy=${this.#command.busy}
        @click=${this.#onClose}
        >${surveys.close}</cm-button
      >
    </div>`;
  }

  async #onClose(): Promise<void> {
    const file = this.#file.value;
    if (!file) return;
    const { app, surveys } = this.messages;
    const isSure = await ask({
      heading: surveys.closeQuestion,
      text: surveys.closeText,
      confirm: surveys.close,
      cancel: app.cancel,
    });
    if (!isSure) return;
    await this.#command.run(() => this.surveys.close(file), {
      words: surveys.closed,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-survey-page': SurveyPage;
  }
}
