import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Session } from '../../../data/accounts/session.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, sessionContext } from '../../kit/contexts.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import '../../elements/layout/section.ts';
import { accountProblem } from '../../cards/accounts/account-problem.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { FormController } from '../../kit/forms/form-controller.ts';

interface Passwords {
  readonly present: string;
  readonly next: string;
}

const FIELD_OF: Readonly<Record<string, keyof Passwords>> = {
  'wrong-credentials': 'present',
  'weak-password': 'next',
};

/** Choosing another password, which also opens this device. */
@customElement('cm-password-settings')
export class PasswordSettings extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sessionContext }) session!: Session;

  readonly #form = new FormController<Passwords>(this, {
    start: () => ({ present: '', next: '' }),
    submit: ({ present, next }) => this.session.changePassword(present, next),
    said: () => ({ words: this.messages.settings.passwordChanged }),
    fieldOf: (reason) => FIELD_OF[reason],
    words: (messages, problem) => accountProblem(messages, problem),
  });

  protected override render(): TemplateResult {
    const { settings } = this.messages;
    const { show } = this.messages.accounts.signIn;
    const { busy, draft, faults, onSubmit, problemLine } = this.#form;
    return html`<cm-section heading=${settings.password}>
      <form novalidate @submit=${onSubmit}>
        <cm-field label=${settings.currentPassword} reveal=${show} error=${faults.present ?? ''}>
          <input
            name="present"
            type="password"
            autocomplete="current-password"
            data-field="present"
            .value=${draft.present}
          />
        </cm-field>
        <cm-field
          label=${settings.newPassword}
          hint=${this.messages.accounts.passwordHint}
          reveal=${show}
          error=${faults.next ?? ''}
        >
          <input
            name="next"
            type="password"
            autocomplete="new-password"
            data-field="next"
            .value=${draft.next}
          />
        </cm-field>
        ${problemLine()}
        <cm-button type="submit" icon="key-round" wide ?busy=${busy}
          >${settings.password}</cm-button
        >
      </form>
    </cm-section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-password-settings': PasswordSettings;
  }
}
