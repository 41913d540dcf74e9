import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { VolunteerRecord, Volunteers } from '../../../data/volunteers/volunteers.ts';
import { idOf, uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Volunteer } from '../../../domain/volunteers/volunteer.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, volunteersContext } from '../../kit/contexts.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { LiveController } from '../../kit/live.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import { goTo } from '../../kit/go-to.ts';
import '../../elements/form/search-field.ts';
import type { SearchField } from '../../elements/form/search-field.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './volunteer-card.ts';
import './volunteer-merge-preview.ts';
import { nameOf } from './volunteer-words.ts';

const MAX_SHOWN = 6;

/** Finds the other record of a volunteer, shows what becomes of what, and makes the two one. */
@customElement('cm-volunteer-merge-page')
export class VolunteerMergePage extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;
  /** The UUID of the volunteer. */
  @property() volunteer = '';
  /** That of the other record; empty: it is to be found. */
  @property() other = '';
  @state() private text = '';

  readonly #record = new LiveController(
    this,
    () => this.volunteers.record(this.#id),
    () => [this.volunteer],
  );
  readonly #other = new LiveController(
    this,
    () => (this.other ? this.volunteers.record(idOf('volunteer', this.other)) : undefined),
    () => [this.other],
  );
  readonly #found = new LiveController(
    this,
    () => this.volunteers.list({ text: this.text.trim() }),
    () => [this.text],
  );

  protected override render(): TemplateResult {
    const { app, people } = this.messages;
    return html`
      <cm-app-bar
        heading=${people.merge.heading}
        back=${app.back}
        back-href="/volunteers/${this.volunteer}"
      ></cm-app-bar>
      <div class="stack loose">
        ${drawAnswer(this.#record, this.messages, (record) =>
          record ? this.#renderPage(record) : notFoundState(this.messages, '/volunteers'),
        )}
      </div>
    `;
  }

  #renderPage(record: VolunteerRecord): TemplateResult {
    const { people, volunteers } = this.messages;
    if (record.volunteer.merged) return html`<p>${volunteers.merge.ended}</p>`;
    const other = this.other && this.#other.value;
    if (other && isChoice(other.volunteer, this.#id)) {
      return html`<cm-volunteer-merge-preview
        .one=${record}
        .other=${other}
        @cm-went-back=${this.#onAnother}
      ></cm-volunteer-merge-preview>`;
    }
    return html`<div class="stack">
      <p>${people.merge.text(nameOf(record.volunteer))}</p>
      ${
        record.alike.length > 0
          ? html`<cm-section heading=${people.merge.likely}
              >${this.#list(record.alike)}</cm-section
            >`
          : nothing
      }
      <cm-search-field
        label=${people.merge.search}
        clear=${this.messages.desk.clear}
        .value=${this.text}
        @input=${this.#onSearched}
      ></cm-search-field>
      ${this.text.trim() ? this.#results() : nothing}
    </div>`;
  }

  #results(): TemplateResult {
    return drawAnswer(this.#found, this.messages, (cards) => {
      const others = cards
        .map(({ volunteer }) => volunteer)
        .filter((volunteer) => isChoice(volunteer, this.#id));
      return others.length > 0
        ? this.#list(others.slice(0, MAX_SHOWN))
        : html`<p role="status">${this.messages.people.merge.none}</p>`;
    });
  }

  #list(others: readonly Volunteer[]): TemplateResult {
    return html`<ul class="stack tight">
      ${others.map(
        (volunteer) =>
          html`<li>
            <cm-volunteer-card
              href="/volunteers/${this.volunteer}/merge/${uuidOf(volunteer._id)}"
              .card=${{ volunteer, provisional: false }}
            ></cm-volunteer-card>
          </li>`,
      )}
    </ul>`;
  }

  get #id(): Id<'volunteer'> {
    return idOf('volunteer', this.volunteer);
  }

  #onSearched(event: Event): void {
    this.text = (event.target as SearchField).value;
  }

  #onAnother(): void {
    goTo(`/volunteers/${this.volunteer}/merge`, { replace: true });
  }
}

function isChoice({ _id, merged }: Volunteer, self: Id<'volunteer'>): boolean {
  return _id !== self && !merged;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-volunteer-merge-page': VolunteerMergePage;
  }
}
