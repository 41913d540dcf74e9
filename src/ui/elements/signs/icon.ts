import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

import { drawingOf } from './icon-drawings.ts';
import type { IconName } from './icons.ts';

/**
 * One symbol. It never speaks alone, so it is hidden from screen readers: a word stands beside it.
 *
 * Takes: `name`. Size by `font-size` or `--cm-icon-size` (1.4em), colour by `color`.
 */
@customElement('cm-icon')
export class Icon extends LitElement {
  @property() name: IconName = 'info';

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  protected override render(): TemplateResult {
    return html`${unsafeHTML(drawingOf(this.name))}`;
  }

  static override styles = css`
    :host {
      display: inline-grid;
      flex: none;
      width: var(--cm-icon-size, 1.4em);
      height: var(--cm-icon-size, 1.4em);
      vertical-align: -0.3em;
    }

    :host([hidden]) {
      display: none;
    }

    svg {
      width: 100%;
      height: 100%;
      stroke-width: 2.1;
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-icon': Icon;
  }
}
