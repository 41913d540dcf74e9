import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Session } from '../../../data/accounts/session.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, sessionContext } from '../../kit/contexts.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import { accountProblem } from './account-problem.ts';
import { formStyles } from '../../kit/form.styles.ts';

/** The person has a code instead of an account. */
export class JoinEvent extends Event {
  static readonly type = 'cm-join';
  constructor() {
    super(JoinEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * Login and password. Takes: `with-code` (offers to join with a code), `again` (whose session has run
 * out: it stands inside a screen). Event: `cm-join`.
 */
@customElement('cm-sign-in-form')
export class SignInForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sessionContext }) session!: Session;
  @property({ type: Boolean, attribute: 'with-code' }) withCode = false;
  @property({ type: Boolean }) again = false;
  @state() private busy = false;
  @state() private problem = '';

  @query('#login') private login!: HTMLInputElement;
  @query('#password') private password!: HTMLInputElement;

  protected override render(): TemplateResult {
    const { signIn } = this.messages.accounts;
    return html`
      <form novalidate @submit=${this.#onSubmit}>
        ${
          this.again
            ? html`<h2>${signIn.again}</h2>
                <p>${signIn.againText}</p>`
            : html`<h1>${signIn.heading}</h1>`
        }
        <cm-field label=${signIn.login} hint=${signIn.loginHint}>
          <input
            id="login"
            name="login"
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            required
          />
        </cm-field>
        <cm-field label=${signIn.password}>
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="current-password"
            required
          />
        </cm-field>
        <p class="problem" role="alert">${this.problem}</p>
        <cm-button type="submit" variant="primary" icon="log-in" wide ?busy=${this.busy}
          >${signIn.submit}</cm-button
        >
        ${
          this.withCode
            ? html`<cm-button variant="quiet" wide @click=${this.#onJoin}
                >${signIn.withCode}</cm-button
              >`
            : nothing
        }
      </form>
    `;
  }

  async #onSubmit(event: Event): Promise<void> {
    event.preventDefault();
    const login = this.login.value.trim();
    const password = this.password.value;
    if (!login || !password) {
      this.problem = this.messages.accounts.signIn.missing;
      (login ? this.password : this.login).focus();
      return;
    }
    this.busy = true;
    const result = await this.session.signIn(login, password);
    this.busy = false;
    this.problem = result.ok ? '' : accountProblem(this.messages, result.problem);
    if (!result.ok) this.password.select();
  }

  #onJoin(): void {
    this.dispatchEvent(new JoinEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-sign-in-form': SignInForm;
  }
}
