import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';

import '../../elements/signs/icon.ts';
import { BaseLayerChosenEvent } from '../map-events.ts';
import type { BaseLayer } from '../ground/base-layer.ts';
import { isOnline, BASE_LAYERS } from '../ground/base-layer.ts';
import { baseLayerMenuStyles } from './base-layer-menu.styles.ts';
import type { MapWords } from '../map-words.ts';

/**
 * The choice of what lies under everything, behind a button.
 *
 * Takes: `ground`, `online` (without a network the pictures of others cannot be chosen), `words`.
 * Event: GroundChosenEvent.
 */
@customElement('cm-ground-menu')
export class BaseLayerMenu extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = baseLayerMenuStyles;

  @property() ground: BaseLayer = 'own';
  @property({ type: Boolean }) online = false;
  @property({ attribute: false }) words: MapWords | undefined;

  @state() private isOpen = false;
  @query('button') private button!: HTMLElement;

  protected override render(): TemplateResult | typeof nothing {
    const { words, isOpen } = this;
    if (!words) return nothing;
    return html`
      <button
        type="button"
        aria-label=${words.ground}
        title=${words.ground}
        aria-expanded=${isOpen ? 'true' : 'false'}
        aria-controls="grounds"
        @click=${this.#onButton}
        @keydown=${this.#onKeyDown}
      >
        <cm-icon name="layers"></cm-icon>
      </button>
      <div id="grounds" ?hidden=${!isOpen} @keydown=${this.#onKeyDown}>
        <fieldset aria-describedby="hint">
          <legend>${words.ground}</legend>
          ${BASE_LAYERS.map((ground) => this.#choice(ground, words))}
        </fieldset>
        <p id="hint">${this.online ? words.groundsOnline : words.groundsOffline}</p>
      </div>
    `;
  }

  #choice(ground: BaseLayer, words: MapWords): TemplateResult {
    return html`<label>
      <input
        type="radio"
        name="ground"
        .value=${ground}
        .checked=${ground === this.ground}
        ?disabled=${isOnline(ground) && !this.online && ground !== this.ground}
        @change=${this.#onChange}
      />
      <span>${words.grounds[ground]}</span>
    </label>`;
  }

  #onButton(): void {
    this.isOpen = !this.isOpen;
  }

  #onChange(event: Event): void {
    this.ground = (event.currentTarget as HTMLInputElement).value as BaseLayer;
    this.dispatchEvent(new BaseLayerChosenEvent(this.ground));
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isOpen) return;
    event.stopPropagation();
    this.isOpen = false;
    this.button.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-ground-menu': BaseLayerMenu;
  }
}
