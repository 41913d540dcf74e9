import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RoundSheet, RoundStop } from '../../data/rounds.ts';
import { uuidOf } from '../../domain/ids.ts';
import type { Territory } from '../../domain/territory.ts';
import type { Messages } from '../../messages/messages.ts';
import { landContext, messagesContext } from '../app/contexts.ts';
import { goTo } from '../controllers/router.ts';
import type { SelectedEvent } from '../map/map-events.ts';
import type { MapItem } from '../map/map-item.ts';
import './land-map.ts';
import { personName } from './person-words.ts';
import { addressWords } from './round-words.ts';

/** The round on the map: its stops in order, and the way through them. Takes: `sheet`. */
@customElement('cm-round-map')
export class RoundMap extends LitElement {
  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: landContext, subscribe: true }) @state() land: Territory | undefined;
  @property({ attribute: false }) sheet!: RoundSheet;

  protected override render(): TemplateResult {
    return html`<cm-land-map
      label=${this.messages.rounds.map}
      .items=${this.sheet.stops.flatMap((stop, at) => this.#item(stop, at + 1) ?? [])}
      @cm-map-selected=${this.#onSelected}
    ></cm-land-map>`;
  }

  #item({ person, point, rough, met }: RoundStop, place: number): MapItem | undefined {
    if (!point) return undefined;
    const label = [
      this.messages.rounds.number(place),
      personName(person, this.messages),
      addressWords(person, this.land),
      ...(met ? [this.messages.rounds.done] : []),
    ].join(', ');
    const phase = met ? 'done' : 'confirmed';
    return { id: person._id, ...point, kind: 'visit', phase, label, approximate: rough };
  }

  #onSelected(event: SelectedEvent): void {
    goTo(`/people/${uuidOf(event.id)}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-round-map': RoundMap;
  }
}
