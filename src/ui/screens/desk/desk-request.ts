import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Drafts } from '../../../data/drafts/drafts.ts';
import type { People, PersonFile } from '../../../data/people/people.ts';
import type { Requests } from '../../../data/requests/requests.ts';
import { uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import {
  draftsContext,
  messagesContext,
  peopleContext,
  requestsContext,
} from '../../kit/contexts.ts';
import { problemWords } from '../../kit/problem-words.ts';
import { showToast } from '../../kit/toast-event.ts';
import { today } from '../../kit/today.ts';
import { LiveController } from '../../kit/live.ts';
import { goTo } from '../../kit/router.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import './desk-caller.ts';
import type { AgainWantedEvent } from './desk-caller.ts';
import { deskStyles } from '../../kit/page-layout.styles.ts';
import { DraftKeeper } from '../../kit/draft-keeper.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import {
  detailsOf,
  EMPTY_REQUEST,
  likeLastTime,
  type RequestDraft,
} from '../../cards/requests/request-draft.ts';
import type {
  RequestSubmittedEvent,
  WrittenEvent,
} from '../../cards/requests/request-form-events.ts';
import '../../cards/requests/request-form.ts';
import { forgetDraft, rememberDraft, requestDraftKey } from './waiting-drafts.ts';

/**
 * A request for somebody who is known: who they are on one side, the form on the other. What is
 * written is kept at every letter. Takes: `person`, `encounter` (it was raised from), `publishes`.
 */
@customElement('cm-desk-request')
export class DeskRequest extends LitElement {
  static override styles = deskStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: peopleContext }) people!: People;
  @consume({ context: requestsContext }) requests!: Requests;
  @consume({ context: draftsContext }) drafts!: Drafts;
  @property() person!: Id<'person'>;
  @property({ attribute: false }) encounter: Id<'encounter'> | undefined;
  @property({ type: Boolean }) publishes = false;
  @state() private draft: RequestDraft = EMPTY_REQUEST;
  @state() private restored = false;
  @state() private busy = false;
  @state() private problem = '';

  readonly #keeper = new DraftKeeper<RequestDraft>(this, () => this.drafts);
  readonly #file = new LiveController(
    this,
    () => this.people.one(this.person),
    () => [this.person],
  );

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#restore();
  }

  protected override render(): TemplateResult {
    return drawAnswer(this.#file, this.messages, (file) =>
      file
        ? this.#renderColumns(file)
        : notFoundState(this.messages, this.publishes ? '/desk' : '/people'),
    );
  }

  #renderColumns(file: PersonFile): TemplateResult {
    return html`<div class="desk">
      <cm-desk-caller
        .file=${file}
        ?changes=${this.publishes}
        @cm-again-wanted=${this.#onAgain}
      ></cm-desk-caller>
      <div class="stack">
        ${this.restored ? this.#restoredNotice() : nothing}
        <cm-request-form
          .draft=${this.draft}
          .person=${file.person}
          use=${this.publishes ? 'publish' : 'note'}
          ?busy=${this.busy}
          problem=${this.#problemNow}
          @cm-written=${this.#onWritten}
          @cm-request-submitted=${this.#onSubmitted}
        ></cm-request-form>
      </div>
    </div>`;
  }

  #restoredNotice(): TemplateResult {
    const { desk } = this.messages;
    return html`<cm-notice tone="wait" icon="file-pen-line" heading=${desk.draftRestored}>
      <cm-button slot="actions" variant="quiet" icon="trash-2" @click=${this.#onDrop}
        >${desk.draftDrop}</cm-button
      >
    </cm-notice>`;
  }

  get #problemNow(): string {
    if (this.problem) return this.problem;
    return this.#keeper.full ? problemWords(this.messages, 'storage-full') : '';
  }

  get #key(): string {
    return requestDraftKey(this.person);
  }

  async #restore(): Promise<void> {
    const kept = await this.#keeper.read(this.#key);
    if (!kept) return;
    this.draft = { ...EMPTY_REQUEST, ...kept };
    this.restored = true;
  }

  #keep(draft: RequestDraft): void {
    this.draft = draft;
    this.problem = '';
    this.#keeper.keep(this.#key, draft);
    void rememberDraft(this.drafts, this.person);
  }

  #onWritten(event: WrittenEvent): void {
    this.#keep({ ...this.draft, ...event.change });
  }

  #onAgain(event: AgainWantedEvent): void {
    this.#keep({ ...likeLastTime(event.request), said: this.draft.said });
  }

  async #onDrop(): Promise<void> {
    this.draft = EMPTY_REQUEST;
    this.restored = false;
    await this.#keeper.drop(this.#key);
    await forgetDraft(this.drafts, this.person);
  }

  async #onSubmitted({ publish }: RequestSubmittedEvent): Promise<void> {
    const details = detailsOf(this.draft, today(), {
      person: this.person,
      channel: this.encounter ? 'encounter' : 'phone',
      ...(this.encounter && { encounter: this.encounter }),
    });
    if (!details || this.busy) return;
    this.busy = true;
    const result = await this.requests.note(details, { publish });
    this.busy = false;
    if (!result.ok) {
      this.problem = problemWords(this.messages, result.refusal);
      return;
    }
    await this.#keeper.drop(this.#key);
    await forgetDraft(this.drafts, this.person);
    this.#announceSaved(result.subject as Id<'request'>, publish);
  }

  #announceSaved(request: Id<'request'>, publish: boolean): void {
    const { desk, requests } = this.messages;
    const undo = async (): Promise<void> => {
      const result = await this.requests.withdraw(request);
      showToast(result.ok ? requests.withdrawn : problemWords(this.messages, result.refusal));
    };
    showToast(publish ? desk.published : desk.noted, publish ? () => void undo() : undefined);
    goTo(this.publishes ? '/desk' : `/people/${uuidOf(this.person)}`, { replace: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-desk-request': DeskRequest;
  }
}
