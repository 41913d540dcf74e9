import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/section.ts';
import { meContext, messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** The way to what one is told outside the app. */
@customElement('cm-notices-settings')
export class NoticesSettings extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;

  protected override render(): TemplateResult {
    const { notices } = this.messages;
    return html`<cm-section heading=${notices.heading}>
      <div class="stack tight">
        <p>${notices.text}</p>
        <cm-button icon="message-square-text" wide href="/settings/notices"
          >${notices.open}</cm-button
        >
        ${
          this.me?.roles.includes('coordinator')
            ? html`<cm-button icon="inbox" wide href="/settings/messages"
                >${notices.sent.open}</cm-button
              >`
            : nothing
        }
      </div>
    </cm-section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-notices-settings': NoticesSettings;
  }
}
