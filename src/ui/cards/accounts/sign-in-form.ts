import { consume } from '@lit/context';
import type { nothing, TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session, SignInResult } from '../../../data/accounts/session.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, sessionContext } from '../../kit/contexts.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import { accountProblem } from './account-problem.ts';
import { FetchedPart } from '../../kit/fetched-part.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';

interface Credentials {
  readonly login: string;
  readonly password: string;
}

/**
 * Login and password. Takes: `again` (whose session has run out: it stands inside a screen).
 * Slot: another way in.
 */
@customElement('cm-sign-in-form')
export class SignInForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sessionContext }) session!: Session;
  @property({ type: Boolean }) again = false;

  /** Right as far as they go: a code is asked besides. */
  @state() private known: Credentials | undefined;

  readonly #codePart = new FetchedPart(this, () => import('./factor-form.ts'));
  readonly #identityPart = new FetchedPart(this, () => import('./identity-button.ts'));
  readonly #form = new FormController<Credentials>(this, {
    start: () => ({ login: '', password: '' }),
    faults: ({ login, password }) => {
      const { missing } = this.messages.accounts.signIn;
      if (!login.trim()) return { login: missing };
      return password ? {} : { password: missing };
    },
    submit: (credentials) => this.#signIn(credentials),
    fieldOf: (reason) => (reason === 'wrong-credentials' ? 'password' : undefined),
    words: (messages, problem) => accountProblem(messages, problem),
  });

  protected override render(): TemplateResult | typeof nothing {
    if (this.known) return this.#code(this.known);
    const { signIn } = this.messages.accounts;
    const { busy, draft, faults, onSubmit, problemLine } = this.#form;
    return html`
      <form novalidate @submit=${onSubmit}>
        ${
          this.again
            ? html`<h2>${signIn.again}</h2>
                <p>${signIn.againText}</p>`
            : html`<h1>${signIn.heading}</h1>`
        }
        <cm-field label=${signIn.login} hint=${signIn.loginHint} error=${faults.login ?? ''}>
          <input
            id="login"
            name="login"
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            required
            data-field="login"
            .value=${draft.login}
          />
        </cm-field>
        <cm-field label=${signIn.password} reveal=${signIn.show} error=${faults.password ?? ''}>
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="current-password"
            required
            data-field="password"
            .value=${draft.password}
          />
        </cm-field>
        ${problemLine()}
        <cm-button type="submit" variant="primary" icon="log-in" wide ?busy=${busy}
          >${signIn.submit}</cm-button
        >
        ${this.#identityPart.draw(
          this.messages,
          () => html`<cm-identity-button></cm-identity-button>`,
        )}
        <slot></slot>
      </form>
    `;
  }

  /** Fetched when it is asked for: most accounts have none. */
  #code({ login, password }: Credentials): TemplateResult | typeof nothing {
    return this.#codePart.draw(
      this.messages,
      () =>
        html`<cm-factor-form
          login=${login}
          .password=${password}
          @cm-went-back=${this.#onBack}
        ></cm-factor-form>`,
      4,
    );
  }

  async #signIn({ login, password }: Credentials): Promise<SignInResult | undefined> {
    const known = { login: login.trim(), password };
    const result = await this.session.signIn(known.login, password);
    if (result.ok || result.problem !== 'second-factor-needed') return result;
    this.known = known;
    return undefined;
  }

  #onBack(): void {
    this.known = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-sign-in-form': SignInForm;
  }
}
