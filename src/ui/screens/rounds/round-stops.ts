import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { RoundSheet } from '../../../data/rounds/rounds.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import type { SideChosenEvent } from '../../elements/layout/split.ts';
import '../../elements/layout/split.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { capitalize } from '../../kit/capitalize.ts';
import './round-map.ts';
import './round-stop.ts';
import { drivingWords, distanceWords } from '../../kit/texts/travel-words.ts';

/** The stops of a round in order, as a list and on the map. Takes: `sheet`. Event: `cm-stop-moved`. */
@customElement('cm-round-stops')
export class RoundStops extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) sheet!: RoundSheet;
  @state() private side: 'list' | 'map' = 'list';

  protected override render(): TemplateResult {
    const { rounds } = this.messages;
    const { stops, back } = this.sheet;
    return html`<cm-split
      side=${this.side}
      list-word=${rounds.listSide}
      map-word=${rounds.mapSide}
      label=${rounds.heading}
      @cm-side-chosen=${this.#onSide}
    >
      <div slot="list" class="stack">
        <p role="status">${this.#summary()}</p>
        <ol class="stack tight" aria-label=${rounds.stops}>
          ${repeat(
            stops,
            ({ person }) => person._id,
            (stop, at) =>
              html`<li>
                <cm-round-stop .stop=${stop} place=${at + 1} count=${stops.length}></cm-round-stop>
              </li>`,
          )}
        </ol>
        ${
          back
            ? html`<p class="soft small">
                ${rounds.back(
                  distanceWords(back, this.messages),
                  drivingWords(back, this.messages),
                )}
              </p>`
            : nothing
        }
      </div>
      <cm-round-map slot="map" .sheet=${this.sheet}></cm-round-map>
    </cm-split>`;
  }

  #summary(): string {
    const { rounds } = this.messages;
    const { stops, whole } = this.sheet;
    const left = rounds.left(stops.filter(({ met }) => !met).length);
    if (whole.km === 0) return left;
    const figures = [
      distanceWords(whole, this.messages),
      drivingWords(whole, this.messages),
    ] as const;
    return `${left} ${capitalize(rounds.whole(...figures))}.`;
  }

  #onSide(event: SideChosenEvent): void {
    this.side = event.side;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-round-stops': RoundStops;
  }
}
