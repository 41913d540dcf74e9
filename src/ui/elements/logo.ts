import type { TemplateResult } from 'lit';
import { css, html, LitElement, svg } from 'lit';
import { customElement } from 'lit/decorators.js';

/** The drawing itself, 64 × 64: two people lean towards each other, and their arms make a bridge. */
const bridge = svg`
  <circle cx="15" cy="16.5" r="6.5" fill="var(--cm-logo-left, #fffdf8)" />
  <circle cx="49" cy="16.5" r="6.5" fill="var(--cm-logo-right, #f0b445)" />
  <path d="M8.5 54 V47 C8.5 34 17 26.5 30 26.5 H37" fill="none" stroke="var(--cm-logo-left, #fffdf8)" stroke-width="9" stroke-linecap="round" />
  <path d="M55.5 54 V47 C55.5 38.5 51 32 43.5 29" fill="none" stroke="var(--cm-logo-right, #f0b445)" stroke-width="9" stroke-linecap="round" />
`;

/**
 * The sign of Coudmain, in the colours of the bar it stands on. Decoration: the name stands beside it.
 * Size by `font-size` (2em).
 */
@customElement('cm-logo')
export class Logo extends LitElement {
  protected override render(): TemplateResult {
    return html`<svg viewBox="0 0 64 64" aria-hidden="true">${bridge}</svg>`;
  }

  static override styles = css`
    :host {
      display: inline-block;
      width: 2em;
      height: 2em;
      flex: none;
    }

    svg {
      display: block;
      width: 100%;
      height: 100%;
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-logo': Logo;
  }
}
