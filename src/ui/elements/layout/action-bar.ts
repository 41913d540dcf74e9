import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';

/**
 * What ends a long form, in sight all along: it stays above the places at the thumb. Where large text
 * leaves little room it stands at the end of the form instead. Within a form that is no grid (what stays in
 * sight stays within its cell there). Slot: default (the buttons).
 *
 * Says its height in `--cm-actions` of the page, so that what is brought into view stands clear of it.
 */
@customElement('cm-action-bar')
export class ActionBar extends LitElement {
  readonly #watch = new ResizeObserver(() => {
    this.#measure();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(this);
    window.addEventListener('resize', this.#measure);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
    window.removeEventListener('resize', this.#measure);
    document.documentElement.style.removeProperty('--cm-actions');
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  readonly #measure = (): void => {
    const isTooHigh = this.offsetHeight > window.innerHeight / 6;
    this.toggleAttribute('loose', isTooHigh);
    const height = isTooHigh ? 0 : this.offsetHeight;
    document.documentElement.style.setProperty('--cm-actions', `${String(height)}px`);
  };

  static override styles = css`
    :host {
      display: block;
      position: sticky;
      bottom: var(--cm-shelf, 0px);
      z-index: 2;
      padding-block: var(--cm-space-3);
      border-top: var(--cm-border) solid var(--cm-line);
      background: var(--cm-ground);
    }

    :host([loose]) {
      position: static;
    }

    @media print {
      :host {
        display: none;
      }
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-action-bar': ActionBar;
  }
}
