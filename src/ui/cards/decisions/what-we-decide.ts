import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DecisionCard, Decisions } from '../../../data/decisions/decisions.ts';
import type { DecisionAbout } from '../../../domain/decisions/decision.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { BegunForms } from '../../kit/forms/begun-forms.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/section.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { decisionsContext, messagesContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { decisionDraftKey, type NamedFigure } from './decide-form.ts';
import './decide-form.ts';
import './decision-card.ts';

/** The end of every page of results: what was decided because of it, and what we decide now. Takes: `about`, `figures`. */
@customElement('cm-what-we-decide')
export class WhatWeDecide extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: decisionsContext }) decisions!: Decisions;
  @property({ attribute: false }) about!: DecisionAbout;
  @property({ attribute: false }) figures: readonly NamedFigure[] = [];
  @state() private isDeciding = false;

  readonly #begun = new BegunForms<'decide'>(
    this,
    () =>
      this.isDeciding
        ? []
        : [
            {
              form: 'decide',
              key: decisionDraftKey(this.about),
              word: this.messages.decisions.take,
            },
          ],
    () => this.#onDecide(),
  );
  readonly #list = new LiveController(this, () => this.decisions.list());

  protected override render(): TemplateResult {
    const { decisions } = this.messages;
    return html`<cm-section heading=${decisions.weDecide}>
      <cm-button slot="end" variant="quiet" href="/decisions">${decisions.all}</cm-button>
      <div class="stack">
        <div class="news" tabindex="-1">
          ${drawAnswer(this.#list, this.messages, (cards) => this.#ours(cards))}
        </div>
        ${this.#begun.notice(this.messages)}
        ${
          this.isDeciding
            ? html`<cm-decide-form
                .about=${this.about}
                .figures=${this.figures}
                .names=${(this.#list.value ?? []).map(({ decision }) => decision.owner)}
                @cm-decided=${this.#onDecided}
              ></cm-decide-form>`
            : html`<cm-button variant="primary" icon="plus" wide @click=${this.#onDecide}
                >${decisions.take}</cm-button
              >`
        }
      </div>
    </cm-section>`;
  }

  #ours(cards: readonly DecisionCard[]): TemplateResult {
    const ours = cards.filter(({ decision }) => isSame(decision.about, this.about));
    if (ours.length === 0) return html`<p>${this.messages.decisions.weDecideText}</p>`;
    return html`<ul class="stack tight">
      ${ours.map((card) => html`<li><cm-decision-card .card=${card}></cm-decision-card></li>`)}
    </ul>`;
  }

  #onDecide(): void {
    this.isDeciding = true;
  }

  #onDecided(): void {
    this.isDeciding = false;
  }
}

/** A decision about one figure of a year is one about that year. */
function isSame(one: DecisionAbout | undefined, other: DecisionAbout): boolean {
  if (one?.kind === 'survey') return other.kind === 'survey' && one.survey === other.survey;
  return one?.kind === other.kind && one.year === other.year;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-what-we-decide': WhatWeDecide;
  }
}
