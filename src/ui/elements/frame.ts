import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';

import { frameStyles } from './frame.styles.ts';

/**
 * The house that every screen stands in: trust line on top, places at the thumb (or at the left from
 * 1024 px), the screen between.
 *
 * Takes: `skip` (the words of the button that jumps over the places).
 * Slots: `trust` (a `cm-trust-line`), `nav` (a `cm-nav`; none before signing in), default (the screen,
 * which begins with its `cm-app-bar`), `over` (toasts and notices above the places).
 * Gives the screen `--cm-bar-top`, the height of the trust line, for what sticks below it.
 */
@customElement('cm-frame')
export class Frame extends LitElement {
  @property() skip = '';

  @query('.trust') private lintel!: HTMLElement | null;
  @query('main') private main!: HTMLElement | null;

  readonly #watch = new ResizeObserver((entries) => {
    const height = entries[0]?.borderBoxSize[0]?.blockSize ?? 0;
    this.style.setProperty('--cm-bar-top', `${String(Math.floor(height))}px`);
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#observe();
  }

  protected override firstUpdated(): void {
    this.#observe();
  }

  protected override render(): TemplateResult {
    return html`
      <button class="skip" type="button" @click=${this.#onSkip}>${this.skip}</button>
      <div class="trust"><slot name="trust"></slot></div>
      <div class="nav"><slot name="nav"></slot></div>
      <main tabindex="-1"><slot></slot></main>
      <div class="over"><slot name="over"></slot></div>
    `;
  }

  #observe(): void {
    if (this.lintel) this.#watch.observe(this.lintel);
  }

  /** Puts the person at the beginning of the screen, as when a page has opened. */
  focusMain(): void {
    this.main?.focus({ preventScroll: true });
  }

  #onSkip(): void {
    this.focusMain();
  }

  static override styles = frameStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-frame': Frame;
  }
}
