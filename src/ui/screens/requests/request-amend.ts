import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Drafts } from '../../../data/drafts/drafts.ts';
import type { RequestCard, Requests } from '../../../data/requests/requests.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { draftsContext, messagesContext, requestsContext } from '../../kit/contexts.ts';
import { problemWords } from '../../kit/problem-words.ts';
import { showToast } from '../../kit/toast-event.ts';
import { today } from '../../kit/today.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import { DraftKeeper } from '../../kit/draft-keeper.ts';
import { changesOf, draftOf, type RequestDraft } from '../../cards/requests/request-draft.ts';
import type { WrittenEvent } from '../../cards/requests/request-form-events.ts';
import '../../cards/requests/request-form.ts';

/** Corrects a request. Takes: `card`. Event: `cm-went-back` once it is corrected or given up. */
@customElement('cm-request-amend')
export class RequestAmend extends LitElement {
  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: requestsContext }) requests!: Requests;
  @consume({ context: draftsContext }) drafts!: Drafts;
  @property({ attribute: false }) card!: RequestCard;
  @state() private draft: RequestDraft | undefined;
  @state() private busy = false;
  @state() private problem = '';

  readonly #keeper = new DraftKeeper<RequestDraft>(this, () => this.drafts);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#restore();
  }

  protected override render(): TemplateResult {
    const full = this.#keeper.full ? problemWords(this.messages, 'storage-full') : '';
    return html`<cm-request-form
      use="amend"
      .draft=${this.#written}
      .person=${this.card.person}
      ?busy=${this.busy}
      problem=${this.problem || full}
      @cm-written=${this.#onWritten}
      @cm-request-submitted=${this.#onSubmitted}
      @cm-went-back=${this.#onBack}
    ></cm-request-form>`;
  }

  get #key(): string {
    return `request:${uuidOf(this.card.request._id)}`;
  }

  get #written(): RequestDraft {
    return this.draft ?? draftOf(this.card.request);
  }

  async #restore(): Promise<void> {
    this.draft ??= await this.#keeper.read(this.#key);
  }

  #onWritten(event: WrittenEvent): void {
    this.draft = { ...this.#written, ...event.change };
    this.problem = '';
    this.#keeper.keep(this.#key, this.draft);
  }

  async #onBack(event: Event): Promise<void> {
    event.stopPropagation();
    await this.#leave();
  }

  async #onSubmitted(): Promise<void> {
    const { request } = this.card;
    const changes = changesOf(this.#written, today(), request);
    if (!changes || this.busy) return;
    this.busy = true;
    const result = await this.requests.amend(request._id, changes);
    this.busy = false;
    if (!result.ok) {
      this.problem = problemWords(this.messages, result.refusal);
      return;
    }
    showToast(this.messages.requests.amended);
    await this.#leave();
  }

  async #leave(): Promise<void> {
    await this.#keeper.drop(this.#key);
    this.dispatchEvent(new WentBackEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-request-amend': RequestAmend;
  }
}
