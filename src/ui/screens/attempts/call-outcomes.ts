import { hourHere, today } from '../../kit/today.ts';
import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  ATTEMPT_OUTCOMES,
  type AttemptOutcome,
  type CallBack,
} from '../../../domain/attempts/call.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/form/choice.ts';
import type { Choice } from '../../elements/form/choice.ts';
import type { IconName } from '../../elements/signs/icons.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { FigureKeys } from '../../kit/forms/figure-keys.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { callBackChoices } from './call-back-choices.ts';
import { callBackWords } from './call-words.ts';

/** What became of the call was tapped. */
export class OutcomeTappedEvent extends Event {
  static readonly type = 'cm-outcome-tapped';
  readonly outcome: AttemptOutcome;
  readonly after: CallBack | undefined;

  constructor(outcome: AttemptOutcome, after?: CallBack) {
    super(OutcomeTappedEvent.type, { bubbles: true, composed: true });
    this.outcome = outcome;
    this.after = after;
  }
}

const ICONS: Readonly<Record<AttemptOutcome, IconName>> = {
  answered: 'smile',
  'no-answer': 'hourglass',
  busy: 'phone-call',
  'call-back': 'calendar-clock',
  'left-message': 'message-square-text',
  declined: 'ban',
  'wrong-number': 'x',
};

/** In the order in which they are needed: at a desk the keys 1 to 7. */
const ORDER: readonly AttemptOutcome[] = [
  'answered',
  ...ATTEMPT_OUTCOMES.filter((one) => one !== 'answered'),
];

/**
 * Seven large buttons, one tap each; at a desk their numbers on the keyboard. Takes: `busy`, `tells` (the script says
 * itself that they answered). Event: `cm-outcome-tapped`.
 */
@customElement('cm-call-outcomes')
export class CallOutcomes extends LitElement {
  static override styles = [
    pageStyles,
    css`
      .taps {
        display: grid;
        gap: var(--cm-space-3);
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
      }

      .taps cm-button:first-child:not([hidden]) {
        grid-column: 1 / -1;
      }

      .keys {
        display: none;
      }

      @media (min-width: 1024px) and (hover: hover) {
        .keys {
          display: block;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ type: Boolean }) busy = false;
  @property({ type: Boolean }) tells = false;
  @state() private chosen = 0;

  constructor() {
    super();
    new FigureKeys(this, (figure) => this.#onFigure(figure));
  }

  protected override render(): TemplateResult {
    const { attempts } = this.messages;
    return html`<div class="stack">
      <h2>${attempts.what}</h2>
      <div class="taps">${ORDER.map((outcome) => this.#button(outcome))}</div>
      ${this.tells ? nothing : html`<p class="soft small keys">${attempts.keys}</p>`}
      <cm-choice
        compact
        label=${attempts.callBackWhen}
        value=${String(this.chosen)}
        .options=${this.#choices.map((after, index) => ({
          value: String(index),
          word: callBackWords(after, this.messages),
        }))}
        @input=${this.#onChosen}
      ></cm-choice>
    </div>`;
  }

  #button(outcome: AttemptOutcome): TemplateResult | typeof nothing {
    if (outcome === 'answered' && this.tells) return nothing;
    const { attempts } = this.messages;
    const words =
      outcome === 'call-back' && this.#after
        ? attempts.callBackOn(callBackWords(this.#after, this.messages))
        : attempts.outcomes[outcome];
    return html`<cm-button
      icon=${ICONS[outcome]}
      wide
      ?busy=${this.busy}
      data-outcome=${outcome}
      @click=${this.#onTapped}
      >${words}</cm-button
    >`;
  }

  get #choices(): readonly CallBack[] {
    const part = hourHere() < 12 ? 'morning' : 'afternoon';
    return callBackChoices({ day: today(), part });
  }

  get #after(): CallBack | undefined {
    return this.#choices[this.chosen] ?? this.#choices[0];
  }

  #tap(outcome: AttemptOutcome | undefined): void {
    if (!outcome || this.busy || (outcome === 'answered' && this.tells)) return;
    const after = outcome === 'call-back' ? this.#after : undefined;
    this.dispatchEvent(new OutcomeTappedEvent(outcome, after));
  }

  #onTapped(event: Event): void {
    this.#tap((event.currentTarget as HTMLElement).dataset['outcome'] as AttemptOutcome);
  }

  #onChosen(event: Event): void {
    this.chosen = Number((event.target as Choice).value);
  }

  /** Where the script puts questions, figures answer them. */
  #onFigure(figure: number): void {
    if (!this.tells) this.#tap(ORDER[figure - 1]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-call-outcomes': CallOutcomes;
  }
  interface HTMLElementEventMap {
    [OutcomeTappedEvent.type]: OutcomeTappedEvent;
  }
}
