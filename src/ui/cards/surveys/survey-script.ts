import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Surveys } from '../../../data/surveys/surveys.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import type { Survey } from '../../../domain/surveys/survey.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/section.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { currentTerritoryContext, messagesContext, surveysContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { CallAnsweredEvent, type CallOnLine } from '../attempts/call-script.ts';
import { communeName } from '../territory/commune-name.ts';
import { AnswerKeptEvent } from './answer-form.ts';
import './answer-form.ts';

/** What is said before the first question, then the questions of the survey. Takes: `call`. Event: `cm-call-answered`. */
@customElement('cm-survey-script')
export class SurveyScript extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: surveysContext }) surveys!: Surveys;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) call!: CallOnLine;
  /** The person who agreed to answer. */
  @state() private agreed = '';

  readonly #file = new LiveController(
    this,
    () => {
      const { purpose } = this.call.list;
      return purpose.kind === 'survey' ? this.surveys.one(purpose.survey) : undefined;
    },
    () => [this.call.list._id],
  );

  constructor() {
    super();
    // The answer is safe on this device: only then is the call over, and the next person proposed.
    this.addEventListener(AnswerKeptEvent.type, () => this.dispatchEvent(new CallAnsweredEvent()));
  }

  protected override render(): TemplateResult {
    return html`${drawAnswer(this.#file, this.messages, (file) =>
      file ? this.#renderSurvey(file.survey) : html`${nothing}`,
    )}`;
  }

  #renderSurvey(survey: Survey): TemplateResult {
    const { surveys } = this.messages;
    const { who, call } = this.call;
    return html`<cm-section heading=${survey.title}>
      ${
        this.agreed === who._id
          ? html`<cm-answer-form
              .survey=${survey}
              mode="phone"
              stratum=${communeName(this.territory, who.commune)}
              draft-key="answer:${uuidOf(call._id)}"
            ></cm-answer-form>`
          : html`<p>${surveys.sayFirst}</p>
              <p>${surveys.anonymous}</p>
              <cm-button variant="primary" icon="arrow-right" wide @click=${this.#onBegin}
                >${surveys.begin}</cm-button
              >`
      }
    </cm-section>`;
  }

  #onBegin(): void {
    this.agreed = this.call.who._id;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-survey-script': SurveyScript;
  }
}
