import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';

import { OpenedEvent } from '../layout/card.ts';
import '../signs/icon.ts';
import type { IconName } from '../signs/icons.ts';
import { trustLineStyles } from './trust-line.styles.ts';

/** What the person may believe about what is on this device. */
export type Trust = 'fresh' | 'waiting' | 'sending' | 'offline' | 'refused' | 'sign-in';

const SYMBOLS: Record<Trust, IconName> = {
  fresh: 'cloud-check',
  waiting: 'cloud-upload',
  sending: 'cloud-sync',
  offline: 'cloud-off',
  refused: 'triangle-alert',
  'sign-in': 'key-round',
};

/**
 * One slim line, on every screen, that says in words what was sent and what was not. Being offline is
 * no error and is not painted as one; only what needs the person is.
 *
 * Takes: `trust`, `done` and `total` (figures of a sending, drawn as a bar), `action` (what a tap shows:
 * the name of the button that covers the line). Slot: the sentence. Event: `cm-opened`.
 */
@customElement('cm-trust-line')
export class TrustLine extends LitElement {
  @property({ reflect: true }) trust: Trust = 'fresh';
  @property({ type: Number }) done = 0;
  @property({ type: Number }) total = 0;
  @property() action = '';

  protected override render(): TemplateResult {
    return html`
      <div class="line">
        <cm-icon name=${SYMBOLS[this.trust]}></cm-icon>
        <span role="status"><slot></slot></span>
        ${
          this.action
            ? html`<button type="button" aria-label=${this.action} @click=${this.#onClick}></button>
                <cm-icon class="onward" name="chevron-right"></cm-icon>`
            : nothing
        }
        ${this.trust === 'sending' && this.total > 0 ? this.#bar() : nothing}
      </div>
    `;
  }

  #bar(): TemplateResult {
    const share = Math.min(1, this.done / this.total);
    return html`<span
      class="bar"
      style=${styleMap({ transform: `scaleX(${String(share)})` })}
    ></span>`;
  }

  #onClick(): void {
    this.dispatchEvent(new OpenedEvent());
  }

  static override styles = trustLineStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-trust-line': TrustLine;
  }
}
