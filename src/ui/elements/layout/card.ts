import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';

import { cardStyles } from './card.styles.ts';
import '../signs/icon.ts';

/** The person wants to see what lies behind a card, or behind the trust line. */
export class OpenedEvent extends Event {
  static readonly type = 'cm-opened';
  constructor() {
    super(OpenedEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * One thing in a list. All of it can be tapped, while the link or button is the heading alone, so that
 * a screen reader hears one short name.
 *
 * Takes: `href` (a link) or `pressable` (a button: `cm-opened`), or neither (only shown); `current`
 * (the one shown beside), `urgent` (a roof-tile edge: somebody is needed soon).
 * Slots: `lead` (a `cm-kind`), `heading`, default (a line or two), `foot` (states), `actions` (buttons).
 */
@customElement('cm-card')
export class Card extends LitElement {
  @query('.cover') private cover!: HTMLElement | null;
  @property() href = '';
  @property({ type: Boolean, reflect: true }) pressable = false;
  @property({ type: Boolean, reflect: true }) current = false;
  @property({ type: Boolean, reflect: true }) urgent = false;

  protected override render(): TemplateResult {
    const opens = this.href !== '' || this.pressable;
    return html`
      <div class="card" data-opens=${String(opens)}>
        <slot name="lead"></slot>
        <div class="beside">
          <div class="text">
            ${this.#heading()}
            <div class="body"><slot></slot></div>
            <div class="foot"><slot name="foot"></slot></div>
          </div>
          ${opens ? html`<cm-icon class="onward" name="chevron-right"></cm-icon>` : ''}
        </div>
        <slot name="actions"></slot>
      </div>
    `;
  }

  #heading(): TemplateResult {
    const words = html`<slot name="heading"></slot>`;
    const current = this.current ? 'true' : 'false';
    if (this.href)
      return html`<a class="cover" href=${this.href} aria-current=${current}>${words}</a>`;
    if (!this.pressable) return html`<div class="heading">${words}</div>`;
    return html`<button class="cover" type="button" aria-current=${current} @click=${this.#onClick}>
      ${words}
    </button>`;
  }

  override focus(options?: FocusOptions): void {
    this.cover?.focus(options);
  }

  #onClick(): void {
    this.dispatchEvent(new OpenedEvent());
  }

  static override styles = cardStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-card': Card;
  }
  interface GlobalEventHandlersEventMap {
    'cm-opened': OpenedEvent;
  }
}
