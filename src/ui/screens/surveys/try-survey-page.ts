import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Surveys } from '../../../data/surveys/surveys.ts';
import { idOf } from '../../../domain/kernel/ids.ts';
import type { Reply } from '../../../domain/surveys/question.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { RepliedEvent } from '../../cards/surveys/questionnaire.ts';
import '../../cards/surveys/questionnaire.ts';
import '../../elements/layout/app-bar.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { messagesContext, surveysContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** Puts the questions of a survey to whoever wrote it; nothing is kept. */
@customElement('cm-try-survey-page')
export class TrySurveyPage extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: surveysContext }) surveys!: Surveys;
  /** The UUID of the survey. */
  @property() survey = '';
  @state() private replies: readonly Reply[] = [];

  readonly #file = new LiveController(
    this,
    () => this.surveys.one(idOf('survey', this.survey)),
    () => [this.survey],
  );

  constructor() {
    super();
    this.addEventListener(RepliedEvent.type, ({ replies }) => (this.replies = replies));
  }

  protected override render(): TemplateResult {
    const { app, surveys } = this.messages;
    return html`
      <cm-app-bar
        heading=${surveys.tryIt}
        back=${app.back}
        back-href="/surveys/${this.survey}"
      ></cm-app-bar>
      <div class="stack loose">
        <p>${surveys.tryText}</p>
        ${drawAnswer(this.#file, this.messages, (file) =>
          file
            ? html`<cm-questionnaire .questions=${file.survey.questions} .replies=${this.replies}
                ><p role="status">${surveys.tried}</p></cm-questionnaire
              >`
            : notFoundState(this.messages, '/surveys'),
        )}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-try-survey-page': TrySurveyPage;
  }
}
