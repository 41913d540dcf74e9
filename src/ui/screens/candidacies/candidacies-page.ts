import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Candidacies, CandidacyCard } from '../../../data/candidacies/candidacies.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import { RULES } from '../../../domain/rules.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayPhone } from '../../../messages/kernel/phone-number.ts';
import { sayDay } from '../../../messages/kernel/when.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/layout/card.ts';
import '../../elements/layout/section.ts';
import '../../elements/status/empty.ts';
import '../../elements/status/tag.ts';
import { communeName } from '../../cards/territory/commune-name.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import {
  candidaciesContext,
  currentTerritoryContext,
  messagesContext,
} from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { ListPlace } from '../../kit/lists/list-place.ts';
import { pagedList } from '../../kit/lists/paged-list.ts';
import { newerTag } from '../../kit/newer-tag.ts';
import { listStyles } from '../../kit/styles/list.styles.ts';
import { dayHere, today } from '../../kit/today.ts';

/** Those who offered to help: who waits for a call, and who was seen to lately. */
@customElement('cm-candidacies-page')
export class CandidaciesPage extends LitElement {
  static override styles = listStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: candidaciesContext }) candidacies!: Candidacies;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;

  readonly #place = new ListPlace(this, {}, {});
  readonly #list = new LiveController(this, () => this.candidacies.list());

  protected override render(): TemplateResult {
    const { app, candidacies } = this.messages;
    return html`
      <cm-app-bar
        heading=${candidacies.heading}
        back=${app.back}
        back-href="/volunteers"
      ></cm-app-bar>
      <div class="stack loose">
        ${drawAnswer(this.#list, this.messages, (cards) => this.#all(cards))}
      </div>
    `;
  }

  #all(cards: readonly CandidacyCard[]): TemplateResult {
    const { candidacies } = this.messages;
    const waiting = cards.filter(({ candidacy }) => candidacy.status === 'waiting');
    const over = cards.filter(({ candidacy }) => candidacy.status !== 'waiting');
    return html`
      ${
        waiting.length > 0
          ? html`<p>${candidacies.lead}</p>
              <cm-section heading=${candidacies.toMeet} .count=${waiting.length}
                >${this.#cards(waiting)}</cm-section
              >`
          : html`<cm-empty heading=${candidacies.empty} drawing="path"
                >${candidacies.emptyText}</cm-empty
              >
              <cm-button icon="settings" href="/settings" wide
                >${candidacies.openSettings}</cm-button
              >`
      }
      ${
        over.length > 0
          ? html`<cm-section heading=${candidacies.over} .count=${over.length}
              >${this.#cards(over)}</cm-section
            >`
          : nothing
      }
    `;
  }

  #cards(cards: readonly CandidacyCard[]): TemplateResult {
    return pagedList(
      cards,
      this.#place.rows,
      ({ candidacy }) => candidacy._id,
      (card) => this.#card(card),
      this.#place.more,
      this.messages,
    );
  }

  #card({ candidacy, known, provisional }: CandidacyCard): TemplateResult {
    const { app, candidacies, when } = this.messages;
    const { commune, offeredAt, phone, status } = candidacy;
    const place = commune ? communeName(this.territory, commune) : candidacies.elsewhere;
    const day = sayDay(dayHere(offeredAt), today(), when);
    return html`<cm-card href="/candidacies/${uuidOf(candidacy._id)}">
      <span slot="heading">${candidacy.given} ${candidacy.family}</span>
      ${[place, sayPhone(phone), candidacies.offered(day)].join(' · ')}
      <cm-tag slot="foot" tone=${status === 'waiting' ? 'wait' : 'plain'}
        >${candidacies.statuses[status]}</cm-tag
      >
      ${
        known.length > 0
          ? html`<cm-tag slot="foot" icon="users-round">${candidacies.known}</cm-tag>`
          : nothing
      }
      ${
        provisional
          ? html`<cm-tag slot="foot" tone="wait" icon="cloud-off">${app.notSentYet}</cm-tag>`
          : nothing
      }
      ${newerTag(candidacy, this.messages, 'foot', RULES)}
    </cm-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-candidacies-page': CandidaciesPage;
  }
}
