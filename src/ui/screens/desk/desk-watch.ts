import { byTime } from '../../../domain/kernel/when.ts';
import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { RequestCard, Requests } from '../../../data/requests/requests.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, requestsContext } from '../../kit/contexts.ts';
import { dayHere, today } from '../../kit/today.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import '../../cards/requests/request-card.ts';
import './desk-calls.ts';
import './desk-checks.ts';
import './desk-candidacies.ts';
import './desk-decisions.ts';
import './desk-keys.ts';
import './desk-refused.ts';
import './desk-signals.ts';
import { isUrgent } from '../../cards/requests/request-words.ts';

const MAX_SHOWN = 12;

/** What needs somebody soon, and what was noted today: the first look of the morning. */
@customElement('cm-desk-watch')
export class DeskWatch extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: requestsContext }) requests!: Requests;

  readonly #live = new LiveController(this, () =>
    this.requests.list({ phases: ['noted', 'open', 'provisional', 'confirmed', 'under-way'] }),
  );

  protected override render(): TemplateResult {
    return drawAnswer(this.#live, this.messages, (cards) => this.#renderColumns(cards));
  }

  #renderColumns(cards: readonly RequestCard[]): TemplateResult {
    const { desk } = this.messages;
    const urgent = cards.filter(({ request }) => isUrgent(request, today()));
    const fresh = cards
      .filter((card) => isOfToday(card) && !urgent.includes(card))
      .sort((a, b) => byTime(b.request.notedAt, a.request.notedAt));
    return html`<div class="stack loose">
      <cm-desk-refused></cm-desk-refused>
      <cm-desk-calls></cm-desk-calls>
      <cm-desk-signals></cm-desk-signals>
      <cm-desk-candidacies></cm-desk-candidacies>
      <cm-desk-keys></cm-desk-keys>
      <cm-desk-decisions></cm-desk-decisions>
      <cm-desk-checks></cm-desk-checks>
      <cm-section heading=${desk.urgent} .count=${urgent.length}>
        ${urgent.length > 0 ? list(urgent) : html`<p class="soft">${desk.nothingUrgent}</p>`}
      </cm-section>
      ${
        fresh.length > 0
          ? html`<cm-section heading=${desk.notedToday} .count=${fresh.length}
              >${list(fresh)}</cm-section
            >`
          : nothing
      }
      <cm-button icon="phone-call" href="/calls" wide>${desk.callLists}</cm-button>
    </div>`;
  }
}

/** On the territory's calendar; the moment itself is in UTC. */
function isOfToday({ request }: RequestCard): boolean {
  return dayHere(request.notedAt) === today();
}

function list(cards: readonly RequestCard[]): TemplateResult {
  return html`<ul class="stack tight">
    ${cards
      .slice(0, MAX_SHOWN)
      .map((card) => html`<li><cm-request-card .card=${card}></cm-request-card></li>`)}
  </ul>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-desk-watch': DeskWatch;
  }
}
