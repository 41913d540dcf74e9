import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { DecisionCard, Decisions } from '../../../data/decisions/decisions.ts';
import type { DecisionAbout } from '../../../domain/decisions/decision.ts';
import { INDICATORS } from '../../../domain/indicators/library.ts';
import { idOf, uuidOf } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDate } from '../../../messages/kernel/when.ts';
import { standingWords } from '../../cards/decisions/decision-words.ts';
import { longText } from '../../kit/texts/long-text.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/layout/detail.ts';
import '../../elements/layout/section.ts';
import '../../elements/status/timeline.ts';
import type { TimelineEntry } from '../../elements/status/timeline.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { decisionsContext, meContext, messagesContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import { deskStyles } from '../../kit/styles/page-layout.styles.ts';
import { dayHere, today } from '../../kit/today.ts';
import './decision-ending.ts';

/** One decision: what, who, by when, because of what; what became of it. */
@customElement('cm-decision-page')
export class DecisionPage extends LitElement {
  static override styles = deskStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: decisionsContext }) decisions!: Decisions;
  /** The UUID of the decision. */
  @property() decision = '';

  readonly #card = new LiveController(
    this,
    () => this.decisions.one(idOf('decision', this.decision)),
    () => [this.decision],
  );

  protected override render(): TemplateResult {
    const { app, decisions } = this.messages;
    return html`
      <cm-app-bar heading=${decisions.heading} back=${app.back} back-href="/decisions"></cm-app-bar>
      <div class="stack loose">
        ${drawAnswer(this.#card, this.messages, (card) =>
          card ? this.#page(card) : notFoundState(this.messages, '/decisions'),
        )}
      </div>
    `;
  }

  #page(card: DecisionCard): TemplateResult {
    const { decisions } = this.messages;
    const { decision } = card;
    const isCoordinator = this.me?.roles.includes('coordinator') ?? false;
    return html`<div class="desk even">
      <div class="stack loose">
        <h2>${decision.what}</h2>
        <div class="stack tight news" tabindex="-1">
          <cm-detail icon="user-round" label=${decisions.owner}>${decision.owner}</cm-detail>
          <cm-detail icon="calendar-clock" label=${decisions.statuses[decision.status]}
            >${standingWords(decision, today(), this.messages)}</cm-detail
          >
          ${
            decision.outcome
              ? html`<cm-detail icon="message-square-text" label=${decisions.outcome}
                  >${longText(decision.outcome)}</cm-detail
                >`
              : nothing
          }
          ${this.#about(card)}
        </div>
        ${isCoordinator ? html`<cm-decision-ending .card=${card}></cm-decision-ending>` : nothing}
      </div>
      <cm-section heading=${decisions.history}>
        <cm-timeline label=${decisions.history} .entries=${this.#past(card)}></cm-timeline>
      </cm-section>
    </div>`;
  }

  #about({ decision: { about }, survey }: DecisionCard): TemplateResult | typeof nothing {
    if (!about) return nothing;
    const { decisions } = this.messages;
    const href = about.kind === 'survey' ? `/surveys/${uuidOf(about.survey)}` : '/figures';
    const words = about.kind === 'survey' ? (survey ?? '') : this.#figureWords(about);
    if (!words) return nothing;
    // Surveys and figures are the coordination's; others only read what it was about.
    const isLinked = this.me?.roles.includes('coordinator') ?? false;
    return html`<cm-detail icon="chart-column" label=${decisions.about} href=${isLinked ? href : ''}
      >${words}</cm-detail
    >`;
  }

  #figureWords({ year, indicator }: Extract<DecisionAbout, { readonly kind: 'figures' }>): string {
    const { decisions, indicators } = this.messages;
    const known = INDICATORS.find(({ id }) => id === indicator);
    const which = known ? `${indicators.definitions[known.id].label} · ` : '';
    return `${which}${decisions.aboutYear(year)}`;
  }

  #past({ decision: { history } }: DecisionCard): readonly TimelineEntry[] {
    const { steps, when } = this.messages;
    const words: Readonly<Record<string, string>> = steps;
    return history
      .map(({ type, at, words: said }) => ({
        what: words[type] ?? type,
        when: sayDate(dayHere(at), when),
        ...(said !== undefined && { words: longText(said) }),
      }))
      .reverse();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-decision-page': DecisionPage;
  }
}
