import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Surveys } from '../../../data/surveys/surveys.ts';
import type { Mode } from '../../../domain/surveys/answer.ts';
import type { Reply } from '../../../domain/surveys/question.ts';
import type { Survey } from '../../../domain/surveys/survey.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/form/checkbox.ts';
import { messagesContext, surveysContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { RepliedEvent } from './questionnaire.ts';
import './questionnaire.ts';

/** An answer was written down, safely on this device. */
export class AnswerKeptEvent extends Event {
  static readonly type = 'cm-answer-kept';

  constructor() {
    super(AnswerKeptEvent.type, { bubbles: true, composed: true });
  }
}

/** One person's answers, as they are given. */
interface AnswerDraft {
  readonly replies: readonly Reply[];
  readonly byProxy: boolean;
}

/**
 * Takes down what one person answers: kept, sealed, from the first answer on, so that a call can be taken up again.
 * Takes: `survey`, `mode`, `stratum`, `draft-key` (whose draft it is). Event: `cm-answer-kept`.
 */
@customElement('cm-answer-form')
export class AnswerForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: surveysContext }) surveys!: Surveys;
  @property({ attribute: false }) survey!: Survey;
  @property() mode: Mode = 'phone';
  @property() stratum = '';
  @property({ attribute: 'draft-key' }) draftKey = '';

  readonly #form = new FormController<AnswerDraft, CommandResult>(this, {
    start: () => ({ replies: [], byProxy: false }),
    draftKey: () => this.draftKey || undefined,
    submit: ({ replies, byProxy }) =>
      this.surveys.answer({
        ...{ survey: this.survey._id, mode: this.mode, replies },
        ...(this.stratum && this.survey.frame?.strata && { stratum: this.stratum }),
        ...(byProxy && { byProxy }),
      }),
    said: () => ({ words: this.messages.surveys.kept }),
    done: () => void this.dispatchEvent(new AnswerKeptEvent()),
  });

  constructor() {
    super();
    this.addEventListener(RepliedEvent.type, ({ replies }) => this.#form.write({ replies }));
  }

  protected override render(): TemplateResult {
    const { surveys } = this.messages;
    const { draft, busy, onSubmit, problemLine } = this.#form;
    return html`${restoredNotice(this.#form, this.messages)}
      <form novalidate @submit=${onSubmit}>
        <cm-questionnaire .questions=${this.survey.questions} .replies=${draft.replies}>
          <div class="stack">
            <cm-checkbox
              label=${surveys.byProxy}
              data-field="byProxy"
              ?checked=${draft.byProxy}
            ></cm-checkbox>
            <cm-button type="submit" variant="primary" icon="check" wide ?busy=${busy}
              >${surveys.keep}</cm-button
            >
          </div>
        </cm-questionnaire>
        ${problemLine()}
      </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-answer-form': AnswerForm;
  }
  interface HTMLElementEventMap {
    [AnswerKeptEvent.type]: AnswerKeptEvent;
  }
}
