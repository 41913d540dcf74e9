import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Drafts } from '../../../data/drafts/drafts.ts';
import type { People } from '../../../data/people/people.ts';
import { uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { draftsContext, messagesContext, peopleContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { personName } from '../../cards/people/person-words.ts';
import { forgetDraft } from './waiting-drafts.ts';

/** A draft is gone. */
export class DraftDroppedEvent extends Event {
  static readonly type = 'cm-draft-dropped';
  constructor() {
    super(DraftDroppedEvent.type);
  }
}

/**
 * The requests that were begun when something else came up, with the way back to each.
 * Takes: `people` (for whom). Event: `cm-draft-dropped`.
 */
@customElement('cm-desk-drafts')
export class DeskDrafts extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: peopleContext }) service!: People;
  @consume({ context: draftsContext }) drafts!: Drafts;
  @property({ attribute: false }) people: readonly Id<'person'>[] = [];

  readonly #known = new LiveController(this, () => this.service.search(''));

  protected override render(): TemplateResult {
    return html`<div class="stack tight">${this.people.map((id) => this.#one(id))}</div>`;
  }

  #one(id: Id<'person'>): TemplateResult | typeof nothing {
    const person = this.#known.value?.find((card) => card.person._id === id)?.person;
    if (!person) return nothing;
    const { desk } = this.messages;
    return html`<cm-notice tone="wait" icon="file-pen-line" heading=${desk.draft}>
      ${personName(person, this.messages)}
      <cm-button slot="actions" icon="pencil" href="/desk/${uuidOf(id)}"
        >${desk.draftResume}</cm-button
      >
      <cm-button slot="actions" variant="quiet" data-person=${id} @click=${this.#onDrop}
        >${desk.draftDrop}</cm-button
      >
    </cm-notice>`;
  }

  async #onDrop(event: Event): Promise<void> {
    const id = (event.currentTarget as HTMLElement).dataset['person'] as Id<'person'>;
    await forgetDraft(this.drafts, id);
    this.dispatchEvent(new DraftDroppedEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-desk-drafts': DeskDrafts;
  }
  interface HTMLElementEventMap {
    [DraftDroppedEvent.type]: DraftDroppedEvent;
  }
}
