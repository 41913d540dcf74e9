import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import '../signs/icon.ts';
import type { IconName } from '../signs/icons.ts';
import { noticeStyles } from './notice.styles.ts';

/** How a message is meant: to know, all is well, wait, somebody is called, beware. */
export type Tone = 'know' | 'good' | 'wait' | 'call' | 'danger';

const SYMBOLS: Record<Tone, IconName> = {
  know: 'info',
  good: 'circle-check',
  wait: 'hourglass',
  call: 'bell',
  danger: 'triangle-alert',
};

/**
 * A message that stays: the promise of a volunteer, a new version that is ready, a device that will lock.
 *
 * Takes: `tone`, `heading`, `icon` (in place of the tone's own), `live` (read aloud when it appears).
 * Slots: default (a sentence), `actions` (buttons).
 */
@customElement('cm-notice')
export class Notice extends LitElement {
  @property({ reflect: true }) tone: Tone = 'know';
  @property() heading = '';
  @property() icon: IconName | '' = '';
  @property({ type: Boolean }) live = false;

  protected override render(): TemplateResult {
    return html`
      <div class="notice" role=${this.live ? 'status' : nothing}>
        <cm-icon name=${this.icon || SYMBOLS[this.tone]}></cm-icon>
        <div class="words">
          ${this.heading ? html`<p class="heading">${this.heading}</p>` : nothing}
          <slot></slot>
        </div>
        <slot name="actions"></slot>
      </div>
    `;
  }

  static override styles = noticeStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-notice': Notice;
  }
}
