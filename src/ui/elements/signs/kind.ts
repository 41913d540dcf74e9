import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

import type { MissionKind } from '../../../domain/kernel/kind.ts';
import './icon.ts';
import { kindIcons } from './kind-icons.ts';
import { kindSymbolsContext, usualSymbol, type KindSymbolOf } from './kind-symbols.ts';
import { kindStyles } from './kind.styles.ts';

/**
 * A kind of help: an arch (Coudmain's sign, a village door) with the kind's symbol in it.
 *
 * Takes: `kind`, `size` (s, m, l). Slot: the word; without it only the arch is drawn, and the word must
 * stand close by.
 */
@customElement('cm-kind')
export class Kind extends LitElement {
  @consume({ context: kindSymbolsContext, subscribe: true }) @state() symbolOf: KindSymbolOf =
    usualSymbol;
  @property({ reflect: true }) kind: MissionKind = 'other';
  @property({ reflect: true }) size: 's' | 'm' | 'l' = 'm';

  protected override render(): TemplateResult {
    return html`
      <span class="door"><cm-icon name=${kindIcons[this.symbolOf(this.kind)]}></cm-icon></span>
      <slot></slot>
    `;
  }

  static override styles = kindStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-kind': Kind;
  }
}
