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
 * Gives the screen `--cm-bar-top`, the height of the trust line, for what sticks below it, and
 * `--cm-shelf`, the height of the places below. Both are 0 when large text leaves no room for them to stay.
 * The end of the screen can be scrolled clear of a toast.
 */
@customElement('cm-frame')
export class Frame extends LitElement {
  @property() skip = '';

  @query('.trust') private lintel!: HTMLElement | null;
  @query('.nav') private shelf!: HTMLElement | null;
  @query('main') private main!: HTMLElement | null;
  @query('.over') private above!: HTMLElement | null;

  readonly #watch = new ResizeObserver(() => {
    this.#measure();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('resize', this.#measure);
    if (this.hasUpdated) this.#observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('resize', this.#measure);
    this.#watch.disconnect();
    document.documentElement.style.removeProperty('scroll-padding-block');
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
    if (this.shelf) this.#watch.observe(this.shelf);
    if (this.above) this.#watch.observe(this.above);
  }

  /** With large text on a small phone what stays in sight would leave no room to read: then it scrolls. */
  readonly #measure = (): void => {
    const above = this.lintel?.offsetHeight ?? 0;
    const below = this.shelf?.offsetHeight ?? 0;
    const atDesk = below >= window.innerHeight;
    const cramped = !atDesk && above + below > window.innerHeight / 4;
    this.toggleAttribute('cramped', cramped);
    this.style.setProperty('--cm-bar-top', cramped ? '0px' : `${String(above)}px`);
    const shelf = cramped || atDesk ? 0 : below;
    this.style.setProperty('--cm-shelf', `${String(shelf)}px`);
    const over = this.above?.offsetHeight ?? 0;
    this.style.setProperty('--cm-over', `${String(over)}px`);
    // Whatever is brought into view, by Tab or by a link, stands clear of what stays in sight.
    const [top, bottom] = [cramped ? 0 : above, shelf + over];
    document.documentElement.style.setProperty(
      'scroll-padding-block',
      `calc(${String(top)}px + 1rem) calc(${String(bottom)}px + var(--cm-actions, 0px) + 1rem)`,
    );
  };

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
