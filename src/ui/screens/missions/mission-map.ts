import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MissionCard } from '../../../data/missions/missions.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
import { goTo } from '../../kit/go-to.ts';
import type { SelectedEvent } from '../../map/map-events.ts';
import type { MapItem } from '../../map/items/map-item.ts';
import '../../cards/territory/territory-view.ts';
import { missionSentence } from './mission-words.ts';
import { splitMapStyles } from '../../kit/styles/split-map.styles.ts';

/** The missions on the map, where they begin to about one kilometre. Takes: `cards`. */
@customElement('cm-mission-map')
export class MissionMap extends LitElement {
  static override styles = splitMapStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) cards: readonly MissionCard[] = [];

  protected override render(): TemplateResult {
    return html`<cm-territory-view
      label=${this.messages.map.missions}
      .items=${this.cards.flatMap((card) => this.#item(card) ?? [])}
      @cm-map-selected=${this.#onSelected}
    ></cm-territory-view>`;
  }

  #item(card: MissionCard): MapItem | undefined {
    const { mission } = card;
    const commune = this.territory?.communes.find(({ code }) => code === mission.commune);
    const point = mission.near ?? commune?.point;
    if (!point) return undefined;
    const { kind, phase } = mission;
    const label = missionSentence(card, today(), this.messages, this.territory);
    return { id: mission._id, ...point, kind, phase, label, approximate: true };
  }

  #onSelected(event: SelectedEvent): void {
    goTo(`/missions/${uuidOf(event.id)}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-mission-map': MissionMap;
  }
}
