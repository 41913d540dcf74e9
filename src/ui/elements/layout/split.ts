import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import '../signs/icon.ts';
import type { IconName } from '../signs/icons.ts';
import { splitStyles } from './split.styles.ts';

/** The two ways to look at the same things. */
export type Side = 'list' | 'map';

/** On a phone, the person turned to the other side. */
export class SideChosenEvent extends Event {
  static readonly type = 'cm-side-chosen';
  constructor(readonly side: Side) {
    super(SideChosenEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * The same things as a list and on a map: one after the other on a phone, side by side from 1024 px.
 *
 * Takes: `side`, `wide-list`, `label` (name of the switch), `list-word`, `map-word`. Slots: `list`, `map`,
 * `tools` (what narrows both, in one line with the switch).
 * Event: `cm-side-chosen` (SideChosenEvent).
 */
@customElement('cm-split')
export class Split extends LitElement {
  @property({ reflect: true }) side: Side = 'list';
  /** Something stands beside the switch; known from the slot. */
  @property({ type: Boolean, reflect: true }) narrow = false;
  /** At a large screen the list has more room than the map. */
  @property({ type: Boolean, reflect: true, attribute: 'wide-list' }) wideList = false;
  @property() label = '';
  @property({ attribute: 'list-word' }) listWord = '';
  @property({ attribute: 'map-word' }) mapWord = '';

  protected override render(): TemplateResult {
    return html`
      <div class="tools">
        <slot name="tools" @slotchange=${this.#onTools}></slot>
        <div class="switch" role="group" aria-label=${this.label}>
          ${this.#half('list', 'list', this.listWord)} ${this.#half('map', 'map', this.mapWord)}
        </div>
      </div>
      <div class="list"><slot name="list"></slot></div>
      <div class="map"><slot name="map"></slot></div>
    `;
  }

  /** Beside something else the two words have less room. */
  #onTools(event: Event): void {
    this.narrow = (event.target as HTMLSlotElement).assignedElements().length > 0;
  }

  #half(side: Side, icon: IconName, word: string): TemplateResult {
    return html`<button
      type="button"
      data-side=${side}
      aria-pressed=${this.side === side ? 'true' : 'false'}
      @click=${this.#onClick}
    >
      <cm-icon name=${icon}></cm-icon>${word}
    </button>`;
  }

  #onClick(event: Event): void {
    const side = (event.currentTarget as HTMLElement).dataset['side'] === 'map' ? 'map' : 'list';
    if (side === this.side) return;
    this.side = side;
    this.dispatchEvent(new SideChosenEvent(side));
  }

  static override styles = splitStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-split': Split;
  }
  interface GlobalEventHandlersEventMap {
    'cm-side-chosen': SideChosenEvent;
  }
}
