import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { wordingOf } from '../../../domain/surveys/core-questions.ts';
import { nextQuestion, questionsFor, withoutStray } from '../../../domain/surveys/next-question.ts';
import type { Question, Reply } from '../../../domain/surveys/question.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './asked-question.ts';
import { SaidEvent } from './asked-question.ts';
import { replyWords } from './reply-words.ts';

/** Somebody has answered one more question, or changed an answer. */
export class RepliedEvent extends Event {
  static readonly type = 'cm-replied';

  constructor(readonly replies: readonly Reply[]) {
    super(RepliedEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * Puts questions one after the other, each with its answers as large buttons; at the end all is read over.
 * Takes: `questions`, `replies` (what was said so far). Event: `cm-replied`. Slot: what is done at the end.
 */
@customElement('cm-questionnaire')
export class Questionnaire extends LitElement {
  static override styles = [
    pageStyles,
    css`
      dt {
        font-weight: 600;
      }

      dd {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--cm-space-3);
        margin: 0 0 var(--cm-space-3);
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) questions: readonly Question[] = [];
  @property({ attribute: false }) replies: readonly Reply[] = [];
  /** The question that somebody went back to. */
  @state() private again = '';

  constructor() {
    super();
    this.addEventListener(SaidEvent.type, (event) => this.#onSaid(event));
  }

  protected override render(): TemplateResult {
    const put = questionsFor(this.questions, this.replies);
    const question =
      put.find(({ id }) => id === this.again) ?? nextQuestion(this.questions, this.replies);
    return question ? this.#renderQuestion(question, put) : this.#renderAll(put);
  }

  #renderQuestion(question: Question, put: readonly Question[]): TemplateResult {
    const { surveys } = this.messages;
    const place = put.indexOf(question);
    const before = put[place - 1];
    return html`
      <cm-asked-question
        .question=${question}
        .said=${this.replies.find((reply) => reply.question === question.id)}
        overline=${surveys.questionOf(place + 1, put.length)}
      ></cm-asked-question>
      ${
        before
          ? html`<cm-button
              variant="quiet"
              icon="arrow-left"
              data-question=${before.id}
              @click=${this.#onAgain}
              >${surveys.back}</cm-button
            >`
          : nothing
      }
    `;
  }

  #renderAll(put: readonly Question[]): TemplateResult {
    const { surveys } = this.messages;
    return html`
      <h2>${surveys.check}</h2>
      <dl>
        ${put.map((question) => {
          const reply = this.replies.find((one) => one.question === question.id);
          return html`<dt>${wordingOf(question)?.text ?? question.id}</dt>
            <dd>
              <span>${reply ? replyWords(question, reply, this.messages) : ''}</span>
              <cm-button
                variant="quiet"
                label="${surveys.change} : ${wordingOf(question)?.text ?? ''}"
                data-question=${question.id}
                @click=${this.#onAgain}
                >${surveys.change}</cm-button
              >
            </dd>`;
        })}
      </dl>
      <slot></slot>
    `;
  }

  #onAgain(event: Event): void {
    this.again = (event.currentTarget as HTMLElement).dataset['question'] ?? '';
  }

  #onSaid({ question, said }: SaidEvent): void {
    const reply: Reply = { ...said, question: question.id, version: question.version };
    const others = this.replies.filter((one) => one.question !== question.id);
    this.again = '';
    this.dispatchEvent(new RepliedEvent(withoutStray(this.questions, [...others, reply])));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-questionnaire': Questionnaire;
  }
  interface HTMLElementEventMap {
    [RepliedEvent.type]: RepliedEvent;
  }
}
