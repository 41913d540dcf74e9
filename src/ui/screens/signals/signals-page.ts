import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Signals, SignalCard } from '../../../data/signals/signals.ts';
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
import { signalsContext, currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { ListPlace } from '../../kit/lists/list-place.ts';
import { pagedList } from '../../kit/lists/paged-list.ts';
import { newerTag } from '../../kit/newer-tag.ts';
import { listStyles } from '../../kit/styles/list.styles.ts';
import { dayHere, today } from '../../kit/today.ts';

/** People of whom somebody told: who is to be rung, and who was seen to lately. */
@customElement('cm-signals-page')
export class SignalsPage extends LitElement {
  static override styles = listStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: signalsContext }) signals!: Signals;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;

  readonly #place = new ListPlace(this, {}, {});
  readonly #list = new LiveController(this, () => this.signals.list());

  protected override render(): TemplateResult {
    const { app, signals } = this.messages;
    return html`
      <cm-app-bar heading=${signals.heading} back=${app.back} back-href="/people"></cm-app-bar>
      <div class="stack loose">
        ${drawAnswer(this.#list, this.messages, (cards) => this.#all(cards))}
      </div>
    `;
  }

  #all(cards: readonly SignalCard[]): TemplateResult {
    const { signals } = this.messages;
    const waiting = cards.filter(({ signal }) => signal.status === 'waiting');
    const over = cards.filter(({ signal }) => signal.status !== 'waiting');
    return html`
      ${
        waiting.length > 0
          ? html`<p>${signals.lead}</p>
              <cm-section heading=${signals.toRing} .count=${waiting.length}
                >${this.#cards(waiting)}</cm-section
              >`
          : html`<cm-empty heading=${signals.empty} drawing="path">${signals.emptyText}</cm-empty>
              <cm-button icon="settings" href="/settings" wide>${signals.openSettings}</cm-button>`
      }
      ${
        over.length > 0
          ? html`<cm-section heading=${signals.over} .count=${over.length}
              >${this.#cards(over)}</cm-section
            >`
          : nothing
      }
    `;
  }

  #cards(cards: readonly SignalCard[]): TemplateResult {
    return pagedList(
      cards,
      this.#place.rows,
      ({ signal }) => signal._id,
      (card) => this.#card(card),
      this.#place.more,
      this.messages,
    );
  }

  #card({ signal, known, provisional }: SignalCard): TemplateResult {
    const { app, signals, when } = this.messages;
    const { commune, givenAt, phone, status } = signal;
    const place = commune ? communeName(this.territory, commune) : signals.noCommune;
    const day = sayDay(dayHere(givenAt), today(), when);
    return html`<cm-card href="/signals/${uuidOf(signal._id)}">
      <span slot="heading">${signal.given} ${signal.family}</span>
      ${[place, sayPhone(phone), signals.given(day)].join(' · ')}
      <cm-tag slot="foot" tone=${status === 'waiting' ? 'wait' : 'plain'}
        >${signals.statuses[status]}</cm-tag
      >
      ${
        known.length > 0
          ? html`<cm-tag slot="foot" icon="users-round">${signals.known}</cm-tag>`
          : nothing
      }
      ${
        provisional
          ? html`<cm-tag slot="foot" tone="wait" icon="cloud-off">${app.notSentYet}</cm-tag>`
          : nothing
      }
      ${newerTag(signal, this.messages, 'foot', RULES)}
    </cm-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-signals-page': SignalsPage;
  }
}
