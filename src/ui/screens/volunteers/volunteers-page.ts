import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { VolunteerCard, Volunteers } from '../../../data/volunteers/volunteers.ts';
import type { VolunteerStatus } from '../../../domain/volunteers/volunteer.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, volunteersContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/status/empty.ts';
import '../../elements/form/field.ts';
import '../../elements/form/search-field.ts';
import type { SearchField } from '../../elements/form/search-field.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { listStyles } from '../../kit/styles/list.styles.ts';
import { PAGE_SIZE, pagedList } from '../../kit/paged-list.ts';
import './volunteer-card.ts';

const STATUSES = ['pending', 'active', 'paused', 'left'] as const;

/** Those who lend a hand, and those who wait to be met. */
@customElement('cm-volunteers-page')
export class VolunteersPage extends LitElement {
  static override styles = listStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;
  @state() private text = '';
  @state() private status: VolunteerStatus | '' = '';
  @state() private shown = PAGE_SIZE;

  readonly #found = new LiveController(
    this,
    () =>
      this.volunteers.list({
        ...(this.status && { statuses: [this.status] }),
        ...(this.text.trim() && { text: this.text }),
      }),
    () => [this.text, this.status],
  );

  protected override render(): TemplateResult {
    const { desk, people, volunteers } = this.messages;
    return html`
      <cm-app-bar heading=${volunteers.heading}>
        <cm-search-field
          label=${people.search}
          clear=${desk.clear}
          .value=${this.text}
          @input=${this.#onSearched}
        ></cm-search-field>
      </cm-app-bar>
      <div class="stack">
        <cm-button variant="primary" icon="user-round-plus" wide href="/volunteers/new"
          >${volunteers.register}</cm-button
        >
        ${this.#filter()} ${drawAnswer(this.#found, this.messages, (cards) => this.#list(cards))}
      </div>
    `;
  }

  #filter(): TemplateResult {
    const { volunteers, vocabulary } = this.messages;
    return html`<div class="filters">
      <cm-field label=${volunteers.status}>
        <select @change=${this.#onStatus}>
          <option value="">${volunteers.all}</option>
          ${STATUSES.map(
            (status) =>
              html`<option value=${status} ?selected=${status === this.status}>
                ${vocabulary.volunteerStatuses[status]}
              </option>`,
          )}
        </select>
      </cm-field>
    </div>`;
  }

  #list(cards: readonly VolunteerCard[]): TemplateResult {
    const { volunteers } = this.messages;
    if (cards.length === 0) {
      return this.text.trim() || this.status
        ? html`<cm-empty heading=${volunteers.none} drawing="path"></cm-empty>`
        : html`<cm-empty heading=${volunteers.empty} drawing="village"
            >${volunteers.emptyText}</cm-empty
          >`;
    }
    return html`
      <p class="count" role="status">${volunteers.count(cards.length)}</p>
      ${pagedList(
        cards,
        this.shown,
        ({ volunteer }) => volunteer._id,
        (card) => html`<cm-volunteer-card .card=${card}></cm-volunteer-card>`,
        this.#onMore,
        this.messages,
      )}
    `;
  }

  #onSearched(event: Event): void {
    this.text = (event.target as SearchField).value;
    this.shown = PAGE_SIZE;
  }

  #onStatus(event: Event): void {
    this.status = (event.target as HTMLSelectElement).value as VolunteerStatus | '';
    this.shown = PAGE_SIZE;
  }

  readonly #onMore = (): void => {
    this.shown += PAGE_SIZE;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-volunteers-page': VolunteersPage;
  }
}
