import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/section.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** The way to the team. */
@customElement('cm-team-settings')
export class TeamSettings extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;

  protected override render(): TemplateResult {
    const { team } = this.messages;
    return html`<cm-section heading=${team.heading}>
      <div class="stack tight">
        <p>${team.text}</p>
        <cm-button icon="users-round" wide href="/team">${team.open}</cm-button>
      </div>
    </cm-section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-team-settings': TeamSettings;
  }
}
