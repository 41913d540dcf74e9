import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { RequestCard, Requests } from '../../../data/requests/requests.ts';
import type { Me } from '../../../data/accounts/session.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import {
  currentTerritoryContext,
  meContext,
  messagesContext,
  requestsContext,
} from '../../kit/contexts.ts';
import { changeIn } from '../../kit/forms/written-event.ts';
import { LiveController } from '../../kit/live.ts';
import { communeName } from '../../cards/territory/commune-name.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/layout/fold.ts';
import '../../elements/form/button.ts';
import '../../elements/status/empty.ts';
import '../../elements/form/search-field.ts';
import type { SearchField } from '../../elements/form/search-field.ts';
import type { SideChosenEvent } from '../../elements/layout/split.ts';
import '../../elements/layout/split.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { listStyles } from '../../kit/styles/list.styles.ts';
import '../../cards/drives/outing-notice.ts';
import { ListPlace } from '../../kit/lists/list-place.ts';
import { MediaController } from '../../kit/media.ts';
import { keepPreferences, readPreferences } from '../../kit/preferences.ts';
import { drawnNow, moreButton, pagedList } from '../../kit/lists/paged-list.ts';
import '../../cards/requests/request-card.ts';
import './request-filters.ts';
import { CHOICES, FIRST_CHOICE, filterOf } from './request-choice.ts';
import './request-map.ts';
import { inOrder } from './request-order.ts';
import './request-table.ts';
import type { SortedEvent } from './request-table.ts';

/** What people ask for, as a list or a table and on the map, narrowed by state, kind, commune and words. */
@customElement('cm-requests-page')
export class RequestsPage extends LitElement {
  static override styles = listStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: requestsContext }) requests!: Requests;
  @state() private looks = readPreferences().requestsAs;

  readonly #place = new ListPlace(this, FIRST_CHOICE, CHOICES);
  /** At a large screen there is room for a table; on a phone there are cards. */
  readonly #room = new MediaController(this, '(min-width: 1024px)');
  readonly #found = new LiveController(
    this,
    () => this.requests.list(filterOf(this.#place.value, this.#place.text)),
    () => {
      const { group, kind, commune } = this.#place.value;
      return [group, kind, commune, this.#place.text];
    },
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
          .value=${this.#place.text}
          @input=${this.#onSearched}
        ></cm-search-field>
      </cm-app-bar>
      <div class="stack">
        <cm-split
          side=${this.#place.value.side}
          ?wide-list=${this.looks === 'table'}
          list-word=${requests.list}
          map-word=${requests.map}
          label=${requests.heading}
          @cm-side-chosen=${this.#onSide}
        >
          ${this.#tools()}
          <div slot="list" class="stack tight">
            ${drawAnswer(this.#found, this.messages, (cards) => this.#list(cards), { partly: true })}
          </div>
          <cm-request-map slot="map" .cards=${this.#found.value ?? []}></cm-request-map>
        </cm-split>
      </div>
    `;
  }

  /** What is shown, in one line that opens on what else could be; proposals in a line of their own. */
  #tools(): TemplateResult {
    const { requests } = this.messages;
    const { group, kind, commune } = this.#place.value;
    // Until all is there, how many there are is not known.
    const found = this.#found.reception ? undefined : this.#found.value;
    return html`<cm-fold
        class="on-screen"
        slot="tools"
        icon=${this.#room.matches ? 'list-filter' : ''}
        told=${this.#told()}
      >
        <span slot="line" role="status"
          >${found ? requests.counts[group](found.length) : requests.phases[group]}</span
        >
        <cm-request-filters
          .choice=${{ group, kind, commune }}
          @input=${this.#onFiltered}
        ></cm-request-filters>
      </cm-fold>
      ${
        this.#room.matches
          ? html`${this.#proposals()}<cm-button
                slot="tools"
                variant="quiet"
                icon=${this.looks === 'table' ? 'layout-list' : 'table'}
                @click=${this.#onLooks}
                >${this.looks === 'table' ? requests.asCards : requests.asTable}</cm-button
              >`
          : nothing
      }`;
  }

  /** Whoever looks for something is not asked about something else. */
  #proposals(): TemplateResult | typeof nothing {
    return this.#place.isFirst && this.me?.roles.includes('coordinator')
      ? html`<cm-outing-notice slot="tools"></cm-outing-notice>`
      : nothing;
  }

  /** What narrows the list, beside its count. */
  #told(): string {
    const { kind, commune } = this.#place.value;
    const words = [
      kind && this.messages.vocabulary.kindWord(kind),
      commune && communeName(this.territory, commune),
    ].filter(Boolean);
    return words.length > 0 ? `· ${words.join(' · ')}` : '';
  }

  #list(found: readonly RequestCard[]): TemplateResult {
    if (found.length === 0) return this.#nothing();
    const { sort, way } = this.#place.value;
    const cards = inOrder(found, sort, way === 'down', this.messages, this.territory);
    return html`${
      this.#room.matches && this.looks === 'table' ? this.#table(cards) : this.#cards(cards)
    }
    ${this.#unplaced(cards)}`;
  }

  #cards(cards: readonly RequestCard[]): TemplateResult {
    return pagedList(
      cards,
      this.#place.rows,
      ({ request }) => request._id,
      (card) => html`<cm-request-card .card=${card}></cm-request-card>`,
      this.#place.more,
      this.messages,
      this.#room.matches ? nothing : this.#proposals(),
    );
  }

  #table(cards: readonly RequestCard[]): TemplateResult {
    const { sort, way } = this.#place.value;
    const shown = drawnNow(this.#place.rows, this.messages);
    return html`<cm-request-table
        .cards=${cards.slice(0, shown)}
        sort=${sort}
        ?backwards=${way === 'down'}
        @cm-sorted=${this.#onSorted}
      ></cm-request-table>
      ${moreButton(cards.length - shown, this.#place.more, this.messages)}`;
  }

  #unplaced(cards: readonly RequestCard[]): TemplateResult | typeof nothing {
    const count = cards.filter(({ person }) => person && !person.point).length;
    return count > 0 && !this.#found.reception
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
    this.#place.search((event.target as SearchField).value);
  }

  #onFiltered(event: Event): void {
    this.#place.change(changeIn(event, this.#place.value) ?? {});
  }

  /** The same column again turns the order round. */
  #onSorted({ sort: wanted }: SortedEvent): void {
    const { sort, way } = this.#place.value;
    const turned = sort === wanted && way === 'up' ? 'down' : 'up';
    this.#place.change({ sort: wanted, way: turned });
  }

  #onLooks(): void {
    this.looks = this.looks === 'table' ? 'cards' : 'table';
    keepPreferences({ ...readPreferences(), requestsAs: this.looks });
  }

  #onSide(event: SideChosenEvent): void {
    this.#place.change({ side: event.side });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-requests-page': RequestsPage;
  }
}
