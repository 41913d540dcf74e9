import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Candidacies } from '../../../data/candidacies/candidacies.ts';
import type { VolunteerCard, Volunteers } from '../../../data/volunteers/volunteers.ts';
import type { VolunteerStatus } from '../../../domain/volunteers/volunteer.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { candidaciesContext, messagesContext, volunteersContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/layout/fold.ts';
import '../../elements/form/button.ts';
import '../../elements/status/empty.ts';
import '../../elements/form/field.ts';
import '../../elements/form/search-field.ts';
import type { SearchField } from '../../elements/form/search-field.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { listStyles } from '../../kit/styles/list.styles.ts';
import { ListPlace } from '../../kit/lists/list-place.ts';
import { pagedList } from '../../kit/lists/paged-list.ts';
import './volunteer-card.ts';

const STATUSES = ['pending', 'active', 'paused', 'left'] as const;

interface VolunteerChoice {
  readonly status: VolunteerStatus | '';
}

/** Those who lend a hand, and those who wait to be met. */
@customElement('cm-volunteers-page')
export class VolunteersPage extends LitElement {
  static override styles = listStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;
  @consume({ context: candidaciesContext }) candidacies!: Candidacies;

  readonly #place = new ListPlace<VolunteerChoice>(
    this,
    { status: '' },
    { status: ['', ...STATUSES] },
  );
  readonly #found = new LiveController(
    this,
    () => {
      const { text, value } = this.#place;
      return this.volunteers.list({
        ...(value.status && { statuses: [value.status] }),
        ...(text.trim() && { text }),
      });
    },
    () => [this.#place.text, this.#place.value.status],
  );

  readonly #offers = new LiveController(this, () => this.candidacies.waiting());

  protected override render(): TemplateResult {
    const { desk, people, volunteers } = this.messages;
    return html`
      <cm-app-bar heading=${volunteers.heading}>
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

  #tools(): TemplateResult {
    const { volunteers, vocabulary } = this.messages;
    const { status } = this.#place.value;
    // Until all is there, how many there are is not known.
    const found = this.#found.reception ? undefined : this.#found.value;
    return html`<div class="tools">
      <cm-fold
        class="on-screen"
        icon="list-filter"
        told=${status ? `· ${vocabulary.volunteerStatuses[status]}` : ''}
      >
        <span slot="line" role="status"
          >${found ? volunteers.count(found.length) : volunteers.heading}</span
        >
        ${this.#filter()}
      </cm-fold>
      <cm-button variant="primary" icon="user-round-plus" href="/volunteers/new"
        >${volunteers.add}</cm-button
      >
    </div>`;
  }

  /** Those who offered to help on the public page: nobody looks for them elsewhere. */
  #waiting(): TemplateResult | typeof nothing {
    const waiting = this.#offers.value ?? 0;
    if (waiting === 0) return nothing;
    return html`<cm-button class="on-screen" icon="phone" wide href="/candidacies"
      >${this.messages.desk.candidacies.waiting(waiting)}</cm-button
    >`;
  }

  #filter(): TemplateResult {
    const { volunteers, vocabulary } = this.messages;
    return html`<div class="filters">
      <cm-field label=${volunteers.status}>
        <select @change=${this.#onStatus}>
          <option value="">${volunteers.all}</option>
          ${STATUSES.map(
            (status) =>
              html`<option value=${status} ?selected=${status === this.#place.value.status}>
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
      return html`${this.#waiting()}${
        !this.#place.isFirst
          ? html`<cm-empty heading=${volunteers.none} drawing="path"></cm-empty>`
          : html`<cm-empty heading=${volunteers.empty} drawing="village"
              >${volunteers.emptyText}</cm-empty
            >`
      }`;
    }
    return pagedList(
      cards,
      this.#place.rows,
      ({ volunteer }) => volunteer._id,
      (card) => html`<cm-volunteer-card .card=${card}></cm-volunteer-card>`,
      this.#place.more,
      this.messages,
      // Beside the work, not before it.
      this.#waiting(),
    );
  }

  #onSearched(event: Event): void {
    this.#place.search((event.target as SearchField).value);
  }

  #onStatus(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.#place.change({ status: value as VolunteerChoice['status'] });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-volunteers-page': VolunteersPage;
  }
}
