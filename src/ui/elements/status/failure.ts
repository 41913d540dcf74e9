import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import '../form/button.ts';
import { failureStyles } from './failure.styles.ts';
import '../signs/icon.ts';

/** The person asks to try again. */
export class RetriedEvent extends Event {
  static readonly type = 'cm-retried';
  constructor() {
    super(RetriedEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * Something did not work: what happened, what is safe, what to do now. No blame, no code first.
 *
 * Takes: `heading` (what happened), `retry` (the word of the button), `busy`.
 * Slots: default (what to do), `actions` (other ways out). Event: `cm-retried` (RetriedEvent).
 */
@customElement('cm-failure')
export class Failure extends LitElement {
  @property() heading = '';
  @property() retry = '';
  @property({ type: Boolean }) busy = false;

  protected override render(): TemplateResult {
    return html`
      <div class="failure" role="alert">
        <cm-icon name="triangle-alert"></cm-icon>
        <p class="heading">${this.heading}</p>
        <div class="body"><slot></slot></div>
      </div>
      <div class="actions">
        ${
          this.retry
            ? html`<cm-button icon="refresh-cw" ?busy=${this.busy} @click=${this.#onRetry}
                >${this.retry}</cm-button
              >`
            : nothing
        }
        <slot name="actions"></slot>
      </div>
    `;
  }

  #onRetry(): void {
    this.dispatchEvent(new RetriedEvent());
  }

  static override styles = failureStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-failure': Failure;
  }
  interface GlobalEventHandlersEventMap {
    'cm-retried': RetriedEvent;
  }
}
