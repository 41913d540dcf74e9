import { consume } from '@lit/context';
import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { PasskeyResult, PasskeyState, Session } from '../../../data/accounts/session.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import '../../elements/layout/section.ts';
import { CommandController, DONE } from '../../kit/command-controller.ts';
import { messagesContext, sessionContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { passkeyProblem } from './ways-in/passkey-problem.ts';

/** Whether the finger or the face opens this device beside the password; turned on and off, without network too. */
@customElement('cm-passkey-settings')
export class PasskeySettings extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sessionContext }) session!: Session;

  readonly #known = new Task(this, { task: () => this.session.passkey(), args: () => [] });
  readonly #off = new CommandController(this);
  readonly #form = new FormController<{ readonly password: string }, PasskeyResult>(this, {
    start: () => ({ password: '' }),
    faults: ({ password }) =>
      password ? {} : { password: this.messages.access.passkey.passwordMissing },
    submit: ({ password }) => this.session.turnPasskeyOn(password),
    said: () => ({ words: this.messages.access.passkey.turnedOn }),
    done: () => void this.#known.run(),
    fieldOf: (reason) => (reason === 'wrong-password' ? 'password' : undefined),
    words: (messages, reason) => passkeyProblem(messages.access.passkey, messages, reason),
  });

  protected override render(): TemplateResult | typeof nothing {
    const known = this.#known.value;
    if (!known) return nothing;
    const { passkey } = this.messages.access;
    return html`<cm-section heading=${passkey.heading}>
      <div class="stack">
        <p>${known === 'unsupported' ? passkey.unsupported : passkey.text}</p>
        ${this.#part(known)}
      </div>
    </cm-section>`;
  }

  #part(known: PasskeyState): TemplateResult | typeof nothing {
    const { passkey } = this.messages.access;
    switch (known) {
      case 'unsupported':
        return nothing;
      case 'on':
        return html`<p><strong>${passkey.on}</strong></p>
          ${this.#off.problemLine()}
          <cm-button icon="fingerprint-pattern" wide ?busy=${this.#off.busy} @click=${this.#onOff}
            >${passkey.turnOff}</cm-button
          >`;
      case 'over':
        return html`<p><strong>${passkey.overHere}</strong></p>
          ${this.#ask()}`;
      case 'off':
        return this.#ask();
    }
  }

  /** The password again: a telephone that lies open is not enough. */
  #ask(): TemplateResult {
    const { access, accounts } = this.messages;
    const { busy, draft, faults, onSubmit, problemLine } = this.#form;
    return html`<form novalidate @submit=${onSubmit}>
      <cm-field
        label=${access.passkey.password}
        reveal=${accounts.signIn.show}
        error=${faults.password ?? ''}
      >
        <input
          name="password"
          type="password"
          autocomplete="current-password"
          data-field="password"
          .value=${draft.password}
        />
      </cm-field>
      ${problemLine()}
      <cm-button type="submit" icon="fingerprint-pattern" wide ?busy=${busy}
        >${access.passkey.turnOn}</cm-button
      >
    </form>`;
  }

  #onOff(): void {
    const { turnedOff } = this.messages.access.passkey;
    void this.#off.run(
      async () => {
        await this.session.turnPasskeyOff();
        await this.#known.run();
        return DONE;
      },
      { words: turnedOff },
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-passkey-settings': PasskeySettings;
  }
}
