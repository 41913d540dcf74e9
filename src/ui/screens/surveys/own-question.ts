import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { QUESTION_KINDS } from '../../../domain/surveys/question.ts';
import { checkWording } from '../../../domain/surveys/wording/check-wording.ts';
import type { WordingFinding } from '../../../domain/surveys/wording/finding.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import '../../elements/status/notice.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { answersIn, type OwnQuestion } from './survey-draft.ts';

/** A question of one's own was written, or is to be taken away. */
export class OwnQuestionEvent extends Event {
  static readonly type = 'cm-own-question';

  constructor(
    readonly id: string,
    /** Undefined: it is taken away. */
    readonly question: OwnQuestion | undefined,
  ) {
    super(OwnQuestionEvent.type, { bubbles: true, composed: true });
  }
}

/** A question of the territory's own, read over as it is typed. Takes: `question`, `heading`. Event: `cm-own-question`. */
@customElement('cm-own-question')
export class OwnQuestionField extends LitElement {
  static override styles = [
    pageStyles,
    css`
      :host,
      ul {
        display: grid;
        gap: var(--cm-space-4);
      }

      ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) question!: OwnQuestion;
  @property() heading = '';

  protected override render(): TemplateResult {
    const { surveys } = this.messages;
    const { text, kind, choices } = this.question;
    const isChosen = kind === 'one' || kind === 'several';
    return html`
      <h3>${this.heading}</h3>
      <cm-field label=${surveys.text}>
        <textarea
          rows="2"
          maxlength="600"
          .value=${text}
          data-part="text"
          @input=${this.#onWritten}
        ></textarea>
      </cm-field>
      <cm-field label=${surveys.kind}>
        <select data-part="kind" @change=${this.#onWritten}>
          ${QUESTION_KINDS.map(
            (one) =>
              html`<option value=${one} ?selected=${one === kind}>${surveys.kinds[one]}</option>`,
          )}
        </select>
      </cm-field>
      ${
        isChosen
          ? html`<cm-field label=${surveys.choices}>
              <textarea
                rows="4"
                .value=${choices}
                data-part="choices"
                @input=${this.#onWritten}
              ></textarea>
            </cm-field>`
          : nothing
      }
      <div role="status">${this.#findings()}</div>
      <cm-button variant="quiet" icon="trash-2" @click=${this.#onRemoved}
        >${surveys.removeOwn}</cm-button
      >
    `;
  }

  #findings(): TemplateResult | typeof nothing {
    const { surveys } = this.messages;
    const { text, kind } = this.question;
    if (text.trim() === '') return nothing;
    const answers = kind === 'one' || kind === 'several' ? answersIn(this.question) : [];
    const draft = { text, byTelephone: true, ...(answers.length > 0 && { answers }) };
    const found = checkWording(draft);
    if (found.length === 0) return html`<p>${surveys.sound}</p>`;
    return html`<ul>
      ${found.map((one) => html`<li>${this.#finding(one, text)}</li>`)}
    </ul>`;
  }

  #finding({ fault, start, end, better }: WordingFinding, text: string): TemplateResult {
    const { surveys } = this.messages;
    const { name, why, instead } = surveys.wording[fault];
    const where = text.slice(start, end).trim();
    return html`<cm-notice tone="wait" heading=${where ? `${name} : « ${where} »` : name}>
      <p>${why} ${better ? surveys.better(better) : instead}</p>
      ${
        better
          ? html`<cm-button slot="actions" data-better=${better} @click=${this.#onBetter}
              >${surveys.take}</cm-button
            >`
          : nothing
      }
    </cm-notice>`;
  }

  #onWritten(event: Event): void {
    const control = event.currentTarget as HTMLTextAreaElement | HTMLSelectElement;
    this.#write({ [control.dataset['part'] ?? '']: control.value });
  }

  #onBetter(event: Event): void {
    this.#write({ text: (event.currentTarget as HTMLElement).dataset['better'] ?? '' });
  }

  #onRemoved(): void {
    this.dispatchEvent(new OwnQuestionEvent(this.question.id, undefined));
  }

  #write(change: Partial<OwnQuestion>): void {
    const { question } = this;
    this.dispatchEvent(new OwnQuestionEvent(question.id, { ...question, ...change }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-own-question': OwnQuestionField;
  }
  interface HTMLElementEventMap {
    [OwnQuestionEvent.type]: OwnQuestionEvent;
  }
}
