import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '../../../data/accounts/session.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, sessionContext } from '../../kit/contexts.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import { accountProblem } from '../../cards/accounts/account-problem.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { FormController } from '../../kit/forms/form-controller.ts';

const FIELDS = ['code', 'login', 'password'] as const;

type Joining = Readonly<Record<(typeof FIELDS)[number], string>>;

const FIELD_OF: Readonly<Record<string, keyof Joining>> = {
  'unknown-code': 'code',
  'login-taken': 'login',
  'weak-password': 'password',
};

/** Joins with the code that a coordinator dictated. Takes: `known` (who is signed in needs the code alone). Event: `cm-went-back` (they have an account). */
@customElement('cm-join-form')
export class JoinForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sessionContext }) session!: Session;
  @property({ type: Boolean }) known = false;

  readonly #form = new FormController<Joining>(this, {
    start: () => ({ code: '', login: '', password: '' }),
    faults: (draft) => {
      const fields = this.known ? FIELDS.slice(0, 1) : FIELDS;
      const missing = fields.find((field) => !draft[field].trim());
      return missing ? { [missing]: this.messages.accounts.join.missing[missing] } : {};
    },
    submit: ({ code, login, password }) =>
      this.session.redeem(code.trim().toUpperCase(), login.trim(), password),
    leave: () => this.dispatchEvent(new WentBackEvent()),
    fieldOf: (reason) => FIELD_OF[reason],
    words: accountProblem,
  });

  protected override render(): TemplateResult {
    const { join } = this.messages.accounts;
    const { busy, cancel, draft, faults, onSubmit, problemLine } = this.#form;
    return html`
      <form novalidate @submit=${onSubmit}>
        <h1>${join.heading}</h1>
        <cm-field label=${join.code} hint=${join.codeHint} error=${faults.code ?? ''}>
          <input
            name="code"
            autocomplete="one-time-code"
            autocapitalize="characters"
            spellcheck="false"
            data-field="code"
            .value=${draft.code}
          />
        </cm-field>
        ${this.known ? nothing : this.#account()} ${problemLine()}
        <cm-button type="submit" variant="primary" icon="heart-handshake" wide ?busy=${busy}
          >${join.submit}</cm-button
        >
        ${
          this.known
            ? nothing
            : html`<cm-button variant="quiet" wide @click=${cancel}>${join.haveAccount}</cm-button>`
        }
      </form>
    `;
  }

  #account(): TemplateResult {
    const { join, signIn } = this.messages.accounts;
    const { draft, faults } = this.#form;
    return html`<cm-field label=${join.login} hint=${join.loginHint} error=${faults.login ?? ''}>
        <input
          name="login"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          data-field="login"
          .value=${draft.login}
        />
      </cm-field>
      <cm-field
        label=${join.password}
        hint=${join.passwordHint}
        reveal=${signIn.show}
        error=${faults.password ?? ''}
      >
        <input
          name="password"
          type="password"
          autocomplete="new-password"
          data-field="password"
          .value=${draft.password}
        />
      </cm-field>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-join-form': JoinForm;
  }
}
