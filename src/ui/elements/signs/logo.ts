import type { TemplateResult } from 'lit';
import { css, html, LitElement, svg } from 'lit';
import { customElement } from 'lit/decorators.js';

/** The drawing itself, 64 × 64: an open hand that is a house, its fingers the towers of the village. */
const handAndDoor = svg`
  <g class="hand">
    <rect x="16" y="17" width="7.6" height="26" rx="3.8" />
    <rect x="24.8" y="8" width="7.6" height="30" rx="3.8" />
    <rect x="33.6" y="10.5" width="7.6" height="30" rx="3.8" />
    <rect x="42.4" y="18.5" width="7.6" height="26" rx="3.8" />
    <path d="M14.3 54.1L16 38a7 7 0 0 1 7-7h20a7 7 0 0 1 7 7v26H21z" />
    <path class="thumb" d="M17.5 52L9 39.5" />
  </g>
  <path class="door" d="M28.5 64V47a6 6 0 0 1 12 0v17z" />
`;

/**
 * The sign of Coudmain, in the colour of the words beside it. Decoration: the name stands next to it.
 * Size by `font-size` (2em).
 */
@customElement('cm-logo')
export class Logo extends LitElement {
  protected override render(): TemplateResult {
    return html`<svg viewBox="0 6 56 54" aria-hidden="true">${handAndDoor}</svg>`;
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

    .hand {
      fill: currentcolor;
    }

    .thumb {
      stroke: currentcolor;
      stroke-width: 7.6;
      stroke-linecap: round;
    }

    .door {
      fill: var(--cm-logo);
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-logo': Logo;
  }
}
