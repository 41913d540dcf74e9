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

/** How long after the network is back it is asked again, in milliseconds: in its first moments it often carries nothing. */
const ASKED_AGAIN_MS = [500, 2_000, 6_000, 14_000];

let backAt = -Infinity;
addEventListener('online', () => {
  backAt = performance.now();
});

/**
 * Something did not work: what happened, what is safe, what to do now. No blame, no code first. Where it can be tried
 * again, it is without anybody asking when the network comes back.
 *
 * Takes: `heading` (what happened), `retry` (the word of the button), `busy`.
 * Slots: default (what to do), `actions` (other ways out). Event: `cm-retried` (RetriedEvent).
 */
@customElement('cm-failure')
export class Failure extends LitElement {
  @property() heading = '';
  @property() retry = '';
  @property({ type: Boolean }) busy = false;

  #timers: readonly ReturnType<typeof setTimeout>[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#askAgain);
    this.#askAgain();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#askAgain);
    this.#forget();
  }

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

  /** Whoever asks again may draw another of these in its place, which goes on where this one was. */
  readonly #askAgain = (): void => {
    this.#forget();
    this.#timers = ASKED_AGAIN_MS.map((ms) => backAt + ms - performance.now())
      .filter((leftMs) => leftMs > 0)
      .map((leftMs) =>
        setTimeout(() => {
          if (this.retry && !this.busy) this.#onRetry();
        }, leftMs),
      );
  };

  #forget(): void {
    this.#timers.forEach(clearTimeout);
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
