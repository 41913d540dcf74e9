import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { People, PersonFile } from '../../../data/people/people.ts';
import type { Requests } from '../../../data/requests/requests.ts';
import { uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import type { Said } from '../../kit/command-controller.ts';
import {
  currentTerritoryContext,
  messagesContext,
  peopleContext,
  requestsContext,
} from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { LiveController } from '../../kit/live.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import { deskStyles } from '../../kit/styles/page-layout.styles.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { goTo } from '../../kit/go-to.ts';
import { today } from '../../kit/today.ts';
import './desk-caller.ts';
import type { AgainWantedEvent } from './desk-caller.ts';
import {
  detailsOf,
  likeLastTime,
  requestFaults,
  usualRequest,
  type RequestDraft,
} from '../../cards/requests/request-draft.ts';
import { NOTE_ONLY } from '../../cards/requests/request-form.ts';
import { requestDraftKey } from './begun-requests.ts';

/**
 * A request for somebody who is known: who they are on one side, the form on the other.
 * Takes: `person`, `encounter` (it was raised from), `publishes`.
 */
@customElement('cm-desk-request')
export class DeskRequest extends LitElement {
  static override styles = deskStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: peopleContext }) people!: People;
  @consume({ context: requestsContext }) requests!: Requests;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property() person!: Id<'person'>;
  @property({ attribute: false }) encounter: Id<'encounter'> | undefined;
  @property({ type: Boolean }) publishes = false;

  readonly #form = new FormController<RequestDraft, CommandResult>(this, {
    start: ({ kind = '' }) => usualRequest(kind, this.territory),
    draftKey: () => requestDraftKey(this.person),
    faults: (draft) => requestFaults(draft, this.messages),
    submit: (draft, how) => this.#note(draft, this.#isOffered(how)),
    said: ({ subject }, { how }) => this.#said(subject as Id<'request'>, this.#isOffered(how)),
    done: () =>
      goTo(this.publishes ? '/desk' : `/people/${uuidOf(this.person)}`, { replace: true }),
  });
  readonly #file = new LiveController(
    this,
    () => this.people.one(this.person),
    () => [this.person],
  );

  protected override render(): TemplateResult {
    return drawAnswer(
      this.#file,
      this.messages,
      (file) =>
        file
          ? this.#renderColumns(file)
          : notFoundState(this.messages, this.publishes ? '/desk' : '/people'),
      { partly: true },
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
        ${restoredNotice(this.#form, this.messages)}
        <cm-request-form
          .form=${this.#form.view}
          .person=${file.person}
          use=${this.publishes ? 'publish' : 'note'}
        ></cm-request-form>
      </div>
    </div>`;
  }

  #isOffered(how: string): boolean {
    return this.publishes && how !== NOTE_ONLY;
  }

  async #note(draft: RequestDraft, publish: boolean): Promise<CommandResult | undefined> {
    const details = detailsOf(draft, today(), {
      person: this.person,
      channel: this.encounter ? 'encounter' : 'phone',
      ...(this.encounter && { encounter: this.encounter }),
    });
    return details && this.requests.note(details, { publish });
  }

  #said(request: Id<'request'>, isOffered: boolean): Said {
    const { desk, requests } = this.messages;
    if (!isOffered) return { words: desk.noted };
    return {
      words: desk.published,
      undo: () => this.requests.withdraw(request),
      undone: requests.withdrawn,
    };
  }

  #onAgain({ request }: AgainWantedEvent): void {
    this.#form.write({ ...likeLastTime(request), said: this.#form.draft.said });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-desk-request': DeskRequest;
  }
}
