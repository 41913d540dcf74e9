import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import { steeples } from '../signs/steeples.ts';
import '../signs/icon.ts';
import type { IconName } from '../signs/icons.ts';
import { navStyles } from './nav.styles.ts';

/**
 * One place of the app: where it is, its word and symbol; `count` asks for a look, `told` says it in words;
 * `wide`: shown in the desktop side bar only.
 */
export interface Destination {
  readonly href: string;
  readonly word: string;
  readonly icon: IconName;
  readonly count?: number;
  readonly told?: string;
  readonly wide?: boolean;
}

/**
 * The three to five main destinations: a bottom bar on a phone, a side bar from 1024 px.
 *
 * Takes: `label` (its name for screen readers), `destinations`, `current` (href of the present one).
 * Slots, shown in the side bar only: `brand` above, `foot` below. Event: the links' own `click`.
 */
@customElement('cm-nav')
export class Nav extends LitElement {
  @property() label = '';
  @property({ attribute: false }) destinations: readonly Destination[] = [];
  @property() current = '';

  protected override render(): TemplateResult {
    const links = this.destinations.map(
      (place) => html`<li ?data-wide=${place.wide}>${this.#link(place)}</li>`,
    );
    return html`
      <div class="brand"><slot name="brand"></slot></div>
      <nav aria-label=${this.label}>
        <ul>
          ${links}
        </ul>
      </nav>
      <div class="foot"><slot name="foot"></slot></div>
      <svg class="village" viewBox="0 0 240 110" aria-hidden="true">
        <g transform="translate(46 10)">${steeples}</g>
        <path class="far" d="M0 74c40-14 80-16 120-6s80 8 120-8v50H0z" />
        <path class="near" d="M0 94c60-14 120-4 160 0s60-2 80-8v24H0z" />
      </svg>
    `;
  }

  #link(destination: Destination): TemplateResult {
    const here = destination.href === this.current;
    return html`<a href=${destination.href} data-returns aria-current=${here ? 'page' : nothing}>
      <span class="symbol" ?data-counted=${Boolean(destination.count)}>
        <cm-icon name=${destination.icon}></cm-icon>
        ${
          destination.count
            ? html`<span class="count" aria-hidden="true">${destination.count}</span>`
            : nothing
        }
      </span>
      <span class="word">${destination.word}</span>
      ${
        destination.count && destination.told
          ? html`<span class="visually-hidden">, ${destination.told}</span>`
          : nothing
      }
    </a>`;
  }

  static override styles = navStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-nav': Nav;
  }
}
