import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { RequestCard, Requests } from '../../../data/requests/requests.ts';
import type { Me } from '../../../data/accounts/session.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { meContext, messagesContext, requestsContext } from '../../kit/contexts.ts';
import { changeIn } from '../../kit/forms/written-event.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/status/empty.ts';
import '../../elements/form/search-field.ts';
import type { SearchField } from '../../elements/form/search-field.ts';
import type { SideChosenEvent } from '../../elements/layout/split.ts';
import '../../elements/layout/split.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { listStyles } from '../../kit/styles/list.styles.ts';
import '../../cards/drives/outing-notice.ts';
import { PAGE_SIZE, pagedList } from '../../kit/paged-list.ts';
import '../../cards/requests/request-card.ts';
import './request-filters.ts';
import { FIRST_CHOICE, filterOf } from './request-filters.ts';
import './request-map.ts';

/** What people ask for, as a list and on the map, narrowed by state, kind, commune and words. */
@customElement('cm-requests-page')
export class RequestsPage extends LitElement {
  static override styles = listStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: requestsContext }) requests!: Requests;
  @state() private choice = FIRST_CHOICE;
  @state() private text = '';
  @state() private side: 'list' | 'map' = 'list';
  @state() private shown = PAGE_SIZE;

  readonly #found = new LiveController(
    this,
    () => this.requests.list(filterOf(this.choice, this.text)),
    () => [this.choice, this.text],
  );

  protected override render(): TemplateResult {
    const { desk, requests } = this.messages;
    return html`
      <cm-app-bar heading=${requests.heading}>
        <cm-button
          slot="end"
          square
          icon="map"
          href="/map"
          label=${this.messages.diagnosis.open}
        ></cm-button>
        <cm-search-field
          label=${requests.search}
          clear=${desk.clear}
          .value=${this.text}
          @input=${this.#onSearched}
        ></cm-search-field>
      </cm-app-bar>
      <div class="stack">
        <cm-request-filters .choice=${this.choice} @input=${this.#onFiltered}></cm-request-filters>
        ${
          this.#isBrowsing && this.me?.roles.includes('coordinator')
            ? html`<cm-outing-notice></cm-outing-notice>`
            : nothing
        }
        ${drawAnswer(this.#found, this.messages, (cards) => this.#renderColumns(cards))}
      </div>
    `;
  }

  #renderColumns(cards: readonly RequestCard[]): TemplateResult {
    const { requests } = this.messages;
    if (cards.length === 0) return this.#nothing();
    return html`
      <p class="count" role="status">${requests.count(cards.length)}</p>
      <cm-split
        side=${this.side}
        list-word=${requests.list}
        map-word=${requests.map}
        label=${requests.heading}
        @cm-side-chosen=${this.#onSide}
      >
        <div slot="list" class="stack tight">
          ${pagedList(
            cards,
            this.shown,
            ({ request }) => request._id,
            (card) => html`<cm-request-card .card=${card}></cm-request-card>`,
            this.#onMore,
            this.messages,
          )}
        </div>
        <cm-request-map slot="map" .cards=${cards}></cm-request-map>
      </cm-split>
      ${this.#unplaced(cards)}
    `;
  }

  /** Whoever looks for something is not asked about something else. */
  get #isBrowsing(): boolean {
    const { group, kind, commune } = this.choice;
    const isFirst = group === FIRST_CHOICE.group && kind === '' && commune === '';
    return isFirst && this.text.trim() === '';
  }

  #unplaced(cards: readonly RequestCard[]): TemplateResult | typeof nothing {
    const count = cards.filter(({ person }) => person && !person.point).length;
    return count > 0
      ? html`<p class="soft small">${this.messages.requests.noPlace(count)}</p>`
      : nothing;
  }

  #nothing(): TemplateResult {
    const { requests } = this.messages;
    return html`<cm-empty heading=${requests.empty} drawing="village">
      ${requests.emptyText}
      ${
        this.me?.roles.includes('coordinator')
          ? html`<cm-button slot="actions" variant="primary" icon="phone" href="/desk"
              >${requests.take}</cm-button
            >`
          : nothing
      }
    </cm-empty>`;
  }

  #onSearched(event: Event): void {
    this.text = (event.target as SearchField).value;
    this.shown = PAGE_SIZE;
  }

  #onFiltered(event: Event): void {
    this.choice = { ...this.choice, ...changeIn(event, this.choice) };
    this.shown = PAGE_SIZE;
  }

  #onSide(event: SideChosenEvent): void {
    this.side = event.side;
  }

  readonly #onMore = (): void => {
    this.shown += PAGE_SIZE;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-requests-page': RequestsPage;
  }
}
