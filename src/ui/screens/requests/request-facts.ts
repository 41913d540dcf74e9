import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RequestCard } from '../../../data/requests/requests.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { phoneLink, sayPhone } from '../../../messages/kernel/phone-number.ts';
import { placeLine, wayLine } from '../../../messages/kernel/place-line.ts';
import { sayWhen } from '../../../messages/kernel/when.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { newerTag } from '../../kit/newer-tag.ts';
import { longText } from '../../kit/texts/long-text.ts';
import { today } from '../../kit/today.ts';
import '../../elements/layout/detail.ts';
import type { IconName } from '../../elements/signs/icons.ts';
import '../../elements/signs/kind.ts';
import '../../elements/layout/section.ts';
import '../../elements/status/state.ts';
import '../../elements/status/tag.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { communeName } from '../../cards/territory/commune-name.ts';
import { addressWords, personName } from '../../cards/people/person-words.ts';

/** All that a coordinator must know of a request, with the number to ring. Takes: `card`. */
@customElement('cm-request-facts')
export class RequestFacts extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) card!: RequestCard;

  protected override render(): TemplateResult {
    const { request, provisional } = this.card;
    const { app, mission, requests, vocabulary, when } = this.messages;
    const { reason, requester } = request;
    return html`<div class="stack">
      <div class="cluster">
        <cm-kind kind=${request.kind} size="l"></cm-kind>
        <cm-state phase=${request.phase} large>${vocabulary.phases[request.phase]}</cm-state>
        ${reason ? html`<cm-tag>${vocabulary.closingReasons[reason]}</cm-tag>` : nothing}
        ${
          provisional
            ? html`<cm-tag tone="wait" icon="smartphone">${app.notSentYet}</cm-tag>`
            : nothing
        }
        ${newerTag(request, this.messages)}
      </div>
      <div class="stack tight">
        ${this.#person()}
        ${line('calendar-clock', mission.when, sayWhen(request.when, today(), when))}
        ${line('map-pin', mission.where, this.#where())}
        ${line('hourglass', mission.duration, request.when.minutes && when.minutes(request.when.minutes))}
        ${line('hand-helping', mission.needs, request.needs.map((need) => vocabulary.needs[need]).join(', '))}
        ${line('users-round', requests.places, request.places > 1 ? String(request.places) : '')}
        ${line('message-square-text', requests.said, request.said && longText(request.said))}
        ${line('info', mission.instructions, request.instructions && longText(request.instructions))}
        ${line('phone-call', requests.requester, requester && [requester.name, requester.relation].filter(Boolean).join(', '))}
      </div>
    </div>`;
  }

  #person(): TemplateResult {
    const { person } = this.card;
    const { people, requests } = this.messages;
    if (!person) return html`<p>${requests.unknownPerson}</p>`;
    return html`
      <cm-detail icon="user-round" label=${requests.who} href="/people/${uuidOf(person._id)}"
        >${personName(person, this.messages)}</cm-detail
      >
      ${person.phones.map(
        ({ number, answeredBy }) =>
          html`<cm-detail icon="phone" label=${people.phone} href=${phoneLink(number)}
            >${sayPhone(number)}${answeredBy ? ` · ${people.isAnsweredBy(answeredBy)}` : ''}</cm-detail
          >`,
      )}
    `;
  }

  #where(): string {
    const { person, request } = this.card;
    const { desk } = this.messages;
    const home = person ? addressWords(person, this.territory) : '';
    const to = request.destination;
    if (!to) return home;
    const commune = to.commune ? communeName(this.territory, to.commune) : '';
    return wayLine(home, placeLine(to.label, commune) || desk.elsewhere);
  }
}

function line(
  icon: IconName,
  label: string,
  value: string | number | TemplateResult | undefined,
): TemplateResult | typeof nothing {
  return value ? html`<cm-detail icon=${icon} label=${label}>${value}</cm-detail>` : nothing;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-request-facts': RequestFacts;
  }
}
