import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Session } from '../../../data/accounts/session.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, sessionContext } from '../../kit/contexts.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import { accountProblem } from '../../cards/accounts/account-problem.ts';
import { formStyles } from '../../kit/form.styles.ts';
import { formText } from '../../kit/form-text.ts';

/** Joins with the code that a coordinator dictated. Event: `cm-went-back` (they have an account). */
@customElement('cm-join-form')
export class JoinForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sessionContext }) session!: Session;
  @state() private busy = false;
  @state() private problem = '';

  @query('form') private form!: HTMLFormElement;

  protected override render(): TemplateResult {
    const { join } = this.messages.accounts;
    return html`
      <form novalidate @submit=${this.#onSubmit}>
        <h1>${join.heading}</h1>
        <cm-field label=${join.code} hint=${join.codeHint}>
          <input
            name="code"
            autocomplete="one-time-code"
            autocapitalize="characters"
            spellcheck="false"
          />
        </cm-field>
        <cm-field label=${join.login} hint=${join.loginHint}>
          <input name="login" autocomplete="username" autocapitalize="none" spellcheck="false" />
        </cm-field>
        <cm-field label=${join.password} hint=${join.passwordHint}>
          <input name="password" type="password" autocomplete="new-password" />
        </cm-field>
        <p class="problem" role="alert">${this.problem}</p>
        <cm-button type="submit" variant="primary" icon="heart-handshake" wide ?busy=${this.busy}
          >${join.submit}</cm-button
        >
        <cm-button variant="quiet" wide @click=${this.#onBack}>${join.haveAccount}</cm-button>
      </form>
    `;
  }

  async #onSubmit(event: Event): Promise<void> {
    event.preventDefault();
    const answers = new FormData(this.form);
    const code = formText(answers, 'code').trim().toUpperCase();
    const login = formText(answers, 'login').trim();
    const password = formText(answers, 'password');
    if (!code || !login || !password) {
      this.problem = this.messages.accounts.problems['unknown-code'];
      return;
    }
    this.busy = true;
    const result = await this.session.redeem(code, login, password);
    this.busy = false;
    this.problem = result.ok ? '' : accountProblem(this.messages, result.problem);
  }

  #onBack(): void {
    this.dispatchEvent(new WentBackEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-join-form': JoinForm;
  }
}
