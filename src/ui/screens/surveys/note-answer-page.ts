import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Surveys } from '../../../data/surveys/surveys.ts';
import type { Mode } from '../../../domain/surveys/answer.ts';
import { idOf } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../cards/surveys/answer-form.ts';
import type { Choice } from '../../elements/form/choice.ts';
import '../../elements/form/choice.ts';
import '../../elements/layout/app-bar.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { messagesContext, surveysContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import { pageStyles } from '../../theme/page.styles.ts';

const TYPED = ['paper', 'face-to-face'] as const satisfies readonly Mode[];

/** Types answers from sheets of paper, one after the other, in the order of the questions. */
@customElement('cm-note-answer-page')
export class NoteAnswerPage extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: surveysContext }) surveys!: Surveys;
  /** The UUID of the survey. */
  @property() survey = '';
  @state() private mode: Mode = 'paper';

  readonly #file = new LiveController(
    this,
    () => this.surveys.one(idOf('survey', this.survey)),
    () => [this.survey],
  );

  protected override render(): TemplateResult {
    const { app, surveys } = this.messages;
    return html`
      <cm-app-bar
        heading=${surveys.noteAnswer}
        overline=${this.#file.value?.survey.title ?? ''}
        back=${app.back}
        back-href="/surveys/${this.survey}"
      ></cm-app-bar>
      <div class="stack loose">
        ${drawAnswer(this.#file, this.messages, (file) =>
          file && file.survey.status !== 'draft'
            ? html`<cm-choice
                  label=${surveys.mode}
                  compact
                  .options=${TYPED.map((value) => ({ value, word: surveys.modes[value] }))}
                  .value=${this.mode}
                  @input=${this.#onMode}
                ></cm-choice>
                <cm-answer-form
                  .survey=${file.survey}
                  mode=${this.mode}
                  draft-key="answer:${this.survey}"
                ></cm-answer-form>`
            : notFoundState(this.messages, '/surveys'),
        )}
      </div>
    `;
  }

  #onMode(event: Event): void {
    this.mode = (event.currentTarget as Choice).value as Mode;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-note-answer-page': NoteAnswerPage;
  }
}
