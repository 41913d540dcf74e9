import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { People, PersonCard } from '../../../data/people/people.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { meContext, messagesContext, peopleContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/status/empty.ts';
import '../../elements/form/search-field.ts';
import type { SearchField } from '../../elements/form/search-field.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { listStyles } from '../../kit/styles/list.styles.ts';
import { PAGE_SIZE, pagedList } from '../../kit/paged-list.ts';
import '../../cards/people/person-card.ts';

/** The people who are helped, found by any fragment of a name or a telephone. */
@customElement('cm-people-page')
export class PeoplePage extends LitElement {
  static override styles = listStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: peopleContext }) people!: People;
  @state() private text = '';
  @state() private shown = PAGE_SIZE;

  readonly #found = new LiveController(
    this,
    () => this.people.search(this.text),
    () => [this.text],
  );

  protected override render(): TemplateResult {
    const { desk, people } = this.messages;
    return html`
      <cm-app-bar heading=${people.heading}>
        <cm-search-field
          label=${people.search}
          clear=${desk.clear}
          .value=${this.text}
          @input=${this.#onSearched}
        ></cm-search-field>
      </cm-app-bar>
      <div class="stack">
        <cm-button variant="primary" icon="user-round-plus" href="/people/new" wide
          >${people.register}</cm-button
        >
        <cm-button icon="phone-call" href="/calls" wide>${people.calls}</cm-button>
        ${
          this.me?.roles.includes('coordinator')
            ? html`<cm-button icon="message-square-text" href="/surveys" wide
                >${people.surveys}</cm-button
              >`
            : nothing
        }
        ${drawAnswer(this.#found, this.messages, (cards) => this.#list(cards))}
      </div>
    `;
  }

  #list(cards: readonly PersonCard[]): TemplateResult {
    const { people } = this.messages;
    if (cards.length === 0) {
      return this.text
        ? html`<cm-empty heading=${people.none} drawing="path"></cm-empty>`
        : html`<cm-empty heading=${people.empty} drawing="village">${people.emptyText}</cm-empty>`;
    }
    return html`
      <p class="count" role="status">${people.count(cards.length)}</p>
      ${pagedList(
        cards,
        this.shown,
        ({ person }) => person._id,
        (card) => html`<cm-person-card .card=${card}></cm-person-card>`,
        this.#onMore,
        this.messages,
      )}
    `;
  }

  #onSearched(event: Event): void {
    this.text = (event.target as SearchField).value;
    this.shown = PAGE_SIZE;
  }

  readonly #onMore = (): void => {
    this.shown += PAGE_SIZE;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-people-page': PeoplePage;
  }
}
