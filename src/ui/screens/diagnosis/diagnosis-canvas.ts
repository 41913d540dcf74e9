import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ServiceAccess } from '../../../data/diagnosis/diagnosis.ts';
import type { AskedRequest, TerritoryPicture } from '../../../domain/diagnosis/picture.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
import { goTo } from '../../kit/go-to.ts';
import type { SelectedEvent } from '../../map/map-events.ts';
import type { MapItem } from '../../map/items/map-item.ts';
import type { MapOverlays } from '../../map/overlays/overlays.ts';
import '../../cards/territory/territory-view.ts';
import { requestSentence } from '../../cards/requests/request-words.ts';
import type { Layer } from './diagnosis-layers.ts';
import { territoryOverlays } from './diagnosis-overlays.ts';
import { splitMapStyles } from '../../kit/styles/split-map.styles.ts';

/** The territory with the layers that are shown. Takes: `picture`, `services`, `layers`. */
@customElement('cm-diagnosis-canvas')
export class DiagnosisCanvas extends LitElement {
  static override styles = splitMapStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) picture!: TerritoryPicture;
  @property({ attribute: false }) services: ServiceAccess['services'] = [];
  @property({ attribute: false }) layers: readonly Layer[] = [];

  // The same objects as long as they say the same: the map draws again what is another object.
  #items: readonly MapItem[] = [];
  #overlays: MapOverlays = {};

  protected override willUpdate(): void {
    const { picture, services, layers, territory, messages } = this;
    this.#items = layers.includes('requests')
      ? picture.living.flatMap((one) => this.#item(one) ?? [])
      : [];
    this.#overlays = territoryOverlays(picture, services, layers, territory, messages);
  }

  protected override render(): TemplateResult {
    return html`<cm-territory-view
      label=${this.messages.diagnosis.heading}
      .items=${this.#items}
      .overlays=${this.#overlays}
      @cm-map-selected=${this.#onSelected}
    ></cm-territory-view>`;
  }

  #item(asked: AskedRequest): MapItem | undefined {
    const { request, person } = asked;
    const commune = this.territory?.communes.find(({ code }) => code === person?.commune);
    const point = person?.point ?? commune?.point;
    if (!point) return undefined;
    const card = { ...asked, provisional: false, claimants: [] };
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
    'cm-diagnosis-canvas': DiagnosisCanvas;
  }
}
