import { Task, TaskStatus } from '@lit/task';
import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Farewell, Session } from '../../../data/accounts/session.ts';
import { loadMessages } from '../../../messages/kernel/load-messages.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';
import { messagesContext, sessionContext } from '../../kit/contexts.ts';
import { failedState } from '../../kit/failed-state.ts';

/**
 * That a place was taken away, and what became of what was here. Takes: `told`, `dismissable`. Fetched, with
 * its words, when there is such a thing to tell.
 */
@customElement('cm-farewell')
export class FarewellNotice extends LitElement {
  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sessionContext }) session!: Session;
  @property({ attribute: false }) told!: Farewell;
  @property({ type: Boolean }) dismissable = false;

  readonly #words = new Task(this, {
    task: async ([language]) => (await loadMessages(language, ['farewell'])).farewell,
    args: () => [this.messages.language] as const,
  });

  protected override render(): TemplateResult | typeof nothing {
    const words = this.#words.value;
    if (this.#words.status === TaskStatus.ERROR) {
      return failedState(this.messages, this.#onRetry, this.messages.app.unfetched);
    }
    if (!words) return nothing;
    const { titles, handedOver, waiting } = this.told;
    const sentences = [
      ...titles.map((title) => words.ended(title)),
      ...(handedOver > 0 ? [words.handedOver(handedOver)] : []),
      waiting > 0 ? words.waiting(waiting) : words.gone,
      words.thanks,
    ];
    return html`<cm-notice tone="know" heading=${words.heading} live>
      ${sentences.join(' ')}
      ${
        this.dismissable
          ? html`<cm-button slot="actions" variant="quiet" @click=${this.#onRead}
              >${words.read}</cm-button
            >`
          : nothing
      }
    </cm-notice>`;
  }

  readonly #onRetry = (): void => {
    void this.#words.run();
  };

  #onRead(): void {
    void this.session.farewellRead();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-farewell': FarewellNotice;
  }
}
