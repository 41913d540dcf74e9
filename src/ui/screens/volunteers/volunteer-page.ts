import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RequestCard, Requests } from '../../../data/requests/requests.ts';
import type { VolunteerCard, Volunteers } from '../../../data/volunteers/volunteers.ts';
import { idOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Volunteer } from '../../../domain/volunteers/volunteer.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, requestsContext, volunteersContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/section.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { deskStyles } from '../../kit/styles/page-layout.styles.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import './invitation-code.ts';
import '../../cards/requests/request-card.ts';
import './volunteer-details.ts';
import './volunteer-file.ts';
import './volunteer-merged.ts';
import './volunteer-standing.ts';

const MAX_SHOWN = 20;

/** One volunteer: how to reach them, how they stand, the code for the app, their missions. */
@customElement('cm-volunteer-page')
export class VolunteerPage extends LitElement {
  static override styles = deskStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;
  @consume({ context: requestsContext }) requests!: Requests;
  /** The UUID of the volunteer. */
  @property() volunteer = '';

  readonly #card = new LiveController(
    this,
    () => this.volunteers.one(this.#id),
    () => [this.volunteer],
  );
  readonly #requests = new LiveController(this, () => this.requests.list());

  protected override render(): TemplateResult {
    const { app, volunteers } = this.messages;
    const known = this.#card.value?.volunteer;
    return html`
      <cm-app-bar
        heading=${known ? `${known.given} ${known.family}` : volunteers.heading}
        back=${app.back}
        back-href="/volunteers"
      ></cm-app-bar>
      <div class="stack loose">
        ${drawAnswer(this.#card, this.messages, (card) =>
          card ? this.#renderPage(card) : notFoundState(this.messages, '/volunteers'),
        )}
      </div>
    `;
  }

  #renderPage(card: VolunteerCard): TemplateResult {
    const { volunteer } = card;
    const { volunteers } = this.messages;
    // What comes next with somebody who waits to be welcomed stands first.
    const isCandidate = volunteer.status === 'pending';
    const invites = !volunteer.joined && volunteer.status !== 'left';
    return html`<div class="desk even">
      <div class="stack loose">
        ${isCandidate ? this.#file(volunteer) : nothing}
        <div class="stack news" tabindex="-1">
          <cm-volunteer-merged volunteer=${this.volunteer}></cm-volunteer-merged>
          <cm-volunteer-details .card=${card}></cm-volunteer-details>
        </div>
        ${
          volunteer.merged
            ? nothing
            : html`<cm-volunteer-standing .volunteer=${volunteer}></cm-volunteer-standing>`
        }
        ${isCandidate ? nothing : this.#file(volunteer)}
        <div class="stack tight">
          ${
            invites
              ? html`<cm-invitation-code
                  volunteer=${volunteer._id}
                  name="${volunteer.given} ${volunteer.family}"
                  ?primary=${volunteer.status !== 'pending'}
                ></cm-invitation-code>`
              : nothing
          }
          ${
            volunteer.joined && (volunteer.merged ?? volunteer.status !== 'left')
              ? html`<cm-button icon="key-round" wide href="/volunteers/${this.volunteer}/access"
                  >${volunteers.access}</cm-button
                >`
              : nothing
          }
          ${
            volunteer.status === 'left'
              ? nothing
              : html`<cm-button
                  icon="message-square-text"
                  wide
                  href="/volunteers/${this.volunteer}/notices"
                  >${volunteers.notices}</cm-button
                >`
          }
          ${volunteer.merged ? nothing : this.#changes(volunteer)}
        </div>
      </div>
      ${drawAnswer(this.#requests, this.messages, (cards) => this.#missions(cards))}
    </div>`;
  }

  /** What is done with their record; not with one that is another's by now. */
  #changes({ status }: Volunteer): TemplateResult {
    const { people, volunteers } = this.messages;
    return html`<cm-button icon="pencil" wide href="/volunteers/${this.volunteer}/edit"
        >${volunteers.amend}</cm-button
      >
      ${
        status === 'left'
          ? nothing
          : html`<cm-button icon="users-round" wide href="/volunteers/${this.volunteer}/merge"
              >${people.merge.open}</cm-button
            >`
      }`;
  }

  #file(volunteer: Volunteer): TemplateResult {
    return html`<cm-volunteer-file .volunteer=${volunteer}></cm-volunteer-file>`;
  }

  #missions(cards: readonly RequestCard[]): TemplateResult {
    const { volunteers } = this.messages;
    const own = cards
      .filter(({ claimants }) => claimants.some(({ volunteer }) => volunteer === this.#id))
      .reverse();
    return html`<cm-section heading=${volunteers.missions} .count=${own.length}>
      ${
        own.length === 0
          ? html`<p class="soft">${volunteers.noMissions}</p>`
          : html`<ul class="stack tight">
              ${own
                .slice(0, MAX_SHOWN)
                .map((card) => html`<li><cm-request-card .card=${card}></cm-request-card></li>`)}
            </ul>`
      }
    </cm-section>`;
  }

  get #id(): Id<'volunteer'> {
    return idOf('volunteer', this.volunteer);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-volunteer-page': VolunteerPage;
  }
}
