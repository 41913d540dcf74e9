import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import '../../elements/signs/icon.ts';
import type { IconName } from '../../elements/signs/icons.ts';
import { WrittenEvent } from '../../kit/forms/written-event.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** What the map of the territory can show, one thing over the other. */
export const LAYERS = ['requests', 'volunteers', 'gaps', 'unmet', 'services'] as const;

/** One of them. */
export type Layer = (typeof LAYERS)[number];

const SYMBOLS: Record<Layer, IconName> = {
  requests: 'inbox',
  volunteers: 'hand-heart',
  gaps: 'circle-alert',
  unmet: 'hourglass',
  services: 'map-pinned',
};

/**
 * What the map shows, switched one by one. Takes: `layers` (those that are shown), `offered`.
 * Event: `cm-written` with the `layers` that are to be shown.
 */
@customElement('cm-diagnosis-layers')
export class DiagnosisLayers extends LitElement {
  static override styles = [
    pageStyles,
    css`
      [role='group'] {
        display: flex;
        flex-wrap: wrap;
        gap: var(--cm-space-2);
      }

      button {
        display: flex;
        gap: var(--cm-space-2);
        align-items: center;
        min-height: var(--cm-touch);
        padding: var(--cm-space-1) var(--cm-space-3);
        font: inherit;
        font-size: var(--cm-text-s);
        font-weight: var(--cm-weight-strong);
        line-height: var(--cm-leading-tight);
        color: var(--cm-ink);
        text-align: start;
        cursor: pointer;
        background: var(--cm-surface);
        border: 2px solid var(--cm-line-strong);
        border-radius: var(--cm-radius-m);
      }

      button[aria-pressed='true'] {
        color: var(--cm-primary);
        background: var(--cm-primary-tint);
        border-color: var(--cm-primary);
      }

      @media (forced-colors: active) {
        button[aria-pressed='true'] {
          border-color: Highlight;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) layers: readonly Layer[] = [];
  @property({ attribute: false }) offered: readonly Layer[] = LAYERS;

  protected override render(): TemplateResult {
    const { diagnosis } = this.messages;
    return html`<div role="group" aria-label=${diagnosis.layers}>
      ${this.offered.map((layer) => this.#switch(layer, diagnosis.switch[layer]))}
    </div>`;
  }

  #switch(layer: Layer, word: string): TemplateResult {
    const isShown = this.layers.includes(layer);
    return html`<button
      type="button"
      data-layer=${layer}
      aria-pressed=${isShown ? 'true' : 'false'}
      @click=${this.#onClick}
    >
      <cm-icon name=${isShown ? 'check' : SYMBOLS[layer]}></cm-icon>${word}
    </button>`;
  }

  #onClick(event: Event): void {
    const layer = (event.currentTarget as HTMLElement).dataset['layer'] as Layer;
    const shown = new Set(this.layers);
    if (!shown.delete(layer)) shown.add(layer);
    this.dispatchEvent(new WrittenEvent({ layers: LAYERS.filter((one) => shown.has(one)) }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-diagnosis-layers': DiagnosisLayers;
  }
}
