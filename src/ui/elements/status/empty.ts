import type { SVGTemplateResult, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

import type { Drawing } from '../signs/drawings.ts';
import { emptyStyles } from './empty.styles.ts';

/**
 * Nothing is here, and that is all right: a drawing, a sentence, the next step.
 *
 * Takes: `drawing` (village, path, bench), `heading`. Slots: default (why, or what will come), `actions`.
 */
@customElement('cm-empty')
export class Empty extends LitElement {
  @property() drawing: Drawing = 'village';
  @property() heading = '';
  @state() private drawings: Readonly<Record<Drawing, SVGTemplateResult>> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#draw();
  }

  protected override render(): TemplateResult {
    return html`
      <svg viewBox="0 0 240 120" aria-hidden="true">
        ${this.drawings?.[this.drawing] ?? nothing}
      </svg>
      <p class="heading">${this.heading}</p>
      <div class="body"><slot></slot></div>
      <div class="actions"><slot name="actions"></slot></div>
    `;
  }

  /** Its words do not wait for it, and say everything without it. */
  async #draw(): Promise<void> {
    try {
      ({ drawings: this.drawings } = await import('../signs/drawings.ts'));
    } catch {
      // Not on this device: a place without a drawing.
    }
  }

  static override styles = emptyStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-empty': Empty;
  }
}
