import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Drive, Leg, Stop, StopPurpose } from '../../../domain/drives/drive.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/button.ts';
import '../../elements/signs/icon.ts';
import type { IconName } from '../../elements/signs/icons.ts';
import { directionsTo } from '../territory/directions.ts';
import { driveStopsStyles } from './drive-stops.styles.ts';
import { clockWords, type StopWords } from './drive-words.ts';
import { drivingWords, distanceWords } from '../../kit/texts/travel-words.ts';

const SYMBOLS: Readonly<Record<StopPurpose, IconName>> = {
  start: 'car',
  'pick-up': 'user-round',
  destination: 'map-pin',
  'drop-off': 'house',
  visit: 'house',
  end: 'car',
};

/**
 * The stops of a drive in order, each with its hour, the way to the next one between them.
 * Takes: `drive`, `words` (what a stop is called), `directions` (offer the phone's own navigation).
 */
@customElement('cm-drive-stops')
export class DriveStops extends LitElement {
  static override styles = driveStopsStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) drive!: Drive;
  @property({ attribute: false }) words!: StopWords;
  @property({ type: Boolean }) directions = false;

  protected override render(): TemplateResult {
    const { stops, legs } = this.drive;
    return html`<ol aria-label=${this.messages.drives.stops}>
      ${stops.map((stop, index) => this.#stop(stop, legs[index]))}
    </ol>`;
  }

  #stop(stop: Stop, leg: Leg | undefined): TemplateResult {
    const isGoods = stop.purpose === 'drop-off' && stop.errand?.load === 'goods';
    return html`<li>
      <span class="mark" ?data-away=${stop.purpose === 'destination'}>
        <cm-icon name=${isGoods ? 'shopping-basket' : SYMBOLS[stop.purpose]}></cm-icon>
      </span>
      <div class="words">
        <p class="what">${this.words(stop)}</p>
        ${this.#when(stop)}
      </div>
      ${this.#way(stop)} ${leg ? html`<p class="leg">${this.#leg(leg)}</p>` : nothing}
    </li>`;
  }

  #when({ at, stays, purpose }: Stop): TemplateResult | typeof nothing {
    const { drives, when } = this.messages;
    const isThere = purpose === 'destination' || purpose === 'visit';
    const words = [
      ...(at === undefined ? [] : [clockWords(at, this.messages)]),
      ...(isThere ? [drives.stays(when.minutes(Math.round(stays / 5) * 5))] : []),
    ];
    return words.length > 0 ? html`<p class="when">${words.join(' · ')}</p>` : nothing;
  }

  #way(stop: Stop): TemplateResult | typeof nothing {
    if (!this.directions || stop.purpose === 'start' || stop.spot.rough) return nothing;
    return html`<cm-button
      square
      variant="quiet"
      icon="navigation"
      label=${this.messages.drives.navigateTo(this.words(stop))}
      href=${directionsTo({ point: stop.spot })}
    ></cm-button>`;
  }

  #leg(leg: Leg): string {
    const { drives } = this.messages;
    return drives.leg(distanceWords(leg, this.messages), drivingWords(leg, this.messages));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-drive-stops': DriveStops;
  }
}
