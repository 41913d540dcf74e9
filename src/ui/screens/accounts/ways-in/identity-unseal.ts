import { consume } from '@lit/context';
import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { IdentityDoor, IdentityResult, Session } from '../../../../data/accounts/session.ts';
import type { Messages } from '../../../../messages/kernel/messages.ts';
import { accountProblem } from '../../../cards/accounts/account-problem.ts';
import '../../../elements/form/button.ts';
import '../../../elements/form/field.ts';
import { CommandController } from '../../../kit/command-controller.ts';
import { messagesContext, sessionContext } from '../../../kit/contexts.ts';
import { FormController } from '../../../kit/forms/form-controller.ts';
import { formStyles } from '../../../kit/styles/form.styles.ts';
import { SteppedEvent } from './identity-stepped.ts';

const FIELD_PROBLEMS: ReadonlySet<string> = new Set(['weak-password', 'wrong-password']);

/**
 * What opens this device, which no other house can: chosen the first time, asked for then. Takes: `door`, `words`, `fresh`
 * (nobody has worked here yet). Event: `cm-stepped`.
 */
@customElement('cm-identity-unseal')
export class IdentityUnseal extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sessionContext }) session!: Session;
  @property({ attribute: false }) door!: IdentityDoor;
  @property({ attribute: false }) words!: Messages['access']['identity'];
  @property({ type: Boolean }) fresh = false;

  readonly #passkey = new Task(this, {
    task: async ([fresh]) => (fresh ? undefined : this.session.passkey()),
    args: () => [this.fresh] as const,
  });
  readonly #form = new FormController<{ readonly password: string }, IdentityResult>(this, {
    start: () => ({ password: '' }),
    faults: ({ password }) => (password ? {} : { password: this.words.passwordMissing }),
    submit: ({ password }) => this.door.open(password),
    done: (result) => this.dispatchEvent(new SteppedEvent(result)),
    fieldOf: (reason) => (FIELD_PROBLEMS.has(reason) ? 'password' : undefined),
    words: (messages, reason) => accountProblem(messages, reason, this.words.problems),
  });

  readonly #byFinger = new CommandController(this, {
    words: (messages, reason) => accountProblem(messages, reason, this.words.problems),
  });

  protected override render(): TemplateResult {
    const { accounts } = this.messages;
    const { fresh, words } = this;
    const { busy, draft, faults, onSubmit, problemLine } = this.#form;
    return html`<form novalidate @submit=${onSubmit}>
      <h1>${fresh ? words.seal : words.unseal}</h1>
      <p role="status">${fresh ? words.sealText : words.unsealText}</p>
      ${this.#finger()}
      <cm-field
        label=${words.password}
        hint=${fresh ? accounts.passwordHint : ''}
        reveal=${accounts.signIn.show}
        error=${faults.password ?? ''}
      >
        <input
          id="password"
          type="password"
          autocomplete=${fresh ? 'new-password' : 'current-password'}
          data-field="password"
          .value=${draft.password}
        />
      </cm-field>
      ${problemLine()}
      <cm-button type="submit" variant="primary" icon="door-open" wide ?busy=${busy}
        >${words.open}</cm-button
      >
      ${fresh ? nothing : html`<p class="soft small">${words.unsealLost}</p>`}
    </form>`;
  }

  #finger(): TemplateResult | typeof nothing {
    if (this.#passkey.value !== 'on') return nothing;
    return html`<cm-button
        icon="fingerprint-pattern"
        wide
        ?busy=${this.#byFinger.busy}
        @click=${this.#onFinger}
        >${this.words.byPasskey}</cm-button
      >
      ${this.#byFinger.problemLine()}`;
  }

  #onFinger(): void {
    void this.#byFinger.run(() => this.#open());
  }

  async #open(): Promise<IdentityResult> {
    const result = await this.door.openByPasskey();
    if (result.ok) this.dispatchEvent(new SteppedEvent(result));
    return result;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-identity-unseal': IdentityUnseal;
  }
}
