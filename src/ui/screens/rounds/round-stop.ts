import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RoundStop } from '../../../data/rounds/rounds.ts';
import { uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { phoneLink } from '../../../messages/kernel/phone-number.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { longText } from '../../kit/texts/long-text.ts';
import '../../elements/form/button.ts';
import '../../elements/status/tag.ts';
import { directionsTo } from '../../cards/territory/directions.ts';
import { personName, addressWords } from '../../cards/people/person-words.ts';
import { roundStopStyles } from './round-stop.styles.ts';
import { wayWords } from '../../kit/texts/travel-words.ts';

/** What somebody wants of a stop: earlier, later, out of the round. */
export class StopMovedEvent extends Event {
  static readonly type = 'cm-stop-moved';
  readonly person: Id<'person'>;
  readonly how: 'up' | 'down' | 'out';

  constructor(person: Id<'person'>, how: StopMovedEvent['how']) {
    super(StopMovedEvent.type, { bubbles: true, composed: true });
    this.person = person;
    this.how = how;
  }
}

/**
 * Somebody to visit: the way there, who, where, how to get in, what to do. Takes: `stop`, `place`
 * (1 for the first), `count` (how many there are). Event: `cm-stop-moved`.
 */
@customElement('cm-round-stop')
export class RoundStopCard extends LitElement {
  static override styles = roundStopStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) stop!: RoundStop;
  @property({ type: Number }) place = 1;
  @property({ type: Number }) count = 1;

  protected override render(): TemplateResult {
    const { person, met } = this.stop;
    const name = personName(person, this.messages);
    return html`
      ${this.#way()}
      <article aria-labelledby="name" ?data-done=${met !== undefined}>
        ${this.#order(name)}
        <div class="words">
          <h2 id="name">
            <span class="visually-hidden">${this.messages.rounds.number(this.place)} : </span>
            <a href="/people/${uuidOf(person._id)}">${name}</a>
          </h2>
          <p>${addressWords(person, this.territory)}</p>
          ${person.access ? html`<p class="access">${longText(person.access)}</p>` : nothing}
          ${this.#tags()}
        </div>
        <cm-button
          class="out"
          square
          variant="quiet"
          icon="x"
          label=${this.messages.rounds.remove(name)}
          @click=${this.#onOut}
        ></cm-button>
        ${this.#actions()}
      </article>
    `;
  }

  #way(): TemplateResult | typeof nothing {
    const { way, point } = this.stop;
    const { rounds } = this.messages;
    if (way) return html`<p class="way">${wayWords(way, this.messages)}</p>`;
    return point ? nothing : html`<p class="way">${rounds.noWay}</p>`;
  }

  #tags(): TemplateResult | typeof nothing {
    const { met, rough } = this.stop;
    const { rounds, vocabulary } = this.messages;
    if (!met && !rough) return nothing;
    return html`<div class="cluster">
      ${
        met
          ? html`<cm-tag tone="good" icon="circle-check"
              >${rounds.done} · ${vocabulary.presences[met.outcome]}</cm-tag
            >`
          : nothing
      }
      ${rough ? html`<cm-tag tone="wait" icon="map-pin">${rounds.rough}</cm-tag>` : nothing}
    </div>`;
  }

  #order(name: string): TemplateResult {
    const { rounds } = this.messages;
    return html`<div class="order">
      <cm-button
        square
        variant="quiet"
        icon="arrow-up"
        label=${rounds.up(name)}
        ?disabled=${this.place === 1}
        @click=${this.#onUp}
      ></cm-button>
      <span class="number" aria-hidden="true">${this.stop.met ? '✓' : this.place}</span>
      <cm-button
        square
        variant="quiet"
        icon="arrow-down"
        label=${rounds.down(name)}
        ?disabled=${this.place === this.count}
        @click=${this.#onDown}
      ></cm-button>
    </div>`;
  }

  #actions(): TemplateResult {
    const { person, met } = this.stop;
    const { rounds } = this.messages;
    const [phone] = person.phones;
    return html`<div class="doing">
      <cm-button icon="notebook-pen" href="/encounters/new/${uuidOf(person._id)}"
        >${met ? rounds.recordAgain : rounds.record}</cm-button
      >
      <cm-button
        icon="route"
        variant="quiet"
        href=${directionsTo({ ...person, address: addressWords(person, this.territory) })}
        >${rounds.route}</cm-button
      >
      ${
        phone
          ? html`<cm-button icon="phone" variant="quiet" href=${phoneLink(phone.number)}
              >${rounds.call}</cm-button
            >`
          : nothing
      }
    </div>`;
  }

  #onUp(): void {
    this.#say('up');
  }

  #onDown(): void {
    this.#say('down');
  }

  #onOut(): void {
    this.#say('out');
  }

  #say(how: StopMovedEvent['how']): void {
    this.dispatchEvent(new StopMovedEvent(this.stop.person._id, how));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-round-stop': RoundStopCard;
  }
  interface HTMLElementEventMap {
    [StopMovedEvent.type]: StopMovedEvent;
  }
}
