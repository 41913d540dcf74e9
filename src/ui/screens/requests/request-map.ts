import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RequestCard } from '../../../data/requests/requests.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
import { goTo } from '../../kit/go-to.ts';
import type { SelectedEvent } from '../../map/map-events.ts';
import type { MapItem } from '../../map/items/map-item.ts';
import '../../cards/territory/territory-view.ts';
import { requestSentence } from '../../cards/requests/request-words.ts';
import { splitMapStyles } from '../../kit/styles/split-map.styles.ts';

/**
 * The requests on the map: at the person's home, or in the middle of their commune as long as nobody
 * has placed the home. Takes: `cards`.
 */
@customElement('cm-request-map')
export class RequestMap extends LitElement {
  static override styles = splitMapStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) cards: readonly RequestCard[] = [];

  protected override render(): TemplateResult {
    return html`<cm-territory-view
      label=${this.messages.map.requests}
      .items=${this.cards.flatMap((card) => this.#item(card) ?? [])}
      @cm-map-selected=${this.#onSelected}
    ></cm-territory-view>`;
  }

  #item(card: RequestCard): MapItem | undefined {
    const { request, person } = card;
    const commune = this.territory?.communes.find(({ code }) => code === person?.commune);
    const point = person?.point ?? commune?.point;
    if (!point) return undefined;
    const label = requestSentence(card, today(), this.messages, this.territory);
    const { _id: id, kind, phase } = request;
    return { id, ...point, kind, phase, label, approximate: !person?.point };
  }

  #onSelected(event: SelectedEvent): void {
    goTo(`/requests/${uuidOf(event.id)}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-request-map': RequestMap;
  }
}
