import type { Day } from '../../../domain/kernel/when.ts';
import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Morning, RequestCard, Requests } from '../../../data/requests/requests.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, requestsContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
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

const MAX_SHOWN = 12;

/** What needs somebody soon, and what was noted today: the first look of the morning. */
@customElement('cm-desk-watch')
export class DeskWatch extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: requestsContext }) requests!: Requests;

  readonly #urgent = new LiveController(
    this,
    () => this.requests.firstUrgent(this.#day, MAX_SHOWN),
    () => [this.#day],
  );
  /** How many there are, and what was noted today: asked once there is something to look at. */
  readonly #morning = new LiveController(
    this,
    () => (this.#urgent.value ? this.requests.morning(this.#day, MAX_SHOWN) : undefined),
    () => [this.#day],
  );

  protected override render(): TemplateResult {
    return drawAnswer(this.#urgent, this.messages, (first) =>
      this.#renderColumns(first, this.#morning.value),
    );
  }

  get #day(): Day {
    return today();
  }

  #renderColumns(first: readonly RequestCard[], morning: Morning | undefined): TemplateResult {
    const { desk } = this.messages;
    const urgent = morning?.urgent ?? { count: -1, first };
    return html`<div class="stack loose">
      <cm-desk-refused></cm-desk-refused>
      <cm-desk-calls></cm-desk-calls>
      <cm-desk-signals></cm-desk-signals>
      <cm-desk-candidacies></cm-desk-candidacies>
      <cm-desk-keys></cm-desk-keys>
      <cm-desk-decisions></cm-desk-decisions>
      <cm-desk-checks></cm-desk-checks>
      <cm-section heading=${desk.urgent} .count=${urgent.count}>
        ${
          urgent.first.length > 0
            ? list(urgent.first)
            : html`<p class="soft">${desk.nothingUrgent}</p>`
        }
      </cm-section>
      ${
        morning && morning.fresh.count > 0
          ? html`<cm-section heading=${desk.notedToday} .count=${morning.fresh.count}
              >${list(morning.fresh.first)}</cm-section
            >`
          : nothing
      }
      <cm-button icon="phone-call" href="/calls" wide>${desk.callLists}</cm-button>
    </div>`;
  }
}

function list(cards: readonly RequestCard[]): TemplateResult {
  return html`<ul class="stack tight">
    ${cards.map((card) => html`<li><cm-request-card .card=${card}></cm-request-card></li>`)}
  </ul>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-desk-watch': DeskWatch;
  }
}
