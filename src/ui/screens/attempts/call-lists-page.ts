import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { Attempts, CallListCard } from '../../../data/attempts/attempts.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import { RULES } from '../../../domain/rules.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/layout/card.ts';
import '../../elements/layout/section.ts';
import '../../elements/status/empty.ts';
import '../../elements/status/progress.ts';
import '../../elements/status/tag.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { attemptsContext, meContext, messagesContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { newerTag } from '../../kit/newer-tag.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { countsWords } from './call-words.ts';

/** The lists of people to ring, those that are open first. */
@customElement('cm-call-lists-page')
export class CallListsPage extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: attemptsContext }) attempts!: Attempts;

  readonly #lists = new LiveController(this, () => this.attempts.lists());

  protected override render(): TemplateResult {
    const { app, attempts } = this.messages;
    return html`
      <cm-app-bar heading=${attempts.heading} back=${app.back} back-href="/people"></cm-app-bar>
      <div class="stack loose">
        ${
          this.#isCoordinator
            ? html`<cm-button variant="primary" icon="phone-call" href="/calls/new" wide
                >${attempts.open}</cm-button
              >`
            : nothing
        }
        ${drawAnswer(this.#lists, this.messages, (cards) => this.#all(cards))}
      </div>
    `;
  }

  #all(cards: readonly CallListCard[]): TemplateResult {
    const { attempts } = this.messages;
    if (cards.length === 0) {
      return html`<cm-empty heading=${attempts.empty} drawing="bench"
        >${this.#isCoordinator ? attempts.emptyText : attempts.emptyStaff}</cm-empty
      >`;
    }
    const open = cards.filter(({ list }) => list.status === 'open');
    const closed = cards.filter(({ list }) => list.status !== 'open');
    return html`
      ${list(open.map((card) => this.#card(card)))}
      ${
        closed.length > 0
          ? html`<cm-section heading=${attempts.closedLists} .count=${closed.length}
              >${list(closed.map((card) => this.#card(card)))}</cm-section
            >`
          : nothing
      }
    `;
  }

  #card({ list: one, progress, provisional }: CallListCard): TemplateResult {
    const { app, attempts } = this.messages;
    const done = progress && progress.people - progress.left;
    return html`<cm-card href="/calls/${uuidOf(one._id)}">
      <span slot="heading">${one.title}</span>
      ${
        progress
          ? html`<cm-progress
                label=${attempts.progress}
                figure=${attempts.done(done ?? 0, progress.people)}
                .done=${done ?? 0}
                .total=${progress.people}
              ></cm-progress>
              <div>${attempts.left(progress.left)} ${countsWords(progress, this.messages)}</div>`
          : attempts.count(one.people.length)
      }
      ${
        provisional
          ? html`<cm-tag slot="foot" tone="wait" icon="smartphone">${app.notSentYet}</cm-tag>`
          : nothing
      }
      ${newerTag(one, this.messages, 'foot', RULES)}
    </cm-card>`;
  }

  get #isCoordinator(): boolean {
    return this.me?.roles.includes('coordinator') ?? false;
  }
}

function list(cards: readonly TemplateResult[]): TemplateResult {
  return html`<ul class="stack tight">
    ${cards.map((card) => html`<li>${card}</li>`)}
  </ul>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-call-lists-page': CallListsPage;
  }
}
