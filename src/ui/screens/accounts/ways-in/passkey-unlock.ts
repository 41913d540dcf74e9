import { consume } from '@lit/context';
import { Task, TaskStatus } from '@lit/task';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '../../../../data/accounts/session.ts';
import { loadMessages } from '../../../../messages/kernel/load-messages.ts';
import type { Messages } from '../../../../messages/kernel/messages.ts';
import '../../../elements/form/button.ts';
import { CommandController } from '../../../kit/command-controller.ts';
import { messagesContext, sessionContext } from '../../../kit/contexts.ts';
import { formStyles } from '../../../kit/styles/form.styles.ts';
import { passkeyProblem } from './passkey-problem.ts';

/**
 * Opens the device by the finger or the face, above the field for the password. Takes: `state` (`over`: the password was
 * changed since).
 */
@customElement('cm-passkey-unlock')
export class PasskeyUnlock extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sessionContext }) session!: Session;
  @property({ attribute: false }) state: 'on' | 'over' = 'on';

  /** Not there without network before they were ever needed: then the password field stands alone. */
  readonly #words = new Task(this, {
    task: async ([language]) => (await loadMessages(language, ['access'])).access.passkey,
    args: () => [this.messages.language] as const,
  });
  readonly #command = new CommandController(this, {
    words: (messages, reason) => passkeyProblem(this.#words.value, messages, reason),
  });

  protected override render(): TemplateResult | typeof nothing {
    const words = this.#words.value;
    if (!words || this.#words.status === TaskStatus.ERROR) return nothing;
    if (this.state === 'over') return html`<p role="status">${words.over}</p>`;
    return html`<div class="stack">
      <cm-button
        variant="primary"
        icon="fingerprint-pattern"
        wide
        ?busy=${this.#command.busy}
        @click=${this.#onOpen}
        >${words.unlock}</cm-button
      >
      ${this.#command.problemLine()}
    </div>`;
  }

  #onOpen(): void {
    void this.#command.run(() => this.session.unlockByPasskey());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-passkey-unlock': PasskeyUnlock;
  }
}
