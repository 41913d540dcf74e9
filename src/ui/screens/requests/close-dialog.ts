import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import {
  CLOSING_REASONS,
  CLOSINGS,
  type Closing,
  type ClosingReason,
} from '../../../domain/requests/phase.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import type { Choice } from '../../elements/form/choice.ts';
import '../../elements/form/choice.ts';
import type { AnsweredEvent } from '../../elements/layout/dialog.ts';
import '../../elements/layout/dialog.ts';
import '../../elements/form/field.ts';
import { focusFirstError } from '../../kit/first-error.ts';
import { formStyles } from '../../kit/form.styles.ts';

/** A coordinator closes a request, and says how it ends and why. */
export class ClosedEvent extends Event {
  static readonly type = 'cm-closed';
  readonly how: {
    readonly as: Closing;
    readonly reason: ClosingReason;
    readonly words?: string;
  };

  constructor(how: ClosedEvent['how']) {
    super(ClosedEvent.type);
    this.how = how;
  }
}

/**
 * Asks how a request ends and why, because what was not possible counts too.
 * Takes: `problem`, `busy`. Events: `cm-closed`, `cm-went-back`.
 */
@customElement('cm-close-dialog')
export class CloseDialog extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property() problem = '';
  @property({ type: Boolean }) busy = false;
  @state() private as: Closing | '' = '';
  @state() private reason: ClosingReason | '' = '';
  @state() private tried = false;
  @query('textarea') private words!: HTMLTextAreaElement;

  protected override render(): TemplateResult {
    const { app, requests, vocabulary } = this.messages;
    return html`<cm-dialog
      open
      heading=${requests.closeHeading}
      confirm=${requests.close}
      cancel=${app.cancel}
      ?busy=${this.busy}
      @cm-answered=${this.#onAnswered}
    >
      <div class="stack">
        <cm-choice
          compact
          label=${requests.closeAs}
          .options=${CLOSINGS.map((value) => ({ value, word: vocabulary.closings[value] }))}
          value=${this.as}
          error=${this.tried && !this.as ? requests.closeMissing.as : ''}
          @input=${this.#onAs}
        ></cm-choice>
        <cm-field
          label=${requests.closeReason}
          error=${this.tried && !this.reason ? requests.closeMissing.reason : ''}
        >
          <select @change=${this.#onReason}>
            <option value="">${requests.chooseReason}</option>
            ${CLOSING_REASONS.map(
              (value) =>
                html`<option value=${value} ?selected=${value === this.reason}>
                  ${vocabulary.closingReasons[value]}
                </option>`,
            )}
          </select>
        </cm-field>
        <cm-field label=${requests.closeWords} optional=${app.optional}>
          <textarea rows="2" maxlength="4000"></textarea>
        </cm-field>
        <p class="problem" role="alert">${this.problem}</p>
      </div>
    </cm-dialog>`;
  }

  #onAs(event: Event): void {
    this.as = (event.target as Choice).value as Closing;
  }

  #onReason(event: Event): void {
    this.reason = (event.target as HTMLSelectElement).value as ClosingReason | '';
  }

  #onAnswered(event: AnsweredEvent): void {
    if (!event.confirmed) {
      this.dispatchEvent(new WentBackEvent());
      return;
    }
    this.tried = true;
    const { as, reason } = this;
    if (!as || !reason) {
      void focusFirstError(this);
      return;
    }
    const words = this.words.value.trim();
    this.dispatchEvent(new ClosedEvent({ as, reason, ...(words && { words }) }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-close-dialog': CloseDialog;
  }
  interface HTMLElementEventMap {
    [ClosedEvent.type]: ClosedEvent;
  }
}
