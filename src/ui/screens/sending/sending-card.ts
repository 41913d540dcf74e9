import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Sending, SendingList } from '../../../data/sending/sending.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { Moment } from '../../../domain/kernel/when.ts';
import { isWithoutHour } from '../../../domain/kernel/zone.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDay, sayMoment, type WhenWords } from '../../../messages/kernel/when.ts';
import { currentTerritoryContext, messagesContext, sendingContext } from '../../kit/contexts.ts';
import { problemWords } from '../../kit/problem-words.ts';
import { dayHere, today } from '../../kit/today.ts';
import { longText } from '../../kit/texts/long-text.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/card.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** Somebody has read why a fact was refused, and wants it off this device. */
export class DiscardWantedEvent extends Event {
  static readonly type = 'cm-discard-wanted';
  readonly fact: Id<'fact'>;

  constructor(fact: Id<'fact'>) {
    super(DiscardWantedEvent.type, { bubbles: true, composed: true });
    this.fact = fact;
  }
}

/** One fact on its way: what was written, when, and why it was refused or still waits. Event: `cm-discard-wanted`. */
@customElement('cm-sending-card')
export class SendingCard extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sendingContext }) sending!: SendingList;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) one!: Sending;

  protected override render(): TemplateResult {
    const { fact, status, reason } = this.one;
    const { sending, steps, when } = this.messages;
    const at = whenWritten(fact.at, when);
    return html`
      <cm-card ?urgent=${status === 'refused'}>
        <span slot="heading">${steps[fact.type]}</span>
        <span>${sending.written(at)}</span>
        ${this.#words()}
        ${
          status === 'refused'
            ? html`<strong
                >${problemWords(this.messages, reason ?? 'other', this.territory)}</strong
              >`
            : reason
              ? html`<span>${problemWords(this.messages, reason, this.territory)}</span>`
              : nothing
        }
        ${status === 'refused' ? this.#actions() : nothing}
      </cm-card>
    `;
  }

  #words(): TemplateResult | typeof nothing {
    const { data } = this.one.fact;
    const words = 'words' in data ? data.words : 'said' in data ? data.said : undefined;
    // What a kind of help is called is an object, in two languages.
    return typeof words === 'string' && words ? html`<q>${longText(words)}</q>` : nothing;
  }

  #actions(): TemplateResult {
    const { sending } = this.messages;
    return html`
      <cm-button slot="actions" icon="refresh-cw" @click=${this.#onRetry}
        >${sending.sendAgain}</cm-button
      >
      <cm-button slot="actions" variant="quiet" icon="trash-2" @click=${this.#onDiscard}
        >${sending.discard}</cm-button
      >
    `;
  }

  #onRetry(): void {
    void this.sending.retry(this.one.fact._id);
  }

  #onDiscard(): void {
    this.dispatchEvent(new DiscardWantedEvent(this.one.fact._id));
  }
}

/** The day and the hour; the day alone where the hour is nobody's business. */
function whenWritten(at: Moment, when: WhenWords): string {
  if (isWithoutHour(at)) return sayDay(dayHere(at), today(), when);
  return sayMoment(at, today(), when);
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-sending-card': SendingCard;
  }
  interface HTMLElementEventMap {
    [DiscardWantedEvent.type]: DiscardWantedEvent;
  }
}
