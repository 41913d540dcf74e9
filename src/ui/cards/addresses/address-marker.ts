import { consume } from '@lit/context';
import { Task } from '@lit/task';
import type { PropertyValues, TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AddressSearch } from '../../../data/addresses/addresses.ts';
import { communeAt } from '../../../domain/territory/commune-at.ts';
import { roughly, type Point } from '../../../domain/kernel/place.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { addressesContext, currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/button.ts';
import '../../elements/signs/icon.ts';
import type { PickedEvent } from '../../map/map-events.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { ADDRESS_FIELDS, addressWritten, type AddressChange } from './address-fields.ts';
import { besideWords } from './address-words.ts';
import '../territory/territory-view.ts';

/** What is said of a marker that is to be placed. */
export interface MarkerWords {
  /** The button, as long as there is none. */
  readonly place: string;
  /** The button, once there is one. */
  readonly move: string;
  readonly how: string;
  /** The name of the map. */
  readonly map: string;
}

/**
 * The marker of an address: where it stands, in words, and the map to place it, which comes only when
 * somebody wants it. Takes: `point`, `commune`, `rough` (kept to a kilometre), `words`, `fields` (their
 * names in the form). Event: `cm-written` with the point, and its commune as long as none was chosen.
 */
@customElement('cm-address-marker')
export class AddressMarker extends LitElement {
  static override styles = [
    pageStyles,
    css`
      cm-territory-view {
        block-size: 24rem;
        min-block-size: 24rem;
        border-radius: var(--cm-radius-l);
        overflow: hidden;
      }

      .standing {
        display: flex;
        gap: var(--cm-space-2);
        align-items: center;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: addressesContext }) addresses!: AddressSearch;
  @property({ attribute: false }) point: Point | undefined;
  @property() commune = '';
  @property({ type: Boolean }) rough = false;
  @property({ attribute: false }) words!: MarkerWords;
  @property({ attribute: false }) fields = ADDRESS_FIELDS;
  @state() private placing = false;
  /** What the map opens at; it stays while somebody places the marker there. */
  @state() private center: Point | undefined;

  #placed: Point | undefined;

  readonly #near = new Task(this, {
    task: ([point]) => (point ? this.addresses.nearest(point) : undefined),
    args: () => [this.rough ? undefined : this.point],
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('point') && this.point !== this.#placed) this.center = this.point;
  }

  protected override render(): TemplateResult {
    const { point, words } = this;
    return html`<div class="stack tight">
      <p class="soft standing" role="status">${this.#standing()}</p>
      <div class="cluster" ?hidden=${this.placing && !point}>
        ${
          this.placing
            ? nothing
            : html`<cm-button icon="map-pin" @click=${this.#onPlace}
                >${point ? words.move : words.place}</cm-button
              >`
        }
        ${
          point
            ? html`<cm-button variant="quiet" icon="x" @click=${this.#onRemove}
                >${this.messages.addresses.remove}</cm-button
              >`
            : nothing
        }
      </div>
      ${this.placing ? this.#map() : nothing}
    </div>`;
  }

  #standing(): TemplateResult | typeof nothing {
    const { addresses } = this.messages;
    if (!this.point) return this.placing ? html`${this.words.how}` : nothing;
    const told = this.rough ? addresses.roughly : besideWords(this.#near.value, addresses);
    return html`<cm-icon name="map-pinned"></cm-icon><span>${told}</span>`;
  }

  #map(): TemplateResult {
    return html`<cm-territory-view
      label=${this.words.map}
      pickable
      .center=${this.center}
      .picked=${this.point}
      @cm-map-picked=${this.#onPicked}
    ></cm-territory-view>`;
  }

  #onPlace(): void {
    const commune = this.territory?.communes.find(({ code }) => code === this.commune);
    this.center = this.point ?? commune?.point;
    this.placing = true;
  }

  #onRemove(): void {
    this.#write({ point: undefined });
  }

  #onPicked({ lat, lon }: PickedEvent): void {
    const picked = { lat, lon };
    const here = this.commune ? undefined : communeAt(this.territory?.communes ?? [], picked);
    const point = this.rough ? roughly(picked) : picked;
    this.#placed = point;
    this.#write({ point, ...(here && { commune: here.code }) });
  }

  #write(change: AddressChange): void {
    this.dispatchEvent(addressWritten(change, this.fields));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-address-marker': AddressMarker;
  }
}
