import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Requests } from '../../../data/requests/requests.ts';
import { uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import {
  CLOSING_REASONS,
  CLOSINGS,
  type Closing,
  type ClosingReason,
} from '../../../domain/requests/phase.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, requestsContext } from '../../kit/contexts.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import '../../elements/form/choice.ts';
import '../../elements/layout/dialog.ts';
import '../../elements/form/field.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';

interface CloseDraft {
  readonly as: Closing | '';
  readonly reason: ClosingReason | '';
  readonly words: string;
}

/**
 * Asks how a request ends and why, because what was not possible counts too.
 * Takes: `request`. Event: `cm-went-back` once it is closed or given up.
 */
@customElement('cm-close-dialog')
export class CloseDialog extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: requestsContext }) requests!: Requests;
  @property() request: Id<'request'> = 'request:';

  readonly #form = new FormController<CloseDraft, CommandResult>(this, {
    start: () => ({ as: '', reason: '', words: '' }),
    draftKey: () => `close:${uuidOf(this.request)}`,
    faults: ({ as, reason }) => {
      const { closeMissing } = this.messages.requests;
      return {
        ...(!as && { as: closeMissing.as }),
        ...(!reason && { reason: closeMissing.reason }),
      };
    },
    submit: (draft) => this.#close(draft),
    said: () => ({
      words: this.messages.requests.closed,
      undo: () => this.requests.reopen(this.request),
    }),
    done: () => this.#leave(),
    leave: () => this.#leave(),
  });

  protected override render(): TemplateResult {
    const { app, requests, vocabulary } = this.messages;
    const { busy, draft, faults, onAnswered, problemLine } = this.#form;
    return html`<cm-dialog
      open
      heading=${requests.closeHeading}
      confirm=${requests.close}
      cancel=${app.cancel}
      ?busy=${busy}
      @cm-answered=${onAnswered}
    >
      <div class="stack">
        <cm-choice
          compact
          label=${requests.closeAs}
          .options=${CLOSINGS.map((value) => ({ value, word: vocabulary.closings[value] }))}
          data-field="as"
          .value=${draft.as}
          error=${faults.as ?? ''}
        ></cm-choice>
        <cm-field label=${requests.closeReason} error=${faults.reason ?? ''}>
          <select data-field="reason">
            <option value="">${requests.chooseReason}</option>
            ${CLOSING_REASONS.map(
              (value) =>
                html`<option value=${value} ?selected=${value === draft.reason}>
                  ${vocabulary.closingReasons[value]}
                </option>`,
            )}
          </select>
        </cm-field>
        <cm-field label=${requests.closeWords} optional=${app.optional}>
          <textarea rows="2" maxlength="4000" data-field="words" .value=${draft.words}></textarea>
        </cm-field>
        ${problemLine()}
      </div>
    </cm-dialog>`;
  }

  async #close({ as, reason, words }: CloseDraft): Promise<CommandResult | undefined> {
    if (!as || !reason) return undefined;
    const why = words.trim();
    return this.requests.close(this.request, { as, reason, ...(why && { words: why }) });
  }

  #leave(): void {
    this.dispatchEvent(new WentBackEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-close-dialog': CloseDialog;
  }
}
