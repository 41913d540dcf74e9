import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Signals, SignalCard, SameTelephone } from '../../../data/signals/signals.ts';
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
import { signalsContext, currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import { longText } from '../../kit/texts/long-text.ts';
import { dayHere, today } from '../../kit/today.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './signal-ending.ts';

/** Where what is known of somebody is read. */
const PLACES = {
  ...{ person: '/people', volunteer: '/volunteers' },
  ...{ candidacy: '/candidacies', signal: '/signals' },
} as const;

/** A person of whom somebody told: how to ring them, what was noticed, who told, and what is done about it. */
@customElement('cm-signal-page')
export class SignalPage extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: signalsContext }) signals!: Signals;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  /** The UUID of the signal. */
  @property() signal = '';

  readonly #card = new LiveController(
    this,
    () => this.signals.one(idOf('signal', this.signal)),
    () => [this.signal],
  );

  protected override render(): TemplateResult {
    const { app, signals } = this.messages;
    return html`
      <cm-app-bar heading=${signals.heading} back=${app.back} back-href="/signals"></cm-app-bar>
      <div class="stack loose">
        ${drawAnswer(this.#card, this.messages, (card) =>
          card ? this.#page(card) : notFoundState(this.messages, '/signals'),
        )}
      </div>
    `;
  }

  #page(card: SignalCard): TemplateResult {
    const { signals, when } = this.messages;
    const { signal, known } = card;
    const { answer, caller, endedAt, given, family, givenAt, phone, status } = signal;
    const day = sayDay(dayHere(endedAt ?? givenAt), today(), when);
    return html`
      <div class="stack tight news" tabindex="-1">
        <h2>${given} ${family}</h2>
        <div class="cluster">
          <cm-tag tone=${status === 'waiting' ? 'wait' : 'plain'}
            >${signals.statuses[status]}${endedAt ? ` · ${day}` : ''}</cm-tag
          >
        </div>
        ${answer ? html`<p>${longText(answer)}</p>` : nothing}
        <cm-detail icon="phone" label=${signals.phone} href=${phoneLink(phone)}
          >${sayPhone(phone)}</cm-detail
        >
      </div>
      ${known.length > 0 ? this.#known(known) : nothing}
      <cm-signal-ending .card=${card}></cm-signal-ending>
      <div class="stack tight">${this.#told(card)}</div>
      <cm-detail icon="phone" label=${signals.caller} href=${phoneLink(caller.phone)}
        >${caller.name},
        ${sayPhone(caller.phone)}${
          caller.email === undefined ? nothing : html`<br />${caller.email}`
        }</cm-detail
      >
      <p class="soft small">
        ${signals.given(sayDay(dayHere(givenAt), today(), when))}. ${signals.agreed} ${signals.kept}
      </p>
    `;
  }

  #told({ signal: { commune, words } }: SignalCard): TemplateResult {
    const { signals } = this.messages;
    return html`
      <cm-detail icon="map-pin" label=${signals.commune}
        >${commune ? communeName(this.territory, commune) : signals.noCommune}</cm-detail
      >
      <cm-detail icon="message-square-text" label=${signals.said}>${longText(words)}</cm-detail>
    `;
  }

  #known(known: readonly SameTelephone[]): TemplateResult {
    const { signals } = this.messages;
    return html`<cm-notice tone="call" icon="users-round" heading=${signals.known}>
      <ul class="stack tight">
        ${known.map(({ id, name }) => {
          const noun = nounOf(id) as keyof typeof PLACES;
          return html`<li>
            <a href="${PLACES[noun]}/${uuidOf(id)}">${name}</a> (${signals.knownAs[noun]})
          </li>`;
        })}
      </ul>
    </cm-notice>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-signal-page': SignalPage;
  }
}
