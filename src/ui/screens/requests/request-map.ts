import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RequestCard } from '../../data/requests.ts';
import { uuidOf } from '../../domain/ids.ts';
import type { Territory } from '../../domain/territory.ts';
import type { Messages } from '../../messages/messages.ts';
import { landContext, messagesContext } from '../app/contexts.ts';
import { today } from '../app/today.ts';
import { goTo } from '../controllers/router.ts';
import type { SelectedEvent } from '../map/map-events.ts';
import type { MapItem } from '../map/map-item.ts';
import './land-map.ts';
import { requestSentence } from './request-words.ts';
import { splitMapStyles } from './split-map.styles.ts';

/**
 * The requests on the map: at the person's home, or in the middle of their commune as long as nobody
 * has placed the home. Takes: `cards`.
 */
@customElement('cm-request-map')
export class RequestMap extends LitElement {
  static override styles = splitMapStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: landContext, subscribe: true }) @state() land: Territory | undefined;
  @property({ attribute: false }) cards: readonly RequestCard[] = [];

  protected override render(): TemplateResult {
    return html`<cm-land-map
      label=${this.messages.map.requests}
      .items=${this.cards.flatMap((card) => this.#item(card) ?? [])}
      @cm-map-selected=${this.#onSelected}
    ></cm-land-map>`;
  }

  #item(card: RequestCard): MapItem | undefined {
    const { request, person } = card;
    const commune = this.land?.communes.find(({ code }) => code === person?.commune);
    const point = person?.point ?? commune?.point;
    if (!point) return undefined;
    const label = requestSentence(card, today(), this.messages, this.land);
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
