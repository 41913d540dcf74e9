import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CodeMeaning, Session } from '../../../data/accounts/session.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import type { Outcome } from '../../kit/command-controller.ts';
import { accountProblem } from '../../cards/accounts/account-problem.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import { messagesContext, sessionContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';

const FIELDS = ['login', 'password'] as const;

type Newcomer = Readonly<Record<(typeof FIELDS)[number], string>>;

const FIELD_OF: Readonly<Record<string, keyof Newcomer>> = {
  'login-taken': 'login',
  'weak-password': 'password',
};

/** Makes an account with a code that opens a place. Takes: `code`, `meaning`, `words`. */
@customElement('cm-newcomer-form')
export class NewcomerForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sessionContext }) session!: Session;
  @property({ attribute: false }) words!: Messages['joining'];
  @property() code = '';
  @property({ attribute: false }) meaning!: Extract<CodeMeaning, { opens: 'place' }>;

  readonly #form = new FormController<Newcomer>(this, {
    start: () => ({ login: '', password: '' }),
    faults: (draft) => {
      const missing = FIELDS.find((field) => !draft[field].trim());
      return missing ? { [missing]: this.words.missing[missing] } : {};
    },
    submit: (draft) => this.#join(draft),
    fieldOf: (reason) => FIELD_OF[reason],
    words: (messages, problem) => accountProblem(messages, problem, this.words.problems),
  });

  protected override render(): TemplateResult {
    const { passwordHint, signIn } = this.messages.accounts;
    const join = this.words;
    const { name, role, title } = this.meaning;
    const { busy, draft, faults, onSubmit, problemLine } = this.#form;
    return html`<form novalidate @submit=${onSubmit}>
      <h1>${join.hello(name)}</h1>
      <p role="status">${join.asRole(title, this.messages.vocabulary.roles[role])}</p>
      <p class="soft">${join.notYou}</p>
      <cm-field label=${join.login} hint=${join.loginHint} error=${faults.login ?? ''}>
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
        hint=${passwordHint}
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
      </cm-field>
      ${problemLine()}
      <cm-button type="submit" variant="primary" icon="heart-handshake" wide ?busy=${busy}
        >${join.submit}</cm-button
      >
    </form>`;
  }

  /** Whoever joins as a volunteer begins with the first steps: the app opens where its address says. */
  async #join({ login, password }: Newcomer): Promise<Outcome> {
    const before = window.location.href;
    if (this.meaning.role === 'volunteer') {
      window.history.replaceState(window.history.state, '', '/?pour=premiers-pas');
    }
    const result = await this.session.redeem(this.code, login.trim(), password);
    if (!result.ok) window.history.replaceState(window.history.state, '', before);
    return result;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-newcomer-form': NewcomerForm;
  }
}
