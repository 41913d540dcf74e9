import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/section.ts';

/** How many communes make up the territory, and the way to change that; for its coordinators. */
@customElement('cm-communes-settings')
export class CommunesSettings extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;

  protected override render(): TemplateResult | typeof nothing {
    if (!this.territory) return nothing;
    const { communes } = this.messages.settings;
    return html`<cm-section heading=${communes.heading}>
      <div class="stack tight">
        <p>${communes.text(this.territory.communes.length)}</p>
        <cm-button icon="map-pin" href="/settings/communes">${communes.open}</cm-button>
      </div>
    </cm-section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-communes-settings': CommunesSettings;
  }
}
