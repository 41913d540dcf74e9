import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DriveSheet } from '../../../data/drives/drives.ts';
import type { Stop } from '../../../domain/drives/drive.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/button.ts';
import type { MapOverlays } from '../../map/overlays/overlays.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import type { StopWords } from './drive-words.ts';
import '../territory/territory-view.ts';

/**
 * The way of a drive on the map, fetched when somebody wants to see it. Takes: `sheet`, `words`
 * (what a stop is called).
 */
@customElement('cm-drive-map')
export class DriveMap extends LitElement {
  static override styles = [
    pageStyles,
    css`
      cm-territory-view {
        block-size: 22rem;
        min-block-size: 0;
        overflow: hidden;
        border-radius: var(--cm-radius-l);
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) sheet!: DriveSheet;
  @property({ attribute: false }) words!: StopWords;
  @state() private shown = false;

  #overlays: MapOverlays = {};

  protected override willUpdate(): void {
    this.#overlays = overlaysOf(this.sheet, this.words);
  }

  protected override render(): TemplateResult {
    const { drives } = this.messages;
    return html`<div class="stack tight">
      <cm-button icon="map" wide @click=${this.#onToggle}
        >${this.shown ? drives.hideMap : drives.showMap}</cm-button
      >
      ${
        this.shown
          ? html`<cm-territory-view
              label=${drives.map}
              .overlays=${this.#overlays}
            ></cm-territory-view>`
          : nothing
      }
    </div>`;
  }

  #onToggle(): void {
    this.shown = !this.shown;
  }
}

/** One who is driven somewhere is a trip; a car with several, or with its driver's home, a round. */
function overlaysOf({ drive, line }: DriveSheet, words: StopWords): MapOverlays {
  const way = { line, approximate: drive.approximate };
  const [first, second] = placesOf(drive.stops);
  if (first && second && placesOf(drive.stops).length === 2) {
    return { trip: { ...way, start: named(first, words), end: named(second, words) } };
  }
  const [start] = drive.stops.filter(({ purpose }) => purpose === 'start');
  const stops = drive.stops.filter(({ purpose }) => purpose !== 'start' && purpose !== 'end');
  return {
    round: {
      ...way,
      ...(start && { start: named(start, words) }),
      stops: placesOf(stops).map((stop, index) => ({
        ...named(stop, words),
        ...{ id: String(index), number: index + 1, done: false },
      })),
    },
  };
}

/** Each place once: where one is fetched, one is brought back. */
function placesOf(stops: readonly Stop[]): readonly Stop[] {
  return stops.filter((stop, index) => stops.findIndex(({ spot }) => spot === stop.spot) === index);
}

function named(
  { spot, ...stop }: Stop,
  words: StopWords,
): { lat: number; lon: number; label: string } {
  return { lat: spot.lat, lon: spot.lon, label: words({ spot, ...stop }) };
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-drive-map': DriveMap;
  }
}
