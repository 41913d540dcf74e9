import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { DecisionCard, Decisions } from '../../../data/decisions/decisions.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { BegunForms } from '../../kit/forms/begun-forms.ts';
import { decisionDraftKey } from '../../cards/decisions/decide-form.ts';
import '../../cards/decisions/decide-form.ts';
import '../../cards/decisions/decision-card.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/layout/section.ts';
import '../../elements/status/empty.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { decisionsContext, meContext, messagesContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { ListPlace } from '../../kit/lists/list-place.ts';
import { pagedList } from '../../kit/lists/paged-list.ts';
import { listStyles } from '../../kit/styles/list.styles.ts';

/** Every decision: what is overdue, what is to be done, what is over. */
@customElement('cm-decisions-page')
export class DecisionsPage extends LitElement {
  static override styles = listStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: decisionsContext }) decisions!: Decisions;
  @state() private isDeciding = false;

  readonly #place = new ListPlace(this, {}, {});
  readonly #begun = new BegunForms<'decide'>(
    this,
    () =>
      this.isDeciding || !this.#isCoordinator
        ? []
        : [
            {
              form: 'decide',
              key: decisionDraftKey(undefined),
              word: this.messages.decisions.take,
            },
          ],
    () => this.#onDecide(),
  );
  readonly #list = new LiveController(this, () => this.decisions.list());

  protected override render(): TemplateResult {
    const { decisions } = this.messages;
    return html`
      <cm-app-bar heading=${decisions.heading}></cm-app-bar>
      <div class="stack loose">
        <p>${decisions.intro}</p>
        ${this.#isCoordinator ? this.#deciding() : nothing}
        ${drawAnswer(this.#list, this.messages, (cards) => this.#all(cards))}
      </div>
    `;
  }

  #deciding(): TemplateResult {
    const { decisions } = this.messages;
    return this.isDeciding
      ? html`<cm-decide-form
          .names=${(this.#list.value ?? []).map(({ decision }) => decision.owner)}
          @cm-decided=${this.#onDecided}
        ></cm-decide-form>`
      : html`${this.#begun.notice(this.messages)}
          <cm-button variant="primary" icon="plus" wide @click=${this.#onDecide}
            >${decisions.take}</cm-button
          >`;
  }

  #all(cards: readonly DecisionCard[]): TemplateResult {
    const { decisions } = this.messages;
    if (cards.length === 0) {
      return html`<cm-empty heading=${decisions.empty} drawing="village"
        >${this.#isCoordinator ? decisions.emptyText : decisions.emptyStaff}</cm-empty
      >`;
    }
    const toDo = cards.filter(({ decision }) => decision.status === 'to-do');
    const over = cards.filter(({ decision }) => decision.status !== 'to-do');
    return html`
      <cm-section heading=${decisions.toDo} .count=${toDo.length}>${this.#cards(toDo)}</cm-section>
      ${
        over.length > 0
          ? html`<cm-section heading=${decisions.over} .count=${over.length}
              >${this.#cards(over)}</cm-section
            >`
          : nothing
      }
    `;
  }

  #cards(cards: readonly DecisionCard[]): TemplateResult {
    return pagedList(
      cards,
      this.#place.rows,
      ({ decision }) => decision._id,
      (card) => html`<cm-decision-card .card=${card}></cm-decision-card>`,
      this.#place.more,
      this.messages,
    );
  }

  get #isCoordinator(): boolean {
    return this.me?.roles.includes('coordinator') ?? false;
  }

  #onDecide(): void {
    this.isDeciding = true;
  }

  #onDecided(): void {
    this.isDeciding = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-decisions-page': DecisionsPage;
  }
}
