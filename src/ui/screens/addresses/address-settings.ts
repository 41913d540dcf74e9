import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { keepPreferences, readPreferences } from '../../kit/preferences.ts';
import type { Checkbox } from '../../elements/form/checkbox.ts';
import '../../elements/form/checkbox.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** Whether addresses that the map of this device does not know are asked for online: not unless ticked. */
@customElement('cm-address-settings')
export class AddressSettings extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @state() private preferences = readPreferences();

  protected override render(): TemplateResult {
    const { addresses } = this.messages;
    return html`<cm-checkbox
      label=${addresses.onlineSetting}
      hint=${addresses.onlineHint}
      ?checked=${this.preferences.onlineAddresses}
      @input=${this.#onTicked}
    ></cm-checkbox>`;
  }

  #onTicked(event: Event): void {
    // Language or colours may have changed meanwhile, in another part of the screen.
    this.preferences = {
      ...readPreferences(),
      onlineAddresses: (event.target as Checkbox).checked,
    };
    keepPreferences(this.preferences);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-address-settings': AddressSettings;
  }
}
