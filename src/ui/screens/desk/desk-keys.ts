import { consume } from '@lit/context';
import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { ReplicationKey } from '../../../contract/accounts/replication-key.ts';
import type { ReplicationKeyring } from '../../../data/accounts/replication-keys.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDay } from '../../../messages/kernel/when.ts';
import { endOf } from '../../cards/accounts/key-end.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';
import { messagesContext, replicationKeysContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** Reminds of the partners' keys that end within a month; nothing is shown without network, or without one. */
@customElement('cm-desk-keys')
export class DeskKeys extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: replicationKeysContext }) keys!: ReplicationKeyring;

  readonly #ending = new Task(this, {
    task: async () => {
      const keys = (await this.keys.list()) ?? [];
      return keys.filter((key) => endOf(key, today()) === 'near');
    },
    args: () => [],
  });

  /** An empty line would still take its room. */
  protected override updated(): void {
    this.toggleAttribute('hidden', (this.#ending.value ?? []).length === 0);
  }

  protected override render(): TemplateResult | typeof nothing {
    const ending = this.#ending.value ?? [];
    return ending.length > 0 ? html`${ending.map((key) => this.#notice(key))}` : nothing;
  }

  #notice({ label, until = '' }: ReplicationKey): TemplateResult {
    const { desk, when } = this.messages;
    return html`<cm-notice tone="wait" heading=${desk.keyEnds(label)}>
      ${desk.keyEndsText(sayDay(until, today(), when))}
      <cm-button slot="actions" icon="key-round" href="/settings">${desk.keyEndsOpen}</cm-button>
    </cm-notice>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-desk-keys': DeskKeys;
  }
}
