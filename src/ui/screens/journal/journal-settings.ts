import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/section.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** The way to the security journal. */
@customElement('cm-journal-settings')
export class JournalSettings extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;

  protected override render(): TemplateResult {
    const { journal } = this.messages;
    return html`<cm-section heading=${journal.heading}>
      <div class="stack tight">
        <p>${journal.text}</p>
        <cm-button icon="history" wide href="/settings/journal">${journal.open}</cm-button>
      </div>
    </cm-section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-journal-settings': JournalSettings;
  }
}
