import { consume } from '@lit/context';
import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Session } from '../../../data/accounts/session.ts';
import { loadMessages } from '../../../messages/kernel/load-messages.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import { CommandController, type Outcome } from '../../kit/command-controller.ts';
import { messagesContext, sessionContext } from '../../kit/contexts.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { accountProblem } from './account-problem.ts';
import { leaveTo } from './leave-to.ts';

/** Coming in by an identity of another house: not there where no such house is set up, or nobody can be asked. */
@customElement('cm-identity-button')
export class IdentityButton extends LitElement {
  static override styles = [
    formStyles,
    css`
      .or {
        text-align: center;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sessionContext }) session!: Session;

  readonly #door = new Task(this, {
    task: async () => {
      const door = await this.session.identityDoor();
      const name = await door.name();
      return name === undefined ? undefined : { door, name };
    },
    args: () => [],
  });
  readonly #words = new Task(this, {
    task: async ([language]) => (await loadMessages(language, ['access'])).access.identity,
    args: () => [this.messages.language] as const,
  });
  readonly #command = new CommandController(this, {
    words: (messages, reason) => accountProblem(messages, reason, this.#words.value?.problems),
  });

  protected override render(): TemplateResult | typeof nothing {
    const words = this.#words.value;
    const found = this.#door.value;
    if (!words || !found) return nothing;
    return html`<div class="stack tight">
      <p class="or soft">${words.or}</p>
      <cm-button icon="user-round" wide ?busy=${this.#command.busy} @click=${this.#onLeave}
        >${words.enter(found.name)}</cm-button
      >
      <p class="soft small">${words.whose}</p>
      ${this.#command.problemLine()}
    </div>`;
  }

  #onLeave(): void {
    void this.#command.run(() => this.#leave());
  }

  async #leave(): Promise<Outcome> {
    const way = await this.#door.value?.door.begin();
    if (!way?.ok) return way ?? { ok: false, problem: 'failed' };
    leaveTo(this, way.url);
    return way;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-identity-button': IdentityButton;
  }
}
