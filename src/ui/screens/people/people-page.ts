import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
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
import { ListPlace } from '../../kit/lists/list-place.ts';
import { pagedList } from '../../kit/lists/paged-list.ts';
import '../../cards/people/person-card.ts';

/** The people who are helped, found by any fragment of a name or a telephone. */
@customElement('cm-people-page')
export class PeoplePage extends LitElement {
  static override styles = [
    listStyles,
    css`
      .tools > .word {
        flex: 1 1 7rem;
      }

      /* The people themselves come first on a phone: how many they are is said, and takes no row. */
      @media (max-width: 1023px) {
        .tools > .count {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          white-space: nowrap;
          clip-path: inset(50%);
        }
      }

      @media (min-width: 1024px) {
        .tools {
          align-items: center;
        }

        .tools > .word {
          flex: none;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: peopleContext }) people!: People;

  readonly #place = new ListPlace(this, {}, {});
  readonly #found = new LiveController(
    this,
    () => this.people.search(this.#place.text),
    () => [this.#place.text],
  );

  protected override render(): TemplateResult {
    const { desk, people } = this.messages;
    return html`
      <cm-app-bar heading=${people.heading}>
        ${this.#otherWay()}
        <cm-search-field
          label=${people.search}
          clear=${desk.clear}
          .value=${this.#place.text}
          @input=${this.#onSearched}
        ></cm-search-field>
      </cm-app-bar>
      <div class="stack">
        ${this.#tools()}
        ${drawAnswer(this.#found, this.messages, (cards) => this.#list(cards), { partly: true })}
      </div>
    `;
  }

  /** Those who are to be rung, the way in for a new one, and how many there are. */
  #tools(): TemplateResult {
    const { people } = this.messages;
    // Until all is there, how many there are is not known.
    const found = this.#found.reception ? undefined : this.#found.value;
    return html`<div class="tools">
      <cm-button class="word" icon="phone-call" href="/calls">${people.calls}</cm-button>
      <cm-button class="word" variant="primary" icon="user-round-plus" href="/people/new"
        >${people.add}</cm-button
      >
      <span class="count" role="status"
        >${found ? people.count(found.length) : people.heading}</span
      >
    </div>`;
  }

  /** To what is asked of many at once, or decided of it. */
  #otherWay(): TemplateResult {
    const { people } = this.messages;
    return this.me?.roles.includes('coordinator')
      ? html`<cm-button
          slot="end"
          square
          icon="message-square-text"
          href="/surveys"
          label=${people.surveys}
        ></cm-button>`
      : html`<cm-button
          slot="end"
          square
          icon="calendar-clock"
          href="/decisions"
          label=${people.decisions}
        ></cm-button>`;
  }

  #list(cards: readonly PersonCard[]): TemplateResult {
    const { people } = this.messages;
    if (cards.length === 0) {
      return this.#place.text
        ? html`<cm-empty heading=${people.none} drawing="path"></cm-empty>`
        : html`<cm-empty heading=${people.empty} drawing="village">${people.emptyText}</cm-empty>`;
    }
    return pagedList(
      cards,
      this.#place.rows,
      ({ person }) => person._id,
      (card) => html`<cm-person-card .card=${card}></cm-person-card>`,
      this.#place.more,
      this.messages,
    );
  }

  #onSearched(event: Event): void {
    this.#place.search((event.target as SearchField).value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-people-page': PeoplePage;
  }
}
