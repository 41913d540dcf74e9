import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { RequestCard, Requests } from '../../../data/requests/requests.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, requestsContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { today } from '../../kit/today.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import {
  changesOf,
  draftOf,
  requestFaults,
  type RequestDraft,
} from '../../cards/requests/request-draft.ts';
import '../../cards/requests/request-form.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** Corrects a request. Takes: `card`. Event: `cm-went-back` once it is corrected or given up. */
@customElement('cm-request-amend')
export class RequestAmend extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: requestsContext }) requests!: Requests;
  @property({ attribute: false }) card!: RequestCard;

  readonly #form = new FormController<RequestDraft, CommandResult>(this, {
    start: () => draftOf(this.card.request),
    draftKey: () => `request:${uuidOf(this.card.request._id)}`,
    faults: (draft) => requestFaults(draft, this.messages),
    submit: async (draft) => {
      const { request } = this.card;
      const changes = changesOf(draft, today(), request);
      return changes && this.requests.amend(request._id, changes);
    },
    said: () => ({ words: this.messages.requests.amended }),
    done: () => this.#leave(),
    leave: () => this.#leave(),
  });

  protected override render(): TemplateResult {
    return html`<div class="stack">
      ${restoredNotice(this.#form, this.messages)}
      <cm-request-form
        use="amend"
        .form=${this.#form.view}
        .person=${this.card.person}
      ></cm-request-form>
    </div>`;
  }

  #leave(): void {
    this.dispatchEvent(new WentBackEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-request-amend': RequestAmend;
  }
}
