import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import '../../elements/signs/icon.ts';
import '../../elements/signs/kind.ts';
import '../../elements/status/state.ts';
import { SelectedEvent } from '../map-events.ts';
import type { MapItem } from '../items/map-item.ts';
import { mapListStyles } from './map-list.styles.ts';
import type { MapWords } from '../map-words.ts';

/** The list of items at one place was closed. */
export class ListClosedEvent extends Event {
  static readonly type = 'cm-map-list-closed';

  constructor() {
    super(ListClosedEvent.type);
  }
}

/**
 * Items that share one place and so cannot stand apart on the map, as a list over it.
 *
 * Takes: `items`, `count` (how many there are in all), `words`.
 * Events: SelectedEvent, ListClosedEvent (also by Escape).
 */
@customElement('cm-map-list')
export class MapList extends LitElement {
  static override styles = mapListStyles;

  @property({ attribute: false }) items: readonly MapItem[] = [];
  @property({ type: Number }) count = 0;
  @property({ attribute: false }) words: MapWords | undefined;

  @query('.close') private closeButton!: HTMLElement;

  protected override render(): TemplateResult | typeof nothing {
    const { words, items, count } = this;
    if (!words) return nothing;
    const more = count - items.length;
    return html`
      <div class="sheet" role="dialog" aria-labelledby="heading" @keydown=${this.#onKeyDown}>
        <header>
          <h2 id="heading">${words.sharedPlace(count)}</h2>
          <button class="close" type="button" aria-label=${words.close} @click=${this.#close}>
            <cm-icon name="x"></cm-icon>
          </button>
        </header>
        <ul>
          ${repeat(
            items,
            ({ id }) => id,
            (item) => this.#row(item),
          )}
        </ul>
        ${more > 0 ? html`<p>${words.andMore(more)}</p>` : nothing}
      </div>
    `;
  }

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    this.closeButton.focus();
  }

  #row({ id, kind, phase, label }: MapItem): TemplateResult {
    return html`
      <li>
        <button type="button" data-id=${id} @click=${this.#onChosen}>
          <cm-kind size="s" .kind=${kind}></cm-kind>
          <span>${label}</span>
          <cm-state .phase=${phase}></cm-state>
        </button>
      </li>
    `;
  }

  #onChosen(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    if (id !== undefined) this.dispatchEvent(new SelectedEvent(id));
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#close();
  }

  #close(): void {
    this.dispatchEvent(new ListClosedEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-map-list': MapList;
  }
}
