import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RoundSheet, RoundStop } from '../../../data/rounds/rounds.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { goTo } from '../../kit/go-to.ts';
import type { SelectedEvent } from '../../map/map-events.ts';
import type { MapOverlays, MapStop } from '../../map/overlays/overlays.ts';
import '../../cards/territory/territory-view.ts';
import { personName, addressWords } from '../../cards/people/person-words.ts';
import { splitMapStyles } from '../../kit/styles/split-map.styles.ts';

/** The round on the map: its stops in order, and the way through them. Takes: `sheet`. */
@customElement('cm-round-map')
export class RoundMap extends LitElement {
  static override styles = splitMapStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) sheet!: RoundSheet;

  #overlays: MapOverlays = {};

  protected override willUpdate(): void {
    const { stops, start, line, whole } = this.sheet;
    this.#overlays = {
      round: {
        stops: stops.flatMap((stop, at) => this.#stop(stop, at + 1) ?? []),
        ...(start && { start: { ...start, label: this.messages.rounds.startHere } }),
        ...{ line, approximate: whole.approximate },
      },
    };
  }

  protected override render(): TemplateResult {
    return html`<cm-territory-view
      label=${this.messages.rounds.map}
      .overlays=${this.#overlays}
      @cm-map-selected=${this.#onSelected}
    ></cm-territory-view>`;
  }

  #stop({ person, point, met }: RoundStop, number: number): MapStop | undefined {
    if (!point) return undefined;
    const label = [
      this.messages.rounds.number(number),
      personName(person, this.messages),
      addressWords(person, this.territory),
      ...(met ? [this.messages.rounds.done] : []),
    ].join(', ');
    return { id: person._id, ...point, label, number, done: met !== undefined };
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
