import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { RequestCard } from '../../../data/requests/requests.ts';
import { isUrgent } from '../../../domain/requests/urgent.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import { holds } from '../../../domain/requests/claim.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayWhen, type WhenWords } from '../../../messages/kernel/when.ts';
import { personName } from '../../cards/people/person-words.ts';
import { requestPlace } from '../../cards/requests/request-words.ts';
import { communeName } from '../../cards/territory/commune-name.ts';
import '../../elements/signs/icon.ts';
import '../../elements/signs/kind.ts';
import '../../elements/status/state.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
import { SORTS, type Sort } from './request-order.ts';
import { requestTableStyles } from './request-table.styles.ts';

/** Somebody wants the requests in another order. */
export class SortedEvent extends Event {
  static readonly type = 'cm-sorted';
  readonly sort: Sort;

  constructor(sort: Sort) {
    super(SortedEvent.type);
    this.sort = sort;
  }
}

/**
 * Many requests at once, for who sits at a large screen: one line each, put in order by its columns.
 * Takes: `cards` (already in order), `sort` and `backwards` (which order it is). Event: `cm-sorted`.
 */
@customElement('cm-request-table')
export class RequestTable extends LitElement {
  static override styles = requestTableStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) cards: readonly RequestCard[] = [];
  @property() sort: Sort = 'when';
  @property({ type: Boolean }) backwards = false;

  protected override render(): TemplateResult {
    const { requests } = this.messages;
    return html`<table>
      <caption class="visually-hidden">
        ${requests.heading}
      </caption>
      <thead>
        <tr>
          ${SORTS.map((sort) => this.#head(sort))}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          this.cards,
          ({ request }) => request._id,
          (card) => this.#row(card),
        )}
      </tbody>
    </table>`;
  }

  #head(sort: Sort): TemplateResult {
    const isIt = sort === this.sort;
    const way = this.backwards ? 'descending' : 'ascending';
    return html`<th scope="col" aria-sort=${isIt ? way : 'none'}>
      <button type="button" data-sort=${sort} @click=${this.#onSort}>
        ${this.messages.requests.columns[sort]}
        ${
          isIt
            ? html`<cm-icon name=${this.backwards ? 'arrow-up' : 'arrow-down'}></cm-icon>`
            : nothing
        }
      </button>
    </th>`;
  }

  #row(card: RequestCard): TemplateResult {
    const { request, person } = card;
    const { requests, vocabulary, when } = this.messages;
    return html`<tr ?data-urgent=${isUrgent(request, today())}>
      <td>${sayWhen(request.when, today(), shortly(when))}</td>
      <th scope="row">
        <a href="/requests/${uuidOf(request._id)}"
          >${person ? personName(person, this.messages) : requests.unknownPerson}</a
        >
      </th>
      <td>
        <cm-kind size="s" kind=${request.kind}
          ><span class="kind">${vocabulary.kindWord(request.kind)}</span></cm-kind
        >
      </td>
      <td title=${requestPlace(card, this.territory)}>${this.#place(card)}</td>
      <td>${this.#standing(card)}</td>
    </tr>`;
  }

  #place({ request, person }: RequestCard): TemplateResult {
    const to = request.destination?.label;
    const commune = person ? communeName(this.territory, person.commune) : '';
    return html`${shortened('commune', commune)} ${to ? shortened('beside', `→ ${to}`) : nothing}`;
  }

  #standing({ request, claimants, provisional }: RequestCard): TemplateResult {
    const { app, vocabulary } = this.messages;
    const names = claimants.filter((one) => holds(one)).map(({ name }) => name);
    const beside = [...names, ...(provisional ? [app.notSentYet] : [])].filter(Boolean).join(' · ');
    return html`<cm-state phase=${request.phase}>${vocabulary.phases[request.phase]}</cm-state>
      ${beside ? shortened('beside', beside) : nothing}`;
  }

  #onSort(event: Event): void {
    const { sort } = (event.currentTarget as HTMLElement).dataset;
    const wanted = SORTS.find((one) => one === sort);
    if (wanted) this.dispatchEvent(new SortedEvent(wanted));
  }
}

/** One line, which says the whole when pointed at; it stands in full on the request. */
function shortened(kind: 'beside' | 'commune', words: string): TemplateResult {
  return html`<div class=${kind} data-shortened title=${words}>${words}</div>`;
}

/** "mer. 2 décembre": on a screen a column has no room for whole weekdays. */
function shortly(words: WhenWords): WhenWords {
  if (words.onPaper) return words;
  const weekdays = Array.from(
    { length: 7 },
    (_, day) => `${words.weekdays[day]?.slice(0, 3) ?? ''}.`,
  );
  return { ...words, weekdays };
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-request-table': RequestTable;
  }
  interface HTMLElementEventMap {
    [SortedEvent.type]: SortedEvent;
  }
}
