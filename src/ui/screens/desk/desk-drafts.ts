import { consume } from '@lit/context';
import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Drafts } from '../../../data/drafts/drafts.ts';
import type { People } from '../../../data/people/people.ts';
import { uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { draftsContext, messagesContext, peopleContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { personName } from '../../cards/people/person-words.ts';
import { begunRequests, requestDraftKey } from './begun-requests.ts';

/** The requests that were begun when something else came up, with the way back to each. */
@customElement('cm-desk-drafts')
export class DeskDrafts extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: peopleContext }) service!: People;
  @consume({ context: draftsContext }) drafts!: Drafts;

  readonly #begun = new Task(this, { task: () => begunRequests(this.drafts), args: () => [] });
  readonly #known = new LiveController(
    this,
    () => (this.#begun.value?.length ? this.service.search('') : undefined),
    () => [this.#begun.value],
  );

  protected override render(): TemplateResult {
    return html`<div class="stack tight">${this.#waiting.map((person) => this.#one(person))}</div>`;
  }

  protected override updated(): void {
    this.toggleAttribute('hidden', this.#waiting.length === 0);
  }

  get #waiting(): readonly Person[] {
    const begun = this.#begun.value ?? [];
    const known = this.#known.value ?? [];
    return known.flatMap(({ person }) => (begun.includes(person._id) ? [person] : []));
  }

  #one(person: Person): TemplateResult {
    const { app, desk } = this.messages;
    return html`<cm-notice tone="wait" icon="file-pen-line" heading=${desk.draft}>
      ${personName(person, this.messages)}
      <cm-button slot="actions" icon="pencil" href="/desk/${uuidOf(person._id)}"
        >${desk.draftResume}</cm-button
      >
      <cm-button slot="actions" variant="quiet" data-person=${person._id} @click=${this.#onDrop}
        >${app.form.drop}</cm-button
      >
    </cm-notice>`;
  }

  async #onDrop(event: Event): Promise<void> {
    const id = (event.currentTarget as HTMLElement).dataset['person'] as Id<'person'>;
    await this.drafts.drop(requestDraftKey(id));
    await this.#begun.run();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-desk-drafts': DeskDrafts;
  }
}
