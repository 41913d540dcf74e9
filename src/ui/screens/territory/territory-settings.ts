import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Me, Session } from '../../../data/accounts/session.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { meContext, messagesContext, sessionContext } from '../../kit/contexts.ts';
import { homeOf } from '../../kit/destinations.ts';
import { goTo } from '../../kit/go-to.ts';
import type { Choice } from '../../elements/form/choice.ts';
import '../../elements/form/choice.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** Where one works, for those who have a place in several territories. */
@customElement('cm-territory-settings')
export class TerritorySettings extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: sessionContext }) session!: Session;

  protected override render(): TemplateResult | typeof nothing {
    const { me } = this;
    if (!me || me.territories.length < 2) return nothing;
    const { settings } = this.messages;
    return html`<cm-section heading=${settings.territory}>
      <cm-choice
        label=${settings.changeTerritory}
        value=${me.territory?.name ?? ''}
        .options=${me.territories
          .filter(({ unavailable = false }) => !unavailable)
          .map(({ name, title }) => ({ value: name, word: title }))}
        @input=${this.#onChosen}
      ></cm-choice>
    </cm-section>`;
  }

  async #onChosen(event: Event): Promise<void> {
    await this.session.choose((event.target as Choice).value);
    goTo(homeOf(this.me?.roles ?? []), { replace: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-territory-settings': TerritorySettings;
  }
}
