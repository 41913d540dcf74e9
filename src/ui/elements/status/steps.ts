import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import '../signs/icon.ts';
import { stepsStyles } from './steps.styles.ts';

/** A step of the way: its word, whether it lies behind, here or ahead, and a line about it. */
export interface Step {
  readonly word: string;
  readonly standing: 'past' | 'present' | 'future';
  readonly hint?: string;
}

/** Where am I: accepted → confirmed → done. Takes: `label`, `steps`. */
@customElement('cm-steps')
export class Steps extends LitElement {
  @property() label = '';
  @property({ attribute: false }) steps: readonly Step[] = [];

  protected override render(): TemplateResult {
    const steps = this.steps.map((step, index) => this.#step(step, index + 1));
    return html`<ol aria-label=${this.label || nothing}>
      ${steps}
    </ol>`;
  }

  #step(step: Step, figure: number): TemplateResult {
    return html`<li
      data-standing=${step.standing}
      aria-current=${step.standing === 'present' ? 'step' : nothing}
    >
      <span class="mark" aria-hidden="true">
        ${step.standing === 'past' ? html`<cm-icon name="check"></cm-icon>` : figure}
      </span>
      <span class="word">${step.word}</span>
      ${step.hint ? html`<span class="hint">${step.hint}</span>` : nothing}
    </li>`;
  }

  static override styles = stepsStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-steps': Steps;
  }
}
