import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { StateShapeName } from './state-shapes.ts';
import { stateShapes } from './state-shapes.ts';
import { stateStyles } from './state.styles.ts';

/**
 * Where a mission stands: a silhouette, a word, a colour. Each of the thirteen has its own silhouette.
 *
 * Takes: `phase` (the domain's phases, or `substitute`), `large`. Slot: the word.
 */
@customElement('cm-state')
export class State extends LitElement {
  @property({ reflect: true }) phase: StateShapeName = 'noted';
  @property({ type: Boolean, reflect: true }) large = false;

  protected override render(): TemplateResult {
    // A newer server may name a phase that is not known here.
    const shapes: Partial<typeof stateShapes> = stateShapes;
    return html`
      <svg viewBox="0 0 24 24" aria-hidden="true">${shapes[this.phase] ?? stateShapes.noted}</svg>
      <span><slot></slot></span>
    `;
  }

  static override styles = stateStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-state': State;
  }
}
