import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type {
  Candidacies,
  CandidacyCard,
  SameTelephone,
} from '../../../data/candidacies/candidacies.ts';
import { idOf, nounOf, uuidOf } from '../../../domain/kernel/ids.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { phoneLink, sayPhone } from '../../../messages/kernel/phone-number.ts';
import { sayDay } from '../../../messages/kernel/when.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/layout/detail.ts';
import '../../elements/status/notice.ts';
import '../../elements/status/tag.ts';
import { communeName } from '../../cards/territory/commune-name.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import {
  candidaciesContext,
  currentTerritoryContext,
  messagesContext,
} from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import { longText } from '../../kit/texts/long-text.ts';
import { dayHere, today } from '../../kit/today.ts';
import { breakable } from '../../kit/texts/breakable.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './candidacy-ending.ts';

/** Where what is known of somebody is read. */
const PLACES = {
  person: '/people',
  volunteer: '/volunteers',
  candidacy: '/candidacies',
  signal: '/signals',
} as const;

/** Somebody who offered to help: how to ring them, what they would like, and what is done about it. */
@customElement('cm-candidacy-page')
export class CandidacyPage extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: candidaciesContext }) candidacies!: Candidacies;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  /** The UUID of the candidacy. */
  @property() candidacy = '';

  readonly #card = new LiveController(
    this,
    () => this.candidacies.one(idOf('candidacy', this.candidacy)),
    () => [this.candidacy],
  );

  protected override render(): TemplateResult {
    const { app, candidacies } = this.messages;
    return html`
      <cm-app-bar
        heading=${candidacies.heading}
        back=${app.back}
        back-href="/candidacies"
      ></cm-app-bar>
      <div class="stack loose">
        ${drawAnswer(this.#card, this.messages, (card) =>
          card ? this.#page(card) : notFoundState(this.messages, '/candidacies'),
        )}
      </div>
    `;
  }

  #page(card: CandidacyCard): TemplateResult {
    const { candidacies, when } = this.messages;
    const { candidacy, known } = card;
    const { email, endedAt, given, family, offeredAt, phone, status, why } = candidacy;
    const day = sayDay(dayHere(endedAt ?? offeredAt), today(), when);
    return html`
      <div class="stack tight news" tabindex="-1">
        <h2>${given} ${family}</h2>
        <div class="cluster">
          <cm-tag tone=${status === 'waiting' ? 'wait' : 'plain'}
            >${candidacies.statuses[status]}${endedAt ? ` · ${day}` : ''}</cm-tag
          >
        </div>
        ${why ? html`<p>${longText(why)}</p>` : nothing}
        <cm-detail icon="phone" label=${candidacies.phone} href=${phoneLink(phone)}
          >${sayPhone(phone)}</cm-detail
        >
      </div>
      ${known.length > 0 ? this.#known(known) : nothing}
      <cm-candidacy-ending .card=${card}></cm-candidacy-ending>
      <div class="stack tight">
        ${
          email
            ? html`<cm-detail icon="send" label=${candidacies.email} href="mailto:${email}"
                >${breakable(email)}</cm-detail
              >`
            : nothing
        }
        ${this.#wishes(card)}
      </div>
      <p class="soft small">
        ${candidacies.offered(sayDay(dayHere(offeredAt), today(), when))}. ${candidacies.agreed}
        ${candidacies.kept}
      </p>
    `;
  }

  #wishes({ candidacy: { commune, kinds, words } }: CandidacyCard): TemplateResult {
    const { candidacies, vocabulary } = this.messages;
    const liked = kinds.map((kind) => vocabulary.kindWord(kind));
    return html`
      <cm-detail icon="map-pin" label=${candidacies.commune}
        >${commune ? communeName(this.territory, commune) : candidacies.elsewhere}</cm-detail
      >
      <cm-detail icon="hand-heart" label=${candidacies.kinds}
        >${liked.length > 0 ? liked.join(', ') : candidacies.anyKind}</cm-detail
      >
      ${
        words
          ? html`<cm-detail icon="message-square-text" label=${candidacies.said}
              >${longText(words)}</cm-detail
            >`
          : nothing
      }
    `;
  }

  #known(known: readonly SameTelephone[]): TemplateResult {
    const { candidacies } = this.messages;
    return html`<cm-notice tone="call" icon="users-round" heading=${candidacies.known}>
      <ul class="stack tight">
        ${known.map(({ id, name }) => {
          const noun = nounOf(id) as keyof typeof PLACES;
          return html`<li>
            <a href="${PLACES[noun]}/${uuidOf(id)}">${name}</a> (${candidacies.knownAs[noun]})
          </li>`;
        })}
      </ul>
    </cm-notice>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-candidacy-page': CandidacyPage;
  }
}
