import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import { appBarStyles } from './app-bar.styles.ts';
import '../signs/icon.ts';
import '../signs/skyline.ts';

/** The person wants to go back to where they came from. */
export class WentBackEvent extends Event {
  static readonly type = 'cm-went-back';
  constructor() {
    super(WentBackEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/**
 * The top of a screen: where am I, and the way back. Its lower edge is the line of the hills.
 *
 * Takes: `heading` (the screen's h1), `overline` (a small line above: the territory, the round), `back`
 * (the word of the way back; none on first screens) and `back-href`.
 * Slots: `end` (one or two quiet buttons), default (a search field, a choice) under the heading.
 * Event: `cm-went-back`, cancelable when `back-href` is given.
 */
@customElement('cm-app-bar')
export class AppBar extends LitElement {
  @property() heading = '';
  @property() overline = '';
  @property() back = '';
  @property({ attribute: 'back-href' }) backHref = '';
  /** Something stands under the heading; known from the slot. */
  @property({ type: Boolean, reflect: true }) full = false;

  protected override render(): TemplateResult {
    return html`
      <header>
        <div class="row">
          ${this.back ? this.#back() : nothing}
          <div class="words">
            ${this.overline ? html`<p>${this.overline}</p>` : nothing}
            <h1>${this.heading}</h1>
          </div>
          <slot name="end"></slot>
        </div>
        <slot @slotchange=${this.#onSlotChange}></slot>
        <cm-skyline ?bare=${this.back !== '' || this.full}></cm-skyline>
      </header>
    `;
  }

  #back(): TemplateResult {
    const symbol = html`<cm-icon name="arrow-left"></cm-icon>`;
    return this.backHref
      ? html`<a
          class="back"
          href=${this.backHref}
          data-returns
          aria-label=${this.back}
          @click=${this.#onBack}
          >${symbol}</a
        >`
      : html`<button class="back" type="button" aria-label=${this.back} @click=${this.#onBack}>
          ${symbol}
        </button>`;
  }

  /** The skyline moves aside for whatever is under the heading. */
  #onSlotChange(event: Event): void {
    this.full = (event.target as HTMLSlotElement).assignedElements().length > 0;
  }

  #onBack(event: Event): void {
    const answer = new WentBackEvent();
    this.dispatchEvent(answer);
    if (answer.defaultPrevented) event.preventDefault();
  }

  static override styles = appBarStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-app-bar': AppBar;
  }
  interface GlobalEventHandlersEventMap {
    'cm-went-back': WentBackEvent;
  }
}
