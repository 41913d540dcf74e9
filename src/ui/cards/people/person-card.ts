import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { PersonCard as Card } from '../../../data/people/people.ts';
import { uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDay } from '../../../messages/kernel/when.ts';
import { sayPhone } from '../../../messages/kernel/phone-number.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { newerTag } from '../../kit/newer-tag.ts';
import { today } from '../../kit/today.ts';
import type { Card as CardElement } from '../../elements/layout/card.ts';
import '../../elements/layout/card.ts';
import '../../elements/status/tag.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { addressWords, personName } from './person-words.ts';

/** Somebody chose a person in a list. */
export class PersonPickedEvent extends Event {
  static readonly type = 'cm-person-picked';
  readonly person: Id<'person'>;

  constructor(person: Id<'person'>) {
    super(PersonPickedEvent.type, { bubbles: true, composed: true });
    this.person = person;
  }
}

/**
 * One person in a list. Takes: `card`, `picks` (choosing instead of opening the record).
 * Event: `cm-person-picked`.
 */
@customElement('cm-person-card')
export class PersonCard extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) card!: Card;
  @property({ type: Boolean }) picks = false;
  @query('cm-card') private opener!: CardElement | null;

  protected override render(): TemplateResult {
    const { person, provisional } = this.card;
    const { app, people, vocabulary, when } = this.messages;
    const where = addressWords(person, this.territory);
    const phone = person.phones[0]?.number;
    const seen = person.lastContact
      ? people.lastContact(sayDay(person.lastContact, today(), when))
      : people.neverSeen;
    return html`
      <cm-card
        href=${this.picks ? '' : `/people/${uuidOf(person._id)}`}
        ?pressable=${this.picks}
        @cm-opened=${this.#onOpened}
      >
        <span slot="heading">${personName(person, this.messages)}</span>
        <div>${where}</div>
        <div>${[...(phone ? [sayPhone(phone)] : []), seen].join(' · ')}</div>
        ${
          person.status === 'ended'
            ? html`<cm-tag slot="foot">${vocabulary.endings[person.ending ?? 'moved']}</cm-tag>`
            : nothing
        }
        ${
          provisional
            ? html`<cm-tag slot="foot" tone="wait" icon="smartphone">${app.notSentYet}</cm-tag>`
            : nothing
        }
        ${newerTag(person, this.messages, 'foot')}
      </cm-card>
    `;
  }

  override focus(options?: FocusOptions): void {
    this.opener?.focus(options);
  }

  #onOpened(): void {
    this.dispatchEvent(new PersonPickedEvent(this.card.person._id));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-person-card': PersonCard;
  }
  interface HTMLElementEventMap {
    [PersonPickedEvent.type]: PersonPickedEvent;
  }
}
