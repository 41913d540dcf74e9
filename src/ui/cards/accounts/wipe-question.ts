import { consume } from '@lit/context';
import { Task, TaskStatus } from '@lit/task';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SendingList } from '../../../data/sending/sending.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import type { AnsweredEvent } from '../../elements/layout/dialog.ts';
import '../../elements/layout/dialog.ts';
import { loadMessages } from '../../../messages/kernel/load-messages.ts';
import { failedState } from '../../kit/failed-state.ts';
import { messagesContext, sendingContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/**
 * Asks before this device is wiped, and a second time when something on it is nowhere else. It asks nothing before
 * it knows how much that is, which it does without the key.
 *
 * Takes: `heading`, `forgotten`. Slots: what else is to be known; `unsent`, what can be done about what is nowhere else. Event: `cm-answered` (AnsweredEvent), once it is sure.
 */
@customElement('cm-wipe-question')
export class WipeQuestion extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sendingContext }) sending!: SendingList;
  @property() heading = '';
  /** Somebody forgot the password, or has another account: they are told the other ways. */
  @property({ type: Boolean }) forgotten = false;
  @state() private isSecond = false;

  readonly #counts = new LiveController(this, () => this.sending.counts());

  /** Fetched with the question: most days nobody is asked it. */
  readonly #words = new Task(this, {
    task: async ([language]) => (await loadMessages(language, ['access'])).access.wipe,
    args: () => [this.messages.language] as const,
  });

  protected override render(): TemplateResult | typeof nothing {
    const { unsent } = this;
    const { app } = this.messages;
    if (this.#words.status === TaskStatus.ERROR) {
      return failedState(this.messages, this.#onRetry, app.unfetched);
    }
    const wipe = this.#words.value;
    if (unsent === undefined || !wipe) return nothing;
    if (this.isSecond)
      return html`<cm-dialog
        open
        danger
        heading=${wipe.second(unsent)}
        confirm=${wipe.secondConfirm}
        cancel=${app.cancel}
        >${wipe.secondText}</cm-dialog
      >`;
    return html`<cm-dialog
      open
      danger
      heading=${this.heading}
      confirm=${wipe.confirm}
      cancel=${app.cancel}
      @cm-answered=${this.#onFirst}
    >
      <div class="stack tight">
        ${
          unsent > 0
            ? html`<p><strong>${wipe.unsent(unsent)}</strong></p>
                <slot name="unsent"></slot>`
            : nothing
        }
        ${this.forgotten ? html`<p>${wipe.forgottenText}</p>` : nothing}
        <slot></slot>
      </div>
    </cm-dialog>`;
  }

  readonly #onRetry = (): void => {
    void this.#words.run();
  };

  private get unsent(): number | undefined {
    const counts = this.#counts.value;
    return counts && counts.waiting + counts.refused;
  }

  readonly #onFirst = (event: AnsweredEvent): void => {
    if (!event.confirmed || this.unsent === 0) return;
    event.stopPropagation();
    this.isSecond = true;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-wipe-question': WipeQuestion;
  }
}
